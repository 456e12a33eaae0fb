using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Observations;

namespace LocalGoals.Progress;

/// <summary>
/// Chooses what a series is judged by: what the city says goes first, then the global framework as far as it speaks to every place, else
/// nothing. A number for the world never judges a city.
/// </summary>
internal static class InputChoice
{
    // Twice the words in common, of the words of both.
    private const double SameMeasure = 0.6;

    private sealed record Aim(double Value, double? Year, InputSource From, Texts? Source = null, NumericTarget? Global = null);

    /// <param name="said">The city's settings for this series; null without.</param>
    /// <param name="answers">What the city says which way figures should go, apart from progress.</param>
    public static ProgressInputs Of(Indicator indicator, SeriesSlice series, SeriesPoints points, ProgressSeries? said, LedgerEntry? decision, ComparisonAnswers answers)
    {
        var notes = new List<Said>();
        var ownMeasure = OwnMeasure(indicator, decision);
        var global = IsGlobal(decision) && ownMeasure is null ? GlobalFramework.Current.Indicators.GetValueOrDefault(indicator.Code.Text) : null;
        var (direction, directionFrom) = (said?.Direction ?? answers.DirectionOf(indicator.Code.Text, series.Slice.Measure.Unit.Name)) is { } own ? (own, InputSource.Settings)
            : global?.Direction is { } theirs ? (theirs, InputSource.Framework) : ((Direction?)null, InputSource.None);
        var (baseYear, baseFrom) = said?.BaseYear is { } first ? (first, InputSource.Settings)
            : YearOf(decision?.Baseline) is { } baseline ? (baseline, InputSource.Ledger) : (ProgressQuestion.DefaultBaseYear, InputSource.Usual);
        var aim = said?.Target is { } target ? new Aim(target, said.TargetYear, InputSource.Settings)
            : OfLedger(decision, series, notes) ?? OfChart(indicator, series) ?? OfFramework(global, series, points, direction, baseYear, notes);
        return new ProgressInputs(
            direction, directionFrom, aim?.Value, aim is null ? null : aim.Year ?? ProgressQuestion.DefaultTargetYear, aim?.From ?? InputSource.None,
            aim is null ? InputSource.None : aim.Year is null ? InputSource.Usual : aim.From, aim?.Source, baseYear, baseFrom, aim?.Global ?? Number(global), ownMeasure, [.. notes]);
    }

    // Where another measure stands in, the framework's words are not about it unless the city says that the two are the same.
    private static bool IsGlobal(LedgerEntry? decision) =>
        decision is not { Decision: Decision.Proxy or Decision.Complementary } || decision.Comparability == Comparability.Same;

    // "Percent uninsured" under "Coverage of health services" goes the other way. Where the city names what it has in other words than the
    // indicator, and has not decided that it is the indicator, the framework does not speak of it.
    private static string? OwnMeasure(Indicator indicator, LedgerEntry? decision) =>
        indicator.Metadata["national_indicator_available"] is { } available && !Translations.IsKey(available.Text)
        && decision is not { Decision: Decision.Direct or Decision.Modified } and not { Comparability: Comparability.Same }
        && WordComparison.Of(Head(indicator.Name.Original), Head(available.Text), indicator.Code.Text).Similarity < SameMeasure
            ? available.Text.Trim() : null;

    // Without the groups by which figures are given.
    private static string Head(string name) => name.IndexOf(", by ", StringComparison.OrdinalIgnoreCase) is > 0 and var end ? name[..end] : name;

    private static Aim? OfLedger(LedgerEntry? decision, SeriesSlice series, List<Said> notes)
    {
        if (decision?.LocalTarget is not { } local || local.Value is not { } text || ValueText.Read(text, out var value) != RowState.Figure)
            return null;
        if (local.Unit is { } unit && !IsUnit(unit, series.Slice.Measure.Unit))
        {
            notes.Add(new Said("progress.note.target-other-unit", ("unit", unit)));
            return null;
        }
        return new Aim(value, YearOf(local), InputSource.Ledger, local.Source);
    }

    // A level line that the city calls a target. Its label may name the year.
    private static Aim? OfChart(Indicator indicator, SeriesSlice series)
    {
        var lines = indicator.Graph("").Marks(series.Slice.Measure).Where(mark => mark is { Kind: GraphMarkKind.Target, EndValue: null, Value: not null }).ToList();
        return lines is [var line] ? new Aim(line.Value!.Value, YearIn(line.Label ?? ""), InputSource.Chart) : null;
    }

    private static Aim? OfFramework(GlobalIndicator? indicator, SeriesSlice series, SeriesPoints points, Direction? direction, double baseYear, List<Said> notes)
    {
        if (Number(indicator) is not { } number)
            return null;
        var unit = series.Slice.Measure.Unit;
        var reason = !number.IsForCities || number.Kind is NumericKind.Global or NumericKind.CountryGroup ? "global-target"
            : direction != DirectionOf(number) ? "target-other-direction"
            : !Fits(number, unit) ? "target-unit" : null;
        if (reason is not null)
        {
            notes.Add(new Said($"progress.note.{reason}"));
            return null;
        }
        if (number.Kind == NumericKind.PerPlace)
            return new Aim(number.Value, number.Year, InputSource.Framework, Global: number);
        var first = points.Points.FirstOrDefault(point => point.Year >= baseYear).Value;
        var change = number.Comparison == NumericComparison.FallBy ? -number.Value : number.Value;
        return first is { } from and > 0 ? new Aim(from * (1 + change / 100), number.Year, InputSource.Framework, Global: number) : null;
    }

    private static NumericTarget? Number(GlobalIndicator? indicator) =>
        indicator is null ? null : NumericTarget.All.FirstOrDefault(number => number.Indicators.Contains(indicator.RepeatOf ?? indicator.Code) && number.Of != NumericHolder.DonorCountries);

    private static Direction DirectionOf(NumericTarget number) =>
        number.Comparison is NumericComparison.AtLeast or NumericComparison.RiseBy ? Direction.Up : Direction.Down;

    // A share of a baseline can be held against anything that is no bare count; a level needs its own unit.
    private static bool Fits(NumericTarget number, Unit unit) => number.Kind == NumericKind.Relative
        ? unit.IsComparable || unit.Kind == UnitKind.Money
        : number.Unit == "percent" ? unit.Kind == UnitKind.Percent
        : unit.Kind == UnitKind.Rate && PerHowMany(unit.Words?.Original ?? unit.Name) is { } per && number.Unit.StartsWith($"per-{per}-", StringComparison.Ordinal);

    // The digits of the name: 1000 of "per 1,000 live births". None where there are several numbers.
    private static string? PerHowMany(string unit)
    {
        var numbers = unit.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal)
            .Split([.. unit.Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return numbers is [var one] ? one : null;
    }

    private static bool IsUnit(string written, Unit unit) =>
        string.Equals(written.Trim(), unit.Words?.Original ?? unit.Name, StringComparison.OrdinalIgnoreCase) || GraphSettings.Same(written.Trim(), unit.Name)
        || (new Unit(written).IsBarePercent && unit.Kind == UnitKind.Percent);

    private static double? YearOf(LocalFigure? figure) => figure?.Year is { } year && Period.Parse(year) is { IsKnown: true } period ? period.Position : null;

    private static double? YearIn(string label)
    {
        var years = label.Split([.. label.Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries).Where(digits => digits.Length == 4).ToList();
        return years is [var year] && double.Parse(year, CultureInfo.InvariantCulture) is >= 2000 and <= 2100 and var number ? number : null;
    }
}
