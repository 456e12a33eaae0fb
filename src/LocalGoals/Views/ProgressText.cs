using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Progress;

namespace LocalGoals.Views;

/// <summary>Words and digits of what went into a status.</summary>
public static class ProgressText
{
    private const double Tiny = 1e-4;

    /// <summary>A figure as it is shown, shortened where it was computed.</summary>
    public static string Digits(double number) => ValueText.Digits(number.ToString("R", CultureInfo.InvariantCulture), number);

    /// <summary>A place on the time axis: 2015, or 2015.5 for a range.</summary>
    public static string Year(double year) => year.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A rate of 0.0123 as 1.23%.</summary>
    public static Said Percent(double rate) => new("figure.percent", ("value", new Quantity(Digits(Math.Round(rate * 100, 2)))));

    /// <summary>A detail as it is read: a year without separators, a number with six decimals, a word.</summary>
    public static string Value(ProgressDetail detail, Wording wording) => detail switch
    {
        { Name: "direction", Word: { } direction } => wording[$"progress.direction.{direction}"],
        { Word: { } word } => word,
        { Number: { } year } when detail.Name.EndsWith("Year", StringComparison.Ordinal) => Year(year),
        { Number: { } number } => wording.Number(number.ToString(Math.Abs(number) is > 0 and < Tiny ? "0.############" : "0.######", CultureInfo.InvariantCulture)),
        _ => "",
    };

    public static Said Direction(Direction direction) => new($"progress.direction.{Kebab.Of(direction)}");
}
