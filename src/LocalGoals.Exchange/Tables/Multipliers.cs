using System.Globalization;
using System.Text.RegularExpressions;

using LocalGoals.Indicators;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Tables;

/// <summary>By which power of ten each value is multiplied: a number such as 6, or the name that SDMX gives it, such as Millions.</summary>
internal static partial class Multipliers
{
    private const int LargestPower = 15;

    // In the order of their powers, as the SDMX list of unit multipliers names them in English.
    private static readonly string[] Names =
    [
        "Units", "Tens", "Hundreds", "Thousands", "Tens of thousands", "Hundreds of thousands", "Millions", "Tens of millions", "Hundreds of millions",
        "Billions", "Tens of billions", "Hundreds of billions", "Trillions",
    ];

    // Words by which a unit says the multiplier itself, in the languages of the interface.
    private static readonly string[] InUnits =
        ["thousand", "million", "billion", "trillion", "'000", "mil ", "miles", "millon", "millón", "millares", "millier", "milliard", "ألف", "آلاف", "مليون", "ملايين", "مليار"];

    /// <returns>Null where no value is multiplied.</returns>
    public static sbyte[]? Of(IReadOnlyList<Column> columns, RowState[] states, int[] lines, Func<int, string> fileOf, Layout layout, Oddities oddities)
    {
        if (columns.FirstOrDefault(c => c.Role == ColumnRole.Multiplier) is not { } multiplier)
            return null;
        var unit = columns.FirstOrDefault(c => c.Role == ColumnRole.Unit);
        var powers = multiplier.Categories.Select(Power).ToArray();
        var said = unit?.Categories.Select(name => SaysMultiplier(unit.Names.TryGetValue(name, out var words) ? words.Original : name)).ToArray();
        var found = new sbyte[states.Length];
        var any = false;
        for (var row = 0; row < found.Length; row++)
        {
            if (multiplier.IsBlank(row) || states[row] != RowState.Figure || powers[multiplier.Codes[row]] == 0)
                continue;
            if (powers[multiplier.Codes[row]] is not { } power)
                oddities.Add(ObservationRules.MultiplierUnknown, multiplier[row], lines[row], layout.MultiplierAt + 1, fileOf(row));
            else if (unit is not null && !unit.IsBlank(row) && said![unit.Codes[row]])
                oddities.Add(ObservationRules.MultiplierInUnit, $"{unit[row]}, {multiplier[row]}", lines[row], layout.MultiplierAt + 1, fileOf(row));
            else
                (found[row], any) = ((sbyte)power, true);
        }
        return any ? found : null;
    }

    private static int? Power(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return Math.Abs(number) <= LargestPower ? number : null;
        return Array.FindIndex(Names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var named ? named : null;
    }

    // "Million dollars" and "per 1,000 births" say it, and a percentage has none; "dollars per person" may have one.
    private static bool SaysMultiplier(string unit) =>
        new Unit(unit).Kind == UnitKind.Percent || PerThousand().IsMatch(unit) || InUnits.Any(word => unit.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"(?:per|/|je|auf|pour|por|por cada|par|na|на|لكل)[\s_]*1(?:[\s.,_]?0){2,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex PerThousand();
}
