using System.Buffers;

using LocalGoals.Disaggregation;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>How figures, units and groups of one indicator read in one language. Nothing is added to what the source says.</summary>
public sealed class FigureText(CityRelease release, Wording wording)
{
    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz., ;");

    public Wording Wording { get; } = wording;

    /// <summary>A header, category, unit or series in this language.</summary>
    /// <param name="words">What the data's own structure or the city's translations call it; null where they do not.</param>
    private string City(string text, Texts? words) => words?.In(Wording.Tag) ?? release.Text(Wording.Tag, text);

    private string City(Unit unit) => City(unit.Name, unit.Words);

    private string Series(Measure measure) => WithoutCode(City(measure.Series, measure.SeriesWords));

    // Lists of series for the SDGs end each name with its indicators: "Maternal mortality ratio [3.1.1]".
    private static string WithoutCode(string series)
    {
        var at = series.EndsWith(']') ? series.LastIndexOf('[') : -1;
        return at > 0 && char.IsAsciiDigit(series[at + 1]) && series.AsSpan(at + 1, series.Length - at - 2).IndexOfAnyExcept(CodeCharacters) < 0 ? series[..at].TrimEnd() : series;
    }

    /// <summary>Value and unit as they stand in a sentence: 12.3%, 17.3 per 100,000 live births, 17.3 (Maternal Mortality Rate).</summary>
    public Said Figure(Measure measure, string digits)
    {
        var value = new Quantity(digits);
        var unit = measure.Unit.Name;
        if (unit.Length == 0 && measure.Series.Length == 0)
            return new Said("figure.bare", ("value", value));
        if (unit.Length == 0 || measure.Unit.IsBarePercent)
            return measure.Series.Length == 0
                ? new Said("figure.percent", ("value", value))
                : new Said(unit.Length == 0 ? "figure.named" : "figure.percent-named", ("value", value), ("name", Series(measure)));
        if (measure.Unit.BeginsWithPer && measure.Series.Length == 0)
            return new Said("figure.per", ("value", value), ("unit", Lowered(City(measure.Unit))));
        return new Said("figure.named", ("value", value), ("name", Name(measure)));
    }

    /// <summary>Value and unit as short as they can be, for a card.</summary>
    public string Short(Measure measure, string digits) =>
        Wording.Say(measure.Unit.IsBarePercent ? "figure.percent" : "figure.bare", ("value", new Quantity(digits)));

    /// <summary>A figure as it stands in a table: its digits, or yes or no.</summary>
    public string Cell(Slice slice, bool yesOrNo, int row) => yesOrNo
        ? Wording[slice.Table.Number(row) > 0 ? "chart.yes" : "chart.no"] : Wording.Number(slice.Digits(row));

    public string Interval(Interval interval) => Wording.Say("chart.range", ("from", new Quantity(interval.LowDigits)), ("to", new Quantity(interval.HighDigits)));

    public string WithInterval(string figure, Interval? interval) => interval is { } given ? Wording.Say("chart.with-interval", ("value", figure), ("interval", Interval(given))) : figure;

    /// <summary>A text for a chart, from the translations where it names one; null where it names one that is not there.</summary>
    public string? Label(string? text) => text is null ? null : release.Translations.Resolve(Wording.Tag, text.Trim());

    /// <summary>Series and unit as a title; what the language says for an unnamed unit when there is neither.</summary>
    public string Name(Measure measure)
    {
        var (unit, series) = (measure.Unit.Name, measure.Series);
        if (unit.Length == 0)
            return series.Length == 0 ? Wording["unit.unnamed"] : Series(measure);
        return series.Length == 0 ? City(measure.Unit) : Wording.Say("measure.both", ("series", Series(measure)), ("unit", City(measure.Unit)));
    }

    public string Group(Breakdown breakdown, Group group) =>
        group.Categories.IsEmpty ? Wording["group.total"] : string.Join(Wording["list.comma"], group.Categories.Select((c, i) => Category(breakdown.By[i], c)));

    public string Category(Column column, string category) =>
        column.Role == ColumnRole.Area && release.Areas.TryGetValue(category, out var area) ? area.Name.In(Wording.Tag)
            : City(category, column.Names.GetValueOrDefault(category));

    /// <summary>What a column is called.</summary>
    public string Title(Column column) => City(column.Name, column.Title);

    /// <summary>A column's title; places are called by what they are, such as wards, where all are of one kind.</summary>
    public string Dimension(Breakdown breakdown, Column column)
    {
        if (column.Role != ColumnRole.Area)
            return Title(column);
        if (breakdown.Level is not { } level)
            return Wording["dimension.area"];
        var name = level.Level.In(Wording.Tag);
        return name.Length > 0 ? name : release.Layers.Length > 1 ? level.Id : Wording["dimension.area"];
    }

    public string Breakdown(Breakdown breakdown) => string.Join(Wording["breakdown.and"], breakdown.By.Select(column => Dimension(breakdown, column)));

    /// <summary>What a mark such as E means: as the city or the source says it in this language, else in our words, else as written.</summary>
    public string Status(Column column, string status)
    {
        var words = column.Names.GetValueOrDefault(status);
        return words is null || !words.Has(Wording.Tag)
            ? StatusMarks.IsOfList(status) ? Wording[$"observation.{status}"] : City(status, words)
            : words.In(Wording.Tag);
    }

    private static string Lowered(string text) => text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
