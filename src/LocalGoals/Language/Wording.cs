using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LocalGoals.Language;

/// <summary>
/// One language: its sentences, plural rules, number pattern and the short labels of the global framework, read from one
/// file (<c>en.json</c>). Nothing here depends on the machine's own language data.
/// </summary>
public sealed class Wording
{
    private const char IsolateStart = '\u2068';
    private const char IsolateEnd = '\u2069';

    private readonly ImmutableDictionary<string, Template> _messages;
    private readonly PluralRules _plurals;
    private readonly string _decimal;
    private readonly string _group;
    private readonly string _minus;
    private readonly string _digits;
    private readonly string _date;
    private readonly string? _firstDay;
    private readonly ImmutableArray<string> _months;

    private Wording(JsonElement file)
    {
        Tag = Text(file, "tag");
        Name = Text(file, "name");
        RightToLeft = Text(file, "direction") == "rtl";
        var number = file.GetProperty("number");
        _decimal = Text(number, "decimal");
        _group = Text(number, "group");
        _minus = Text(number, "minus");
        _digits = Text(number, "digits");
        var date = file.GetProperty("date");
        _date = Text(date, "pattern");
        _firstDay = date.TryGetProperty("first", out var first) ? first.GetString() : null;
        _months = [.. date.GetProperty("months").EnumerateArray().Select(month => month.GetString()!)];
        if (_months.Length != 12)
            throw new InvalidOperationException("A year has twelve months.");
        _plurals = PluralRules.Parse(file.GetProperty("plurals").EnumerateObject()
            .Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!)));
        Folding = Folding.Parse(file);
        _messages = file.GetProperty("messages").EnumerateObject()
            .ToImmutableDictionary(p => p.Name, p => Template.Parse(p.Name, p.Value), StringComparer.Ordinal);
        Labels = file.GetProperty("framework").EnumerateObject().SelectMany(level => level.Value.EnumerateObject())
            .ToImmutableDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
    }

    /// <summary>BCP 47 tag, such as <c>en</c>.</summary>
    public string Tag { get; }

    /// <summary>The language's name in itself.</summary>
    public string Name { get; }

    public bool RightToLeft { get; }

    /// <summary>Short labels by code: <c>3</c>, <c>3.1</c>, <c>3.1.1</c>; a goal's official title under <c>title.3</c>.</summary>
    public ImmutableDictionary<string, string> Labels { get; }

    /// <summary>How its words are compared when they are searched for.</summary>
    public Folding Folding { get; }

    /// <summary>Every key, with the plural forms it must have.</summary>
    public IEnumerable<string> Keys => _messages.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> PluralCategories => _plurals.Categories;

    /// <summary>Placeholders that a message uses, for tests that compare languages.</summary>
    public IEnumerable<string> Placeholders(string key) => _messages[key].Placeholders;

    public IEnumerable<string> PluralForms(string key) => _messages[key].Forms.Keys;

    /// <exception cref="FormatException">The file is not a language file; the message says what is missing.</exception>
    public static Wording Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new Wording(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"This is not a language file: {e.Message}", e);
        }
    }

    public string this[string key] => Say(new Said(key, ImmutableArray<Argument>.Empty));

    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> arguments) => Say(new Said(key, arguments));

    public string Say(Said said)
    {
        if (!_messages.TryGetValue(said.Key, out var template))
            throw new KeyNotFoundException($"The language file '{Tag}' has no message '{said.Key}'.");
        var text = new StringBuilder();
        foreach (var part in template.Choose(said, _plurals))
        {
            if (part.Placeholder is null)
                text.Append(part.Text);
            else
                text.Append(Argument(said, part.Placeholder));
        }
        return text.ToString();
    }

    private string Argument(Said said, string name)
    {
        foreach (var argument in said.Arguments)
            if (argument.Name == name)
                return argument.Value switch
                {
                    int count => Number(count.ToString(CultureInfo.InvariantCulture)),
                    DateOnly date => Date(date),
                    Quantity quantity => Number(quantity.Digits),
                    Said inner => Say(inner),
                    Texts texts => Isolate(texts.In(Tag)),
                    string text => Isolate(text),
                    _ => throw new ArgumentException($"'{said.Key}' was given {argument.Value.GetType().Name} for {{{name}}}.", nameof(said)),
                };
        throw new ArgumentException($"'{said.Key}' needs {{{name}}}.", nameof(said));
    }

    // In a right-to-left sentence, a left-to-right name must not reorder its neighbours (Unicode Standard Annex 9).
    private string Isolate(string text) => RightToLeft && text.Length > 0 ? IsolateStart + text + IsolateEnd : text;

    /// <summary>Groups thousands and puts this language's separators, keeping every digit: <c>-1234.50</c> becomes <c>−1,234.50</c>.</summary>
    /// <param name="digits">Invariant plain decimal digits, as <see cref="Quantity.Digits"/>.</param>
    public string Number(string digits)
    {
        var text = new StringBuilder(digits.Length + 6);
        var start = 0;
        if (digits.StartsWith('-'))
        {
            text.Append(_minus);
            start = 1;
        }
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var end = point < 0 ? digits.Length : point;
        for (var i = start; i < end; i++)
        {
            text.Append(Digit(digits[i]));
            var left = end - i - 1;
            if (left > 0 && left % 3 == 0)
                text.Append(_group);
        }
        if (point >= 0)
        {
            text.Append(_decimal);
            for (var i = point + 1; i < digits.Length; i++)
                text.Append(Digit(digits[i]));
        }
        // A minus sign and separators keep their place inside right-to-left text.
        return RightToLeft && start == 1 ? "\u200e" + text : text.ToString();
    }

    public string Number(int count) => Number(count.ToString(CultureInfo.InvariantCulture));

    /// <summary>A day as this language writes it: <c>9 August 2025</c>.</summary>
    public string Date(DateOnly date)
    {
        var day = date.Day == 1 && _firstDay is not null ? _firstDay : Plain(date.Day);
        return _date.Replace("{day}", day, StringComparison.Ordinal).Replace("{month}", _months[date.Month - 1], StringComparison.Ordinal)
            .Replace("{year}", Plain(date.Year), StringComparison.Ordinal);
    }

    // A year has no separator for thousands.
    private string Plain(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(Digit));

    private char Digit(char digit) => digit is >= '0' and <= '9' ? _digits[digit - '0'] : digit;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
