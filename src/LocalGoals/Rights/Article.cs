using System.Globalization;
using System.Text.RegularExpressions;

namespace LocalGoals.Rights;

/// <summary>
/// A place in an instrument: an article (<c>25</c>), a part of one (<c>12(2)(a)</c>, also written <c>12.2(a)</c>), several in a row
/// (<c>3-5</c>), or the whole (empty).
/// </summary>
public sealed partial record Article
{
    public static readonly Article Whole = new("", 0, 0);

    private Article(string text, int first, int last) => (Text, First, Last) = (text, first, last);

    /// <summary>With brackets.</summary>
    public string Text { get; }

    public int First { get; }

    public int Last { get; }

    public bool IsWhole => Text.Length == 0;

    /// <returns>Null for what is no article.</returns>
    public static Article? TryParse(string? text)
    {
        if ((text ?? "").Trim() is not { Length: > 0 } written)
            return Whole;
        if (Form().Match(written) is not { Success: true } match)
            return null;
        var first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["last"] is { Success: true } last)
            return new Article(written.Replace('–', '-'), first, int.Parse(last.Value, CultureInfo.InvariantCulture));
        var paragraph = match.Groups["dotted"] is { Success: true } dotted ? $"({dotted.Value})" : "";
        return new Article($"{first.ToString(CultureInfo.InvariantCulture)}{paragraph}{match.Groups["parts"].Value}", first, first);
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"\A(?<first>[0-9]{1,3})(?:[-–](?<last>[0-9]{1,3})|(?:\.(?<dotted>[0-9]{1,2}))?(?<parts>(?:\([0-9a-z]{1,4}\)){0,3}))\z", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Form();
}
