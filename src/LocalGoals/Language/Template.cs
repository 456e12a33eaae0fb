using System.Collections.Immutable;
using System.Text.Json;

namespace LocalGoals.Language;

/// <summary>
/// A message as a language file writes it: text with <c>{placeholders}</c>, or one such text per plural category, chosen
/// by the count named in <c>by</c>: <c>{"by": "count", "one": "…", "other": "…"}</c>.
/// </summary>
internal sealed class Template
{
    private readonly string? _by;

    private Template(string? by, ImmutableDictionary<string, ImmutableArray<Part>> forms)
    {
        _by = by;
        Forms = forms;
    }

    internal readonly record struct Part(string Text, string? Placeholder);

    public ImmutableDictionary<string, ImmutableArray<Part>> Forms { get; }

    public IEnumerable<string> Placeholders =>
        Forms.Values.SelectMany(parts => parts).Select(part => part.Placeholder).OfType<string>().Distinct().Order();

    public ImmutableArray<Part> Choose(Said said, PluralRules plurals)
    {
        if (_by is null)
            return Forms["other"];
        var count = said.Arguments.First(argument => argument.Name == _by).Value is int n ? n : 0;
        return Forms.TryGetValue(plurals.Category(count), out var parts) ? parts : Forms["other"];
    }

    public static Template Parse(string key, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return new Template(null, ImmutableDictionary<string, ImmutableArray<Part>>.Empty.Add("other", Parts(key, value.GetString()!)));
        var by = value.GetProperty("by").GetString();
        var forms = value.EnumerateObject().Where(p => p.Name != "by")
            .ToImmutableDictionary(p => p.Name, p => Parts(key, p.Value.GetString()!));
        return new Template(by, forms);
    }

    private static ImmutableArray<Part> Parts(string key, string text)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                parts.Add(new Part(text[at..], null));
                break;
            }
            var close = text.IndexOf('}', open);
            if (close < 0)
                throw new FormatException($"Message '{key}' opens a brace and does not close it.");
            if (open > at)
                parts.Add(new Part(text[at..open], null));
            parts.Add(new Part("", text[(open + 1)..close]));
            at = close + 1;
        }
        return parts.ToImmutable();
    }
}
