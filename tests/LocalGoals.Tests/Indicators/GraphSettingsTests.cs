using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Tests.Catalogue;
using LocalGoals.Tests.Observations;

using Xunit;

namespace LocalGoals.Tests.Indicators;

public class GraphSettingsTests
{
    private static readonly Origin Here = new("meta/1-1-1.md", 5);

    [Theory]
    [InlineData("Percent", "Deaths", "both")]
    [InlineData("Percent", "Births", "unit")]
    [InlineData("Number", "Deaths", "series")]
    [InlineData("Number", "Births", "neither")]
    [InlineData("Percent", "", "both, unit")]
    [InlineData("", "Deaths", "both, series")]
    [InlineData("", "", "neither")]
    public void Entries_that_name_more_of_a_measure_go_first(string unit, string series, string chosen)
    {
        Fitting<string>[] settings = [Title("neither", "", ""), Title("unit", "Percent", ""), Title("series", "", "Deaths"), Title("both", "Percent", "Deaths")];

        Assert.Equal(chosen, string.Join(", ", GraphSettings.For([.. settings], unit, series).Select(s => s.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_translation_of_the_data_is_named_with_or_without_its_group() =>
        Assert.Equal("both", Assert.Single(GraphSettings.For([Title("both", "data.percent", "")], "percent", "")).Value);

    [Fact]
    public void A_setting_keeps_the_place_of_each_of_its_parts()
    {
        var value = new MetadataValue("value: far", Here)
        {
            Setting = new Setting("value: far", Here) { Items = [new Setting("value: far", Here) { Entries = [new("value", new Setting("far", new Origin("meta/1-1-1.md", 6, 10)))] }] },
        };
        var findings = new List<Finding>();
        var settings = GraphSettings.Of(Said("graph_target_lines", value), null, "1.1.1", findings);

        Assert.Empty(settings.Targets);
        Assert.Equal(new Origin("meta/1-1-1.md", 6, 10), Assert.Single(findings).Origin);
    }

    [Theory]
    [InlineData("2015,10", "2016,20", 3.0, null)]
    [InlineData("2015,10", "2016,20", 10.0, 10.0)]
    [InlineData("2015,10", "2016,20", 12.0, null)]
    public void A_minimum_never_cuts_off_a_figure_or_the_foot_of_bars(string first, string second, double minimum, double? kept)
    {
        var slices = MadeCity.Indicator("1.1.1", TableText.Of("Year,Value", first, second)).Slices;
        var bars = kept is null && minimum < 10;
        var graph = new IndicatorGraph(Empty with
        {
            Limits = [new("graph_limits", new GraphLimits(minimum, null), "", "", Here)],
            Types = bars ? [new("graph_type", GraphType.Bar, "", "", Here)] : [],
        }, slices);

        Assert.Equal(kept, graph.Limits(slices[0].Measure).Minimum);
        Assert.Equal(kept is null, graph.Check("1.1.1").Any(f => f.Rule == GraphRules.LimitCuts));
    }

    [Theory]
    [InlineData(1.5, 2)]
    [InlineData(2, 2)]
    [InlineData(2017, 2)]
    [InlineData(2016.5, 2)]
    [InlineData(0, 0)]
    [InlineData(8, 0)]
    [InlineData(2031, 0)]
    public void Figures_after_the_last_break_can_be_compared(double at, int first)
    {
        var slices = MadeCity.Indicator("1.1.1", TableText.Of("Year,Value", "2015,10", "2016,12", "2017,20", "2018,22")).Slices;
        var graph = new IndicatorGraph(Empty with { Breaks = [new("graph_series_breaks", new GraphMark(GraphMarkKind.Break, null, null, at, null, null), "", "", Here)] }, slices);

        Assert.Equal(first, graph.FirstComparable(slices[0]));
    }

    private static readonly GraphSettings Empty = new([], [], [], [], [], [], [], [], []);

    private static Fitting<string> Title(string value, string unit, string series) => new("graph_titles", value, unit, series, Here);

    private static Metadata Said(string key, MetadataValue value) => new(
        System.Collections.Immutable.ImmutableSortedDictionary<string, MetadataValue>.Empty.Add(key, value),
        System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableSortedDictionary<string, MetadataValue>>.Empty);
}
