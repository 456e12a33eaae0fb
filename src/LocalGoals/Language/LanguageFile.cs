using System.Text.Json;
using System.Text.RegularExpressions;

namespace LocalGoals.Language;

/// <summary>What a language file lacks, or has beyond what is asked.</summary>
public enum GapKind
{
    /// <summary>The file has nothing there.</summary>
    Missing,

    /// <summary>What stands there cannot be used.</summary>
    Invalid,

    /// <summary>A placeholder of the English message is not in it, or one is that English does not have.</summary>
    Placeholders,

    /// <summary>A plural form of the language is not there.</summary>
    PluralForm,

    /// <summary>English has nothing by that name.</summary>
    Unknown,

    /// <summary>The words are those of the English file: a copy that was not translated, or a word that both languages share.</summary>
    Same,
}

/// <param name="Place">Section and key: <c>messages/site.skip</c>, <c>framework/indicators/3.1.1</c>, <c>date/months</c>.</param>
/// <param name="English">What English has there; for a thing that is not words, what is expected.</param>
public sealed record LanguageGap(GapKind Kind, string Place, string English);

/// <summary>Compares a language file with the English one, before it is built into the program.</summary>
public static class LanguageFile
{
    private const int Months = 12, Digits = 10;

    private static readonly string[] DateParts = ["{day}", "{month}", "{year}"];

