using System.Globalization;

namespace LocalGoals.Site;

/// <summary>A colour of the screen, as <c>#0b4f8a</c> or <c>#fff</c>.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>What text needs against its ground: WCAG 2.2, success criterion 1.4.3 (level AA).</summary>
    public const double EnoughForText = 4.5;

    public static Colour? TryParse(string text)
    {
        if (text.Length is not (4 or 7) || text[0] != '#' || !text.AsSpan(1).ToString().All(char.IsAsciiHexDigit))
            return null;
        var digits = text.Length == 7 ? text[1..] : string.Concat(text[1..].SelectMany(digit => (char[])[digit, digit]));
        return new Colour(Part(0), Part(2), Part(4));

        byte Part(int at) => byte.Parse(digits.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>From 0 (black) to 1 (white): "relative luminance" of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>From 1 to 21: "contrast ratio" of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.</summary>
    public static double Contrast(Colour first, Colour second)
    {
        var (a, b) = (first.Luminance, second.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Towards another colour: with share 0 this one, with 1 the other.</summary>
    public Colour Mixed(Colour other, double share)
    {
        return new Colour(Part(Red, other.Red), Part(Green, other.Green), Part(Blue, other.Blue));

        byte Part(byte from, byte to) => (byte)Math.Round(from + (to - from) * share, MidpointRounding.AwayFromZero);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
