namespace LocalGoals.Exchange.Excel;

/// <summary>Numbers and years that are written with the digits of Arabic and Persian: <c>٢٠٢٢</c>, <c>٩٧٫٩</c>, <c>2020م</c>.</summary>
internal static class EasternDigits
{
    private const char YearMark = 'م';

    /// <returns>The text with the digits of data files; unchanged where it has letters, other than the mark behind a year.</returns>
    public static string ToWestern(string text)
    {
        var number = text.EndsWith(YearMark) ? text[..^1].TrimEnd() : text;
        var isYear = number.Length != text.Length;
        if (isYear ? number.Length != 4 || !number.All(char.IsDigit) : !number.Any(IsEastern) || number.Any(char.IsLetter))
            return text;
        return string.Create(number.Length, number, (western, from) =>
        {
            for (var i = 0; i < western.Length; i++)
                western[i] = from[i] switch
                {
                    >= '\u0660' and <= '\u0669' => (char)(from[i] - '\u0660' + '0'),
                    >= '\u06F0' and <= '\u06F9' => (char)(from[i] - '\u06F0' + '0'),
                    '٫' => '.',
                    _ => from[i],
                };
        });
    }

    private static bool IsEastern(char c) => c is (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9');
}
