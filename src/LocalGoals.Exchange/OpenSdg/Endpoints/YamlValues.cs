using System.Globalization;
using System.Text.RegularExpressions;

using LocalGoals.Exchange.Yaml;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>What plain words of YAML mean to Python's readers: numbers, truth values, days, nothing.</summary>
/// <param name="old">YAML 1.1, as <c>.yml</c> files are read: <c>yes</c> is true and <c>010</c> eight; else 1.2, as <c>.md</c> files are.</param>
internal sealed partial class YamlValues(bool old)
{
    public object? Of(YamlNode node) => node switch
    {
        YamlScalar { IsPlain: true } scalar => Plain(scalar.Value),
        YamlScalar scalar => scalar.Value,
        YamlList list => list.Items.Select(Of).ToList(),
        YamlMap map => Map(map),
        _ => null,
    };

    public Map Map(YamlMap map)
    {
        var values = new Map();
        foreach (var (key, value) in map.Entries)
            values[key] = Of(value);
        return values;
    }

    private object? Plain(string text)
    {
        if (text.Length == 0)
            return null;
        var truth = text is "true" or "True" or "TRUE" || (old && text.ToLowerInvariant() is "yes" or "on");
        if (truth || text is "false" or "False" or "FALSE" || (old && text.ToLowerInvariant() is "no" or "off"))
            return truth;
        return Number(text) ?? (Day(text) is { } day ? day : text);
    }

    private object? Number(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        if (old && Octal().IsMatch(text))
            return digits.Where(char.IsAsciiDigit).Aggregate(0L, (sum, digit) => sum * 8 + digit - '0') * (text[0] == '-' ? -1 : 1);
        if (old ? Whole11().IsMatch(text) : Whole12().IsMatch(text))
            return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        if (Hexadecimal().IsMatch(text))
            return long.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        return (old ? Floating11() : Floating12()).IsMatch(text) && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;
    }

    private static DateTime? Day(string text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d HH:mm:ss", "yyyy-M-dTHH:mm:ss", "yyyy-M-dTHH:mm:ssZ"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? day : null;

    [GeneratedRegex("^[-+]?0[0-7_]+$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Octal();

    [GeneratedRegex("^[-+]?(?:0|[1-9][0-9_]*)$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Whole11();

    [GeneratedRegex("^[-+]?[0-9][0-9_]*$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Whole12();

    [GeneratedRegex("^0x[0-9a-fA-F_]+$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Floating11();

    [GeneratedRegex(@"^[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+|\.[0-9_]+(?:[eE][-+][0-9]+)?)$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Floating12();
}
