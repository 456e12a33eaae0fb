using System.Globalization;
using System.Text.Json;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.RealData;

public class LosAngelesTests
{
    [Fact]
    public void There_are_114_samples_of_three_kinds()
    {
        var samples = LosAngeles.Read().Indicators.Where(i => i.IsSample).Select(i => string.Join('+', i.Table!.Dimensions.Select(d => d.Name))).CountBy(d => d).ToDictionary();

        Assert.Equal(114, samples.Values.Sum());
        Assert.Equal(110, samples["Group"]);
        Assert.Equal(3, samples.Where(s => s.Key.Contains("Planet", StringComparison.Ordinal)).Sum(s => s.Value));
        Assert.Equal(1, samples["Group A+Group B"]);
    }

    [Fact]
    public void Of_178_complete_indicators_129_have_figures_48_are_in_words_and_one_is_a_sample()
    {
        var release = CityRelease.Of(LosAngeles.Read());
        var complete = StateView.Of(release).Stated.Single(s => s.Status == ReportingStatus.Complete).Counts;

        Assert.Equal(new StateCounts(OwnFigures: 129, InWords: 48, SampleOnly: 1, None: 0, NotApplicable: 0), complete);
        Assert.Equal(178, complete.All);
        Assert.Equal(["13.b.1"], StateView.Of(release).Contradicted.Select(i => i.Code.Text));
    }

    [Fact]
    public void The_contradiction_is_an_error_and_the_sample_is_told_with_its_file()
    {
        var findings = LosAngeles.Read().Findings.Where(f => f.Indicator == "13.b.1").ToList();

        Assert.Contains(findings, f => f.Rule == IndicatorRules.CompleteWithoutFigures);
        Assert.Contains(findings, f => f.Rule == ObservationRules.SampleData && f.Origin?.ToString() == "data/indicator_13-b-1.csv:1");
    }

    [Fact]
    public void Every_finding_can_be_said_in_every_language()
    {
        var findings = LosAngeles.Read().Findings;

        Assert.NotEmpty(findings);
        Assert.All(Languages.Tags, tag => Assert.All(findings, f => Assert.NotEmpty(Languages.Find(tag)!.Say(f.Message) + Languages.Find(tag)!.Say(f.Advice))));
    }

    [Fact]
    public void Edges_are_those_of_Open_SDG()
    {
        var expected = LosAngeles.OpenSdg();
        var compared = 0;
        foreach (var indicator in LosAngeles.Read().Indicators.Where(i => i.Table is not null))
        {
            var theirs = expected.GetProperty(indicator.Code.Dashed).GetProperty("edges").EnumerateArray().Select(e => $"{e[0].GetString()} > {e[1].GetString()}").Order();
            var ours = Edge.Of(indicator.Table!).Select(e => $"{e.From} > {e.To}").Order();
            Assert.True(theirs.SequenceEqual(ours), $"{indicator.Code}: {string.Join("; ", theirs)} there, {string.Join("; ", ours)} here.");
            compared++;
        }
        Assert.Equal(247, compared);
    }

    [Fact]
    public void Headlines_are_those_of_Open_SDG()
    {
        var expected = LosAngeles.OpenSdg();
        var differences = new List<string>();
        foreach (var indicator in LosAngeles.Read().Indicators.Where(i => i is { Table: not null, IsSample: false }))
        {
            var theirs = expected.GetProperty(indicator.Code.Dashed).GetProperty("headline").EnumerateArray().Select(Row).ToHashSet();
            var ours = Slices.Headline(indicator.Slices).SelectMany(Rows).ToHashSet();
            differences.AddRange(theirs.Except(ours).Select(row => $"{indicator.Code} only there: {row}"));
            differences.AddRange(ours.Except(theirs).Select(row => $"{indicator.Code} only here: {row}"));
        }

        // The builder keeps rows without a value as empty rows of the headline; here a headline is made of figures only.
        // Three value cells are blank, and 5.a.2 holds one row of words. Nothing else differs.
        Assert.Equal(
            [
                "17.6.1 only there: 2018 | Percentage by Employment |  | NaN",
                "17.8.1 only there: 2018 | Percentage by Employment |  | NaN",
                "2.2.2 only there: 2018 | under 5 overweight |  | NaN",
                "5.a.2 only there: This is a non-statistical indicator |  |  | NaN",
            ], differences.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Maternal_mortality_opens_with_its_rate_and_not_with_the_deaths()
    {
        var release = CityRelease.Of(LosAngeles.Read());
        var indicator = release.Find("3.1.1")!;
        var opening = indicator.Opening!;
        var latest = opening.Latest(0);

        Assert.True(opening.Breakdown.IsTotal);
        Assert.Equal("Maternal Mortality Rate", opening.Measure.Unit.Name);
        Assert.Equal(("2007-2016", "17.3"), (opening.Periods[latest].Text, opening.Table.Digits(opening.Row(0, latest))));
        Assert.Contains(IndicatorView.Of(release, indicator, null, Languages.English)!.Says, said => said.Key == "says.overlap");
    }

    [Fact]
    public void Maternal_mortality_by_race_shows_who_is_left_behind()
    {
        var indicator = CityRelease.Of(LosAngeles.Read()).Find("3.1.1")!;
        var slice = indicator.Slices.Single(s => s.Breakdown.By.Length == 1 && s.Breakdown.By[0].Name == "Race/ Ethnicity" && s.Measure.Unit.Name == "Maternal Mortality Rate");
        var group = slice.Groups.ToList().FindIndex(g => g.Categories[0] == "African American");

        Assert.Equal("65.8", slice.Table.Digits(slice.Row(group, slice.Periods.IndexOf(Period.Parse("2007-2016")))));
    }

    [Fact]
    public void Two_readings_give_the_same_findings_and_the_same_version()
    {
        var first = LosAngeles.Read();
        var second = LocalGoals.Exchange.CityFolder.CityReader.Read(LosAngeles.Folder);

        Assert.Equal(first.ContentHash, second.ContentHash);
        Assert.Equal(first.Findings.Select(Words), second.Findings.Select(Words));

        static string Words(LocalGoals.Findings.Finding f) => $"{f.Rule.Id} {f.Origin} {f.Indicator} {Languages.English.Say(f.Message)}";
    }

    private static IEnumerable<string> Rows(Slice slice) =>
        from period in Enumerable.Range(0, slice.Periods.Length)
        where slice.HasFigure(0, period)
        let row = slice.Row(0, period)
        select Row(slice.Periods[period].Text, slice.Table.Unit?[row] ?? "", slice.Measure.Series, slice.Table.Number(row));

    private static string Row(JsonElement row) => Row(
        row.GetProperty("Year").ToString(), Text(row, "Units"), Text(row, "Series"),
        row.GetProperty("Value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : double.NaN);

    private static string Row(string year, string unit, string series, double value) =>
        $"{year} | {unit} | {series} | {value.ToString("R", CultureInfo.InvariantCulture)}";

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
}
