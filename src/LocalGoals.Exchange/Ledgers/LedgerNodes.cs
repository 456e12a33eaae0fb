using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;

namespace LocalGoals.Exchange.Ledgers;

/// <summary>What is told of keys, words and values that cannot be understood.</summary>
internal sealed record NodeRules(Rule KeyUnknown, Rule WordUnknown, Rule ValueInvalid)
{
    public static readonly NodeRules Ledger = new(LocalizationRules.KeyUnknown, LocalizationRules.WordUnknown, LocalizationRules.ValueInvalid);
}

/// <summary>Values of one file of a ledger or of a record; what cannot be understood is told with its place and left out.</summary>
/// <param name="rules">Those of a ledger where none are given.</param>
internal sealed class LedgerNodes(string file, string language, ICollection<Finding> findings, NodeRules? rules = null)
{
    private readonly NodeRules _rules = rules ?? NodeRules.Ledger;

    private const int LongestShown = 60;

    public Origin At(YamlNode node) => new(file, node.Line, node.Column);

    /// <summary>Tells the keys that mean nothing here.</summary>
    public void Keys(YamlMap map, params ReadOnlySpan<string> known)
    {
        foreach (var (key, value) in map.Entries)
            if (!known.Contains(key))
                findings.Add(new Finding(_rules.KeyUnknown, At(value), null, ("key", Shown(key)), ("known", string.Join(", ", known!))));
    }

    /// <summary>The items of a list; one that stands alone is a list of one; nothing of an empty value.</summary>
    public static ImmutableArray<YamlNode> Items(YamlNode? node) => node switch
    {
        null => [],
        YamlList list => list.Items,
        YamlScalar { Value: "" } => [],
        _ => [node],
    };

    /// <summary>A text of one line; null where it is empty.</summary>
    public static string? Line(YamlNode? node) => node?.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>3-1-1 is read as 3.1.1, as everywhere; codes of other frameworks keep their hyphens.</summary>
    public static string Code(string text) =>
        IndicatorCode.TryParse(text) is { } code && char.IsAsciiDigit(code.Text[0]) ? code.Text : text.Trim().ToLowerInvariant();

    public static ImmutableArray<string> Lines(YamlNode? node) => [.. Items(node).Select(Line).OfType<string>()];

    /// <summary>A text, or one per language; null where nothing is written.</summary>
    public Texts? Texts(YamlNode? node) => node switch
    {
        YamlMap map when map.Entries.Where(entry => entry.Value.Text.Trim().Length > 0).ToList() is { Count: > 0 } said =>
            new Texts((map[language]?.Text.Trim() is { Length: > 0 } own ? own : said[0].Value.Text).Trim(), said.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Text.Trim()))),
        YamlScalar scalar when scalar.Value.Trim() is { Length: > 0 } text => new Texts(text, [KeyValuePair.Create(language, text)]),
        _ => null,
    };

    public T? Word<T>(YamlNode? node, string key) where T : struct, Enum
    {
        if (node is null)
            return null;
        if (Kebab.TryParse<T>(node.Text) is { } value)
            return value;
        Unknown(node, key, string.Join(", ", Enum.GetValues<T>().Select(Kebab.Of)));
        return null;
    }

    public void Unknown(YamlNode node, string key, string known) =>
        findings.Add(new Finding(_rules.WordUnknown, At(node), null, ("key", key), ("value", Shown(node.Text)), ("known", known)));

    public DateOnly? Day(YamlNode? node, string key)
    {
        if (Line(node) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Invalid(node!, key);
        return null;
    }

    public bool Flag(YamlNode? node, string key)
    {
        if (Line(node) is not { } text || text == "false")
            return false;
        if (text != "true")
            Invalid(node!, key);
        return text == "true";
    }

    /// <summary>A plain number in its own digits; told and left out otherwise.</summary>
    public string? Number(YamlNode? node, string key)
    {
        if (Line(node) is not { } text)
            return null;
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return text;
        Invalid(node!, key);
        return null;
    }

    public void Invalid(YamlNode node, string key) =>
        findings.Add(new Finding(_rules.ValueInvalid, At(node), null, ("key", key), ("value", Shown(node.Text))));

    private static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
