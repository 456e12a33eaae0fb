using System.Globalization;

using LocalGoals.Observations;

namespace LocalGoals.Documents;

/// <summary>The arithmetic of computed figures, in invariant digits. Halves are rounded away from zero.</summary>
public static class FigureArithmetic
{
    /// <summary>How far two figures are apart, with as many decimals as the longer of them.</summary>
    public static string Distance(string one, string other) => Difference(one, other).TrimStart('-');

    /// <summary>The first less the second, exactly as the digits say.</summary>
    public static string Difference(string one, string other)
    {
        var decimals = Math.Max(ValueText.Decimals(one), ValueText.Decimals(other));
        return decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
            ? Written(a - b, decimals)
            : (double.Parse(one, CultureInfo.InvariantCulture) - double.Parse(other, CultureInfo.InvariantCulture)).ToString(Format(decimals), CultureInfo.InvariantCulture);
    }

    public static string Ratio(double one, double other, int decimals) => Rounded(one / other, decimals);

    /// <summary>The first less the second, as a percentage of the second.</summary>
    public static string PercentChange(double one, double other, int decimals) => Rounded((one - other) / other * 100, decimals);

    public static string Rounded(double number, int decimals) =>
        Math.Abs(number) < 1e20 ? Written((decimal)number, decimals) : number.ToString(Format(decimals), CultureInfo.InvariantCulture);

    private static string Written(decimal number, int decimals)
    {
        var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        // There is no minus zero.
        return (rounded == 0 ? 0m : rounded).ToString(Format(decimals), CultureInfo.InvariantCulture);
    }


    private static string Format(int decimals) => string.Create(CultureInfo.InvariantCulture, $"F{decimals}");
}
