using LocalGoals.Exchange.Sdmx;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Finds the place among codes of REF_AREA that all others are parts of.</summary>
internal static class SdmxPlaces
{
    /// <summary>
    /// The city's own code; else the only one that looks like a country's (ISO 3166: two or three letters; M49: three digits);
    /// else the only one that all others begin with. SDMX's code for the total goes before all.
    /// </summary>
    /// <returns>Null where none of that holds: then no place is taken for the total of the others.</returns>
    public static string? Whole(IReadOnlyCollection<string> codes, string? own)
    {
        if (codes.Count < 2 || codes.Contains(SdmxMessage.Total))
            return null;
        if (own is not null && codes.Contains(own))
            return own;
        var countries = codes.Where(IsCountry).ToList();
        if (countries.Count > 0)
            return countries is [var only] ? only : null;
        var shortest = codes.MinBy(code => code.Length)!;
        return codes.All(code => code.StartsWith(shortest, StringComparison.Ordinal)) ? shortest : null;
    }

    private static bool IsCountry(string code) =>
        (code.Length is 2 or 3 && code.All(char.IsAsciiLetterUpper)) || (code.Length == 3 && code.All(char.IsAsciiDigit));
}
