using System.Text.Json.Serialization;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Portal.Api;

/// <summary>An observation as other programs read it: texts as the source writes them.</summary>
/// <param name="By">Dimension to category; the place under <c>GeoCode</c>.</param>
/// <param name="Text">The value as published.</param>
/// <param name="Sheet">Only for workbooks, as the cell.</param>
public sealed record ObservationJson(string Period, string? Unit, string? Series, IReadOnlyDictionary<string, string> By, double? Value, string Text, int Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cell = null)
{
    /// <summary>The figure as pages show it, before digits are grouped.</summary>
    [JsonIgnore]
    public string Digits { get; private init; } = Text;

    public static ObservationJson Of(Slice slice, int group, int period)
    {
        var row = slice.Row(group, period);
        return new ObservationJson(
            slice.Periods[period].Text, Name(slice.Measure.Unit.Name), Name(slice.Measure.Series),
            slice.Breakdown.By.Select((column, i) => KeyValuePair.Create(column.Name, slice.Groups[group].Categories[i])).ToDictionary(),
            slice.Table.Number(row), slice.Table.Text(row), slice.Table.Line(row), slice.Table.Sheet?.Name, slice.Table.At(row).Cell)
        {
            Digits = slice.Table.Published(row),
        };
    }

    private static string? Name(string text) => text.Length == 0 ? null : text;
}

public sealed record DimensionJson(string Name, IReadOnlyList<string> Categories);

/// <summary>One indicator as other programs read it.</summary>
/// <param name="Names">Per language of the city.</param>
/// <param name="Status">As the city states it.</param>
/// <param name="Headline">Rows with every disaggregation blank, per unit and series; empty when there are none.</param>
/// <param name="Latest">The latest row of every category of every single dimension, per unit and series.</param>
/// <param name="Says">What its page says first, in the language asked for.</param>
public sealed record IndicatorJson(
    string Code, string Name, IReadOnlyDictionary<string, string> Names, int? Goal, string Target,
    [property: JsonConverter(typeof(DataStateConverter))] DataState State, string? Status, string? Coverage, string? File,
    IReadOnlyList<string> Units, IReadOnlyList<string> Series, IReadOnlyList<DimensionJson> Dimensions, IReadOnlyList<Edge> Edges,
    IReadOnlyList<ObservationJson> Headline, IReadOnlyList<ObservationJson> Latest, IReadOnlyList<string> Says, GlobalIndicator? Global)
{
    public static IndicatorJson Of(CityRelease release, Indicator indicator, Wording wording)
    {
        var table = indicator.IsSample ? null : indicator.Table;
        return new IndicatorJson(
            indicator.Code.Text, indicator.Name.In(wording.Tag), NamesOf(release, indicator), indicator.Goal, indicator.Code.Target,
            indicator.State, indicator.Metadata["reporting_status"]?.Text, indicator.Coverage(wording.Tag), indicator.Table?.File,
            table?.Unit?.Categories ?? [], table?.Series?.Categories ?? [],
            [.. (table?.Dimensions ?? []).Select(d => new DimensionJson(d.Name, d.Categories))], indicator.Edges,
            [.. Slices.Headline(indicator.Slices).SelectMany(slice => Figures(slice, 0))],
            [.. indicator.Slices.Where(s => s.Breakdown.By.Length == 1).SelectMany(Latests)],
            [.. IndicatorView.OpeningSays(release, indicator, wording).Select(wording.Say)], GlobalFramework.Current.Indicators.GetValueOrDefault(indicator.Code.Text));
    }

    public static Dictionary<string, string> NamesOf(CityRelease release, Indicator indicator) =>
        release.Languages.ToDictionary(w => w.Tag, w => indicator.Name.In(w.Tag));

    private static IEnumerable<ObservationJson> Figures(Slice slice, int group) =>
        Enumerable.Range(0, slice.Periods.Length).Where(period => slice.HasFigure(group, period)).Select(period => ObservationJson.Of(slice, group, period));

    private static IEnumerable<ObservationJson> Latests(Slice slice) =>
        Enumerable.Range(0, slice.Groups.Length).Where(group => slice.Latest(group) >= 0).Select(group => ObservationJson.Of(slice, group, slice.Latest(group)));
}
