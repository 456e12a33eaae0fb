using System.Text.RegularExpressions;

using LocalGoals.Observations;

namespace LocalGoals.Exchange.Excel;

/// <summary>
/// Divides a figure or a period from the footnote mark behind it: <c>12.3*</c>, <c>12.3²</c>, <c>2020 (p)</c>, <c>5 [1]</c>.
/// Letters without brackets are no marks: 5k is five thousand to some.
/// </summary>
internal static partial class FootnoteMark
{
    // No pattern takes long on so few characters; a limit of time would strike when the machine is busy.
    private const int Longest = 60;

    /// <returns>Null when the text is not a figure, or a period, with a mark.</returns>
    public static (string Text, string Mark)? Divide(string text, bool isPeriod = false)
    {
        if (text.Length is 0 or > Longest || char.IsLetterOrDigit(text[^1]) && text[^1] < 128 || Pattern().Match(text) is not { Success: true } match)
            return null;
        var before = match.Groups["text"].Value;
        var isOne = isPeriod ? Period.Parse(before).IsKnown : ValueText.Read(before, out _) == RowState.Figure;
        return isOne ? (before, match.Groups["mark"].Value) : null;
    }

    [GeneratedRegex(@"^(?<text>.*?[0-9.])\s*(?<mark>\*{1,5}|[†‡§¶¹²³⁰⁴-⁹ᵃ-ᶻ]{1,3}|\([0-9\p{L}]{1,2}\)|\[[0-9\p{L} ]{1,12}\])$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Pattern();
}