    /// <param name="tag">What the file is named after.</param>
    /// <exception cref="FormatException">The file is no JSON object; the message says where.</exception>
    public static IReadOnlyList<LanguageGap> Check(string tag, ReadOnlyMemory<byte> json)
    {
        using var english = JsonDocument.Parse(Languages.Source("en"));
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException("The file holds no JSON object.");
            return [.. new Comparison(tag, document.RootElement, english.RootElement).Gaps()];
        }
        catch (JsonException e)
        {
            throw new FormatException($"The file is no JSON: {e.Message}", e);
        }
    }

    private static readonly Regex Placeholder = new(@"\{[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private sealed class Comparison(string tag, JsonElement file, JsonElement english)
    {
        public IEnumerable<LanguageGap> Gaps() => Settings().Concat(Search()).Concat(Messages()).Concat(Framework());

        private IEnumerable<LanguageGap> Settings()
        {
            if (TextAt("tag") != tag)
                yield return Wrong("tag", tag);
            if (TextAt("name") is null)
                yield return Wrong("name", "English");
            if (TextAt("direction") is not ("ltr" or "rtl"))
                yield return Wrong("direction", "ltr, rtl");
            foreach (var name in (string[])["decimal", "group", "minus"])
                if (TextAt("number", name) is null)
                    yield return Wrong($"number/{name}", TextOf(english, "number", name)!);
            if (TextAt("number", "digits")?.Length != Digits)
                yield return Wrong("number/digits", "0123456789");
            if (TextAt("date", "pattern") is not { } pattern || !DateParts.All(part => pattern.Contains(part, StringComparison.Ordinal)))
                yield return Wrong("date/pattern", TextOf(english, "date", "pattern")!);
            if (At(file, "date", "months") is not { ValueKind: JsonValueKind.Array } months || months.GetArrayLength() != Months || months.EnumerateArray().Any(m => m.ValueKind != JsonValueKind.String))
                yield return Wrong("date/months", string.Join(", ", At(english, "date", "months")!.Value.EnumerateArray().Select(m => m.GetString())));
            if (Categories is null)
                yield return Wrong("plurals", "n % 10 = 2..4 and n % 100 != 12..14");
        }

        private IEnumerable<LanguageGap> Search()
        {
            if (At(file, "search", "folding") is not { ValueKind: JsonValueKind.Array } folding
                || folding.EnumerateArray().Any(pair => pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2 || pair.EnumerateArray().Any(l => l.ValueKind != JsonValueKind.String) || pair[0].GetString()!.Length != 1))
                yield return Wrong("search/folding", """[["ß", "ss"]]""");
            foreach (var name in (string[])["beginnings", "stopwords"])
                if (At(file, "search", name) is not { ValueKind: JsonValueKind.Array } list || list.EnumerateArray().Any(word => word.ValueKind != JsonValueKind.String))
                    yield return Wrong($"search/{name}", "[]");
        }

        private IEnumerable<LanguageGap> Messages()
        {
            var own = At(file, "messages");
            foreach (var message in english.GetProperty("messages").EnumerateObject())
            {
                var place = $"messages/{message.Name}";
                var said = Words(message.Value);
                if (own is not { ValueKind: JsonValueKind.Object } || !own.Value.TryGetProperty(message.Name, out var value) || Blank(value))
                {
                    yield return new LanguageGap(GapKind.Missing, place, said);
                    continue;
                }
                if (Forms(message.Name, value) is not { } forms || (value.ValueKind == JsonValueKind.Object) != (message.Value.ValueKind == JsonValueKind.Object)
                    || (value.ValueKind == JsonValueKind.Object && value.GetProperty("by").GetString() != message.Value.GetProperty("by").GetString()))
                {
                    yield return new LanguageGap(GapKind.Invalid, place, message.Value.GetRawText());
                    continue;
                }
                if (value.ValueKind == JsonValueKind.Object)
                    foreach (var category in (Categories ?? []).Except(forms.Forms.Keys))
                        yield return new LanguageGap(GapKind.PluralForm, $"{place}/{category}", said);
                // A plural form may leave its count out: "one row".
                var count = value.ValueKind == JsonValueKind.Object ? value.GetProperty("by").GetString() : null;
                if (!Forms(message.Name, message.Value)!.Placeholders.Where(p => p != count).SequenceEqual(forms.Placeholders.Where(p => p != count)))
                    yield return new LanguageGap(GapKind.Placeholders, place, said);
            }
            foreach (var message in english.GetProperty("messages").EnumerateObject())
                if (IsSame(At(file, "messages", message.Name), Words(message.Value)))
                    yield return new LanguageGap(GapKind.Same, $"messages/{message.Name}", Words(message.Value));
            foreach (var name in Names(own).Except(Names(english.GetProperty("messages"))))
                yield return new LanguageGap(GapKind.Unknown, $"messages/{name}", "");
        }

        private IEnumerable<LanguageGap> Framework()
        {
            foreach (var level in english.GetProperty("framework").EnumerateObject())
                foreach (var label in level.Value.EnumerateObject())
                    if (string.IsNullOrWhiteSpace(TextAt("framework", level.Name, label.Name)))
                        yield return new LanguageGap(GapKind.Missing, $"framework/{level.Name}/{label.Name}", label.Value.GetString()!);
                    else if (IsSame(At(file, "framework", level.Name, label.Name), label.Value.GetString()!))
                        yield return new LanguageGap(GapKind.Same, $"framework/{level.Name}/{label.Name}", label.Value.GetString()!);
        }

        // What has no words but placeholders is the same in many languages.
        private bool IsSame(JsonElement? value, string said) =>
            tag != "en" && value is { ValueKind: JsonValueKind.String or JsonValueKind.Object } text && (text.ValueKind == JsonValueKind.String ? text.GetString() : TextOf(text, "other")) == said
            && Placeholder.Replace(said, "").Any(char.IsLetter);

        private IReadOnlyList<string>? Categories
        {
            get
            {
                try
                {
                    return At(file, "plurals") is { ValueKind: JsonValueKind.Object } plurals
                        ? [.. PluralRules.Parse(plurals.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!))).Categories] : null;
                }
                catch (Exception e) when (e is FormatException or InvalidOperationException or OverflowException or NullReferenceException)
                {
                    return null;
                }
            }
        }

        private static Template? Forms(string key, JsonElement value)
        {
            try
            {
                return Template.Parse(key, value);
            }
            catch (Exception e) when (e is FormatException or InvalidOperationException or KeyNotFoundException or NullReferenceException)
            {
                return null;
            }
        }

        private LanguageGap Wrong(string place, string expected) =>
            new(At(file, place.Split('/')) is { ValueKind: not JsonValueKind.Null } ? GapKind.Invalid : GapKind.Missing, place, expected);

        private string? TextAt(params string[] path) => TextOf(file, path);

        private static string? TextOf(JsonElement root, params string[] path) => At(root, path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        private static JsonElement? At(JsonElement root, params string[] path)
        {
            foreach (var name in path)
                if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out root))
                    return null;
            return root;
        }

        private static bool Blank(JsonElement value) => value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()));

        private static string Words(JsonElement message) => message.ValueKind == JsonValueKind.String ? message.GetString()! : message.GetProperty("other").GetString()!;

        private static IEnumerable<string> Names(JsonElement? section) => section is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject().Select(p => p.Name) : [];
    }
}
