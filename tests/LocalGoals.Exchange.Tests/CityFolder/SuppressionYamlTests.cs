using System.Text;

using LocalGoals.Inequality;
using LocalGoals.Observations;
using LocalGoals.Release;

using Xunit;

namespace LocalGoals.Exchange.Tests.CityFolder;

public class SuppressionYamlTests
{
    private const string Data = "Year,Units,Race,Value\n2020,deaths,,60\n2020,deaths,Asian,3\n2020,deaths,Black,9\n2020,deaths,Latino,20\n2020,deaths,White,28\n"
        + "2020,\"per 100,000\",,15.1\n2020,\"per 100,000\",Asian,47.9\n2020,\"per 100,000\",Black,19.2\n2020,\"per 100,000\",Latino,18.5\n2020,\"per 100,000\",White,12.4\n";

    [Fact]
    public void A_city_says_what_is_withheld()
    {
        using var folder = City("suppression:\n  indicators: [16-1-1, 3.4.2]\n  threshold: 6\n  zeros: true\n  counts: Deaths\n  rates: [a, b]\n", ("data/indicator_3-4-2.csv", Data));

        var (rule, findings) = (folder.Read().City.Suppression!, folder.Read().Findings);

        Assert.Equal((6, true), (rule.Threshold, rule.Zeros));
        Assert.Equal(["16.1.1", "3.4.2"], rule.Indicators.Order());
        Assert.Equal(["Deaths"], rule.Counts);
        Assert.Equal(["a", "b"], rule.Rates.Order());
        Assert.DoesNotContain(findings, finding => finding.Rule.Id.StartsWith("suppression", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_setting_nothing_is_withheld()
    {
        using var folder = City("");

        var catalogue = folder.Read();

        Assert.Null(catalogue.City.Suppression);
        Assert.Same(catalogue.Indicators[0], CityRelease.Of(catalogue).Indicators[0]);
    }

    [Theory]
    [InlineData("suppression: {threshold: five}", "suppression-invalid", "threshold", "five", 2)]
    [InlineData("suppression: {threshold: 1}", "suppression-invalid", "threshold", "1", 2)]
    [InlineData("suppression: {threshold: 5000}", "suppression-invalid", "threshold", "5000", 2)]
    [InlineData("suppression: {threshold: 4.5}", "suppression-invalid", "threshold", "4.5", 2)]
    [InlineData("suppression:\n  treshold: 5", "suppression-invalid", "threshold", "", 3)]
    [InlineData("suppression: 5", "suppression-invalid", "suppression", "5", 2)]
    [InlineData("suppression: true", "suppression-invalid", "suppression", "true", 2)]
    public void What_cannot_be_understood_is_told_and_nothing_is_shown(string yaml, string rule, string key, string value, int line)
    {
        using var folder = City(yaml);

        var catalogue = folder.Read();

        var finding = Assert.Single(catalogue.Findings, finding => finding.Rule.Id == rule);
        Assert.Equal((key, value, "city.yaml", line), (finding.Argument("key"), finding.Argument("value"), finding.Origin!.File, finding.Origin.Line));
        Assert.NotNull(finding.Origin.Column);
        Assert.Equal(0, CityRelease.Of(catalogue).Indicators[0].Table!.Figures);
    }

    [Theory]
    [InlineData("zeros: perhaps", "zeros")]
    [InlineData("indicators: [16.1.1, sixteen]", "indicators")]
    public void A_value_that_cannot_be_understood_withholds_more(string setting, string key)
    {
        using var folder = City($"suppression:\n  threshold: 5\n  {setting}\n");

        var catalogue = folder.Read();

        Assert.Equal(key, Assert.Single(catalogue.Findings, finding => finding.Rule.Id == "suppression-invalid").Argument("key"));
        Assert.True(catalogue.City.Suppression!.IsSmall(1));
        Assert.Equal(key == "zeros", catalogue.City.Suppression.Zeros);
        Assert.True(catalogue.City.Suppression.Covers(catalogue.Indicators[0].Code));
    }

    [Fact]
    public void An_indicator_that_is_not_there_is_told_with_its_place()
    {
        using var folder = City("suppression:\n  threshold: 5\n  indicators:\n    - 16.1.1\n    - 16.1.9\n");

        var finding = Assert.Single(folder.Read().Findings, finding => finding.Rule.Id == "suppression-indicator-unknown");

        Assert.Equal(("16.1.9", 6, 7), (finding.Argument("code"), finding.Origin!.Line, finding.Origin.Column));
    }

    [Theory]
    [InlineData("16.1.1", "suppression-without-counts", 0)]
    [InlineData("all", "suppression-not-judged", 5)]
    public void An_indicator_without_counts_is_withheld_where_it_is_named(string indicators, string rule, int figures)
    {
        using var folder = City($"suppression: {{threshold: 5, indicators: {indicators}}}\n", ("data/indicator_16-1-1.csv", "Year,Units,Value\n2016,Percent,1\n2017,Percent,2\n2018,Percent,3\n2019,Percent,4\n2020,Percent,5\n"));

        var release = CityRelease.Of(folder.Read());

        Assert.Equal(rule, Assert.Single(release.Findings).Rule.Id);
        Assert.Equal(figures, release.Indicators[0].Table!.Figures);
    }

    [Fact]
    public void A_withheld_group_is_neither_the_worst_nor_the_best_off()
    {
        using var shown = City("");
        using var withheld = City("suppression: {threshold: 5}\n");

        var (before, after) = (Compared(shown), Compared(withheld));

        Assert.Contains("Asian", before);
        Assert.NotEmpty(after);
        Assert.DoesNotContain("Asian", after);
        Assert.DoesNotContain("Black", after);
        Assert.Equal((4, "figures-withheld"), (CityRelease.Of(withheld.Read()).Indicators[0].Table!.Suppressed, Assert.Single(CityRelease.Of(withheld.Read()).Findings).Rule.Id));

        static List<string> Compared(TempFolder folder)
        {
            var scan = GapScan.Of(CityRelease.Of(folder.Read()));
            return [.. scan.Gaps.Concat(scan.Unknown).SelectMany(gap => new[] { gap.Group, gap.Other }).Concat(scan.Spreads.SelectMany(spread => new[] { spread.Lowest, spread.Highest }))
                .Select(operand => operand.Group?.Categories[0]).OfType<string>()];
        }
    }

    [Fact]
    public void Columns_beside_the_value_are_emptied_and_keep_no_text_of_withheld_rows()
    {
        using var folder = City("suppression: {threshold: 5, counts: [Cases]}\n", ("data/indicator_16-1-1.csv", "Year,Units,Sex,Cases,Note,Value\n2020,per 100,,80,,8\n2020,per 100,F,77,b,7\n2020,per 100,M,3,only three,9\n"),
            ("config_data.yml", "inputs:\n- {class: InputCsvData, path_pattern: data/*-*.csv}\nindicator_options: {non_disaggregation_columns: [Note]}\n"));

        var table = CityRelease.Of(folder.Read()).Indicators[0].Table!;

        Assert.Equal([RowState.Figure, RowState.Suppressed, RowState.Suppressed], Enumerable.Range(0, 3).Select(table.State));
        Assert.Equal(["80"], table.Columns.Single(column => column.Name == "Cases").Categories);
        Assert.Empty(table.Columns.Single(column => column.Name == "Note").Categories);
        Assert.Equal(["8", "", ""], Enumerable.Range(0, 3).Select(table.Text));
        Assert.All(Enumerable.Range(1, 2), row => Assert.True(double.IsNaN(table.Number(row)) && double.IsNaN(table.NumberAsWritten(row)) && table.Plain(row).Length == 0));
    }

    private static TempFolder City(string yaml, params (string, string)[] files)
    {
        var folder = new TempFolder();
        folder.Write("city.yaml", Encoding.UTF8.GetBytes($"name: Marsa\n{yaml}"));
        folder.Write("data/indicator_16-1-1.csv", Encoding.UTF8.GetBytes(Data));
        foreach (var (path, text) in files)
            folder.Write(path, Encoding.UTF8.GetBytes(text));
        return folder;
    }
}
