using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Tests.Docs;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class GraphSettingsPageTests
{
    private const string Page = "docs/formats/open-sdg.md";
    private const string Heading = "Charts";

    private static readonly List<string[]> Rows = [.. DocTable.Under(Page, Heading).Where(row => row.Length == 3 && !row[0].StartsWith("--", StringComparison.Ordinal) && row[0] != "Metadata")];

    [Fact]
    public void Settings_make_of_the_chart_what_the_page_says()
    {
        var examples = Rows.Where(row => row[0].Contains(':', StringComparison.Ordinal)).ToList();
        Assert.True(examples.Count > 30);
        Assert.All(examples, row =>
        {
            var findings = new List<Finding>();
            var indicator = Indicator(row[0], findings);
            var chart = Chart(indicator);
            Assert.Equal((row[0], row[1], row[2]), (row[0], Differences(chart), string.Join(", ", indicator.GraphFindings.Select(f => f.Rule.Id).Distinct())));
            Assert.All(indicator.GraphFindings, finding => Assert.Equal(1, finding.Origin!.Line));
        });
    }

    [Fact]
    public void Keys_are_honoured_or_ignored_as_the_page_says()
    {
        var keys = Rows.Where(row => row[1] is "honoured" or "ignored").ToList();
        var examples = Rows.Select(row => row[0]).ToList();
        Assert.All(keys, key =>
        {
            var told = Indicator($"{key[0]}: x", []).GraphFindings;
            Assert.Equal((key[0], key[1] == "ignored"), (key[0], told.Any(f => f.Rule == GraphRules.Ignored)));
            if (key[1] == "honoured")
                Assert.Contains(examples, example => example.StartsWith(key[0] + ":", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_rule_of_charts_is_raised_by_an_example_of_the_page() =>
        Assert.Empty(GraphRules.All.Select(rule => rule.Id).Except(Rows.Select(row => row[2])));

    private static Indicator Indicator(string yaml, List<Finding> findings)
    {
        var csv = Assert.Single(DocTable.Blocks(Page, Heading, "csv"));
        var metadata = new Metadata(MetadataFile.Read("meta/3-1-1.yml", Encoding.UTF8.GetBytes(yaml), findings), ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>>.Empty);
        Assert.Empty(findings);
        return new Indicator(Framework.IndicatorCode.TryParse("3.1.1")!, metadata, ObservationsCsv.Read("data/3-1-1.csv", "3.1.1", Encoding.UTF8.GetBytes(csv), ColumnRoles.Default, findings), new Texts("Deaths"), null);
    }

    private static ChartModel Chart(Indicator indicator)
    {
        var catalogue = new CityCatalogue(new City(new Texts("Marsa")), [indicator], [], Translations.None, [], "hash");
        return IndicatorView.Of(CityRelease.Of(catalogue), indicator, null, Languages.English)!.Sections[0].Chart!;
    }

    // What differs from the chart without any setting.
    private static string Differences(ChartModel chart)
    {
        var parts = new List<string>();
        if (chart.Kind != "line") parts.Add(chart.Kind);
        if (chart.Caption is not null) parts.Add($"title: {chart.Caption}");
        if (chart.Minimum is { } minimum) parts.Add(string.Create(CultureInfo.InvariantCulture, $"minimum {minimum}"));
        if (chart.Maximum is { } maximum) parts.Add(string.Create(CultureInfo.InvariantCulture, $"maximum {maximum}"));
        if (chart.Step is { } step) parts.Add(string.Create(CultureInfo.InvariantCulture, $"step {step}"));
        if (chart.IsStepped) parts.Add("stepped");
        if (chart.Series[0].Labels[^1] != "16") parts.Add(chart.Series[0].Labels[^1]);
        return string.Join(", ", parts.Concat(chart.Notes)).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
    }
}
