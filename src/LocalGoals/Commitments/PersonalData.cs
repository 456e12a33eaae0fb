using System.Text.RegularExpressions;

namespace LocalGoals.Commitments;

/// <summary>What personal data a text seems to hold.</summary>
public enum PersonalDataKind
{
    MailAddress,
    PhoneNumber,
}

/// <summary>
/// Looks for mail addresses and phone numbers. Years, days, codes of indicators, numbers of books and documents, and figures are no phone
/// numbers: one begins with +, is written in the way of North America, or stands behind a word for it.
/// </summary>
public static class PersonalData
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    private static readonly Regex Mail = Made(@"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+");
    private static readonly Regex Phone = Made(
        @"\+\(?[0-9][0-9 ().\u00a0/-]{5,}[0-9]" +
        @"|\([0-9]{3}\) ?[0-9]{3}[-. ][0-9]{4}\b|\b[0-9]{3}([-.])[0-9]{3}[-.][0-9]{4}\b" +
        @"|\b(tel|telephone|phone|mobile|cell|fax|whatsapp|tél|téléphone|teléfono|móvil|тел|телефон)\b[.:]* ?[0-9(][0-9 ().\u00a0/-]{4,}[0-9]" +
        @"|(هاتف|جوال|فاكس|تلفون)[:]? ?[0-9(][0-9 ().\u00a0/-]{4,}[0-9]");

    private static readonly Regex Address = Made(@"\bhttps?://\S+");

    /// <returns>Null where nothing is found. Of web addresses only a mail address behind <c>mailto:</c> counts.</returns>
    public static PersonalDataKind? In(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal) && Mail.IsMatch(Address.Replace(text, " ")))
            return PersonalDataKind.MailAddress;
        return Phone.Matches(Address.Replace(Plain(text), " ")).Any(match => match.Value.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits) ? PersonalDataKind.PhoneNumber : null;
    }

    // Arabic and Persian digits are digits, too.
    private static string Plain(string text) => string.Create(text.Length, text, (plain, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            plain[i] = char.IsDigit(from[i]) ? (char)('0' + (int)char.GetNumericValue(from[i])) : from[i];
    });

    private static Regex Made(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
