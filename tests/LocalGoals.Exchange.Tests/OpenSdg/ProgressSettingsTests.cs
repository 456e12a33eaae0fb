using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Progress;
using LocalGoals.Release;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

/// <summary>Progress as it is configured in Open SDG repositories and in city folders.</summary>
public class ProgressSettingsTests
{
    private const string Rising = "Year,Units,Value\n2015,Percent,50\n2016,Percent,53\n2023,Percent,78\n";

    [Fact]
    public void Options_of_Open_SDG_are_honoured_as_they_are_written()
    {
        var one = Assess("9.9.9", Rising, """
            auto_progress_calculation: true
            progress_calculation_options:
            - direction: positive
              target: 100
              target_year: 2030
              base_year: 2015
            """);

        var answer = Of(one, "open-sdg");
        Assert.Equal(("substantial_progress", 1.2085992423305336, 4.347203528042769), (answer.Status?.Word, answer.Value, answer.Score));
        var inputs = one.Series[0].Inputs;
        Assert.Equal((InputSource.Settings, InputSource.Settings, InputSource.Settings, InputSource.Settings), (inputs.DirectionFrom, inputs.TargetFrom, inputs.TargetYearFrom, inputs.BaseYearFrom));
        Assert.Equal("un-2023", one.Method.Id);
    }

    [Fact]
    public void Without_a_direction_nobody_assumes_that_falling_is_better()
    {
        using var folder = Folder("9.9.9", Rising, "auto_progress_calculation: true\nprogress_calculation_options:\n- target: 100\n");
        var catalogue = folder.Read();
        var one = Assessment.All(CityRelease.Of(catalogue)).Single();

        Assert.All(one.Answers.Where(a => a.Method.Id is not ("sdsn" or "trend")), a => Assert.Equal("the desired direction is not known", Why(a.Answer)));
        Assert.Contains("progress-direction-missing", catalogue.Findings.Ids());
    }

    [Fact]
    public void Several_series_are_put_together_by_the_one_method_that_has_a_rule_for_it()
    {
        var one = Assess("9.9.9", "Year,Sex,Units,Value\n2015,F,Percent,50\n2023,F,Percent,78\n2015,M,Percent,50\n2023,M,Percent,53\n", """
            auto_progress_calculation: true
            progress_calculation_options:
            - {direction: positive, target: 100, disaggregation: [{field: Sex, value: F}]}
            - {direction: positive, target: 100, disaggregation: [{field: Sex, value: M}]}
            """);

        Assert.Equal(1.2456230142330176, Of(one, "open-sdg").Score!.Value, 1e-9);
        Assert.Equal("moderate_progress", Of(one, "open-sdg").Status?.Word);
        Assert.Contains("there are 2 series", Why(Of(one, "eurostat")), StringComparison.Ordinal);
        Assert.All(one.Series, series => Assert.NotNull(series.Answers.Single(a => a.Method.Id == "eurostat").Answer.Status));
    }

    [Fact]
    public void A_series_that_cannot_be_found_is_left_out_and_told()
    {
        var one = Assess("9.9.9", Rising, "progress_calculation_options: [{direction: positive}, {direction: positive, unit: Tonnes}]");
        Assert.Contains(one.Answer.Notes, note => note.Key == "progress.note.series-left-out");
    }

    // Open SDG looks at the named columns only, as long as one series is left.
    [Fact]
    public void A_series_may_be_named_by_some_of_its_dimensions()
    {
        const string Data = "Year,Sex,Age,Units,Value\n2015,F,15+,Percent,50\n2023,F,15+,Percent,78\n2015,M,15+,Percent,50\n2023,M,15+,Percent,53\n";
        Assert.Equal(78, Assess("9.9.9", Data, "progress_calculation_options: [{direction: positive, disaggregation: [{field: Sex, value: F}]}]").Answer["currentValue"]);
        Assert.Contains("several series could be meant", Why(Assess("9.9.9", Data, "progress_calculation_options: [{direction: positive, disaggregation: [{field: Age, value: 15+}]}]").Answer), StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_that_the_city_states_is_shown_as_stated_where_nothing_is_computed()
    {
        Assert.Equal("limited_progress", Of(Assess("9.9.9", Rising, "progress_status: limited_progress"), "open-sdg").Status?.Word);
        Assert.Equal("progress.note.said-by-city", Of(Assess("9.9.9", Rising, "progress_status: limited_progress"), "open-sdg").Notes[0].Key);
        Assert.Equal("the city states “not_available”", Why(Of(Assess("9.9.9", Rising, "progress_status: not_available"), "open-sdg")));
        Assert.Equal("substantial_progress", Of(Assess("9.9.9", Rising, """
            progress_status: limited_progress
            auto_progress_calculation: true
            progress_calculation_options: [{direction: positive}]
            """), "open-sdg").Status?.Word);
    }

    [Fact]
    public void A_column_of_figures_for_progress_goes_before_the_values_and_divides_nothing()
    {
        var one = Assess("9.9.9", "Year,Units,Value,Progress\n2015,Ratio,0.9,1.11\n2019,Ratio,1.2,1.2\n2023,Ratio,1.3,\n", "progress_calculation_options: [{direction: negative}]");

        Assert.Equal([1.11, 1.2], one.Series[0].Points.Points.Select(point => point.Value!.Value));
        Assert.True(one.Series[0].Points.IsOfProgressColumn);
    }

    [Fact]
    public void The_column_may_have_another_name()
    {
        using var folder = Folder("9.9.9", "Year,Units,Value,Distance\n2015,Ratio,0.9,1.11\n2019,Ratio,1.2,1.2\n", "progress_calculation_options: [{direction: negative}]");
        folder.Write("config_data.yml", "indicator_options: {progress_column: Distance}\n"u8.ToArray());
        var catalogue = folder.Read();

        Assert.True(Assessment.All(CityRelease.Of(catalogue)).Single().Series[0].Points.IsOfProgressColumn);
        Assert.DoesNotContain("setting-unknown", catalogue.Findings.Ids());
    }

    [Fact]
    public void Settings_that_make_no_sense_are_told_with_their_place_and_left_out()
    {
        using var folder = Folder("9.9.9", Rising, """
            progress_calculation_options:
            - {direction: upwards, target: much, colour: red}
            - nonsense
            - {direction: positive, series: Nothing}
            """);
        var findings = folder.Read().Findings;

        var invalid = findings.Where(f => f.Rule.Id == "progress-setting-invalid").ToList();
        Assert.Equal(["colour", "direction", "target", "progress_calculation_options"], invalid.OrderBy(f => f.Origin!.Line).ThenBy(f => (string)f.Argument("setting"), StringComparer.Ordinal).Select(f => (string)f.Argument("setting")));
        Assert.All(invalid, finding => Assert.Equal("meta/9-9-9.md", finding.Origin!.File));
        Assert.Contains("progress-series-unknown", findings.Ids());
    }

    [Theory]
    [InlineData("progress: {method: un-2022}", "un-2022", 0)]
    [InlineData("progress: trend", "trend", 0)]
    [InlineData("progress: {method: magic}", null, 1)]
    public void A_city_chooses_one_method(string yaml, string? method, int findings)
    {
        using var folder = Folder("9.9.9", Rising, "progress_calculation_options: [{direction: positive}]");
        folder.Write("city.yaml", System.Text.Encoding.UTF8.GetBytes("name: X\n" + yaml + "\n"));
        var catalogue = folder.Read();

        Assert.Equal(method, catalogue.City.ProgressMethod);
        Assert.Equal(findings, catalogue.Findings.Count(f => f.Rule.Id == "progress-method-unknown"));
        Assert.Equal(method ?? "eurostat", Assessment.All(CityRelease.Of(catalogue)).Single().Method.Id);
    }

    [Fact]
    public void The_framework_gives_direction_and_target_only_where_they_fit()
    {
        // A level for every place, in its unit.
        Assert.Equal((12, InputSource.Framework), Target("3.2.2", "Year,Units,Value\n2015,\"Deaths per 1,000 live births\",20\n2020,\"Deaths per 1,000 live births\",18\n"));
        Assert.Equal(((double?)null, InputSource.None), Target("3.2.2", "Year,Units,Value\n2015,\"per 100,000\",20\n2020,\"per 100,000\",18\n"));
        // Half of the first figure.
        Assert.Equal((10, InputSource.Framework), Target("1.2.1", "Year,Units,Value\n2015,Percent,20\n2020,Percent,18\n"));
        Assert.Equal(((double?)null, InputSource.None), Target("1.2.1", "Year,Units,Value\n2015,Number of people,20\n2020,Number of people,18\n"));
        // A number for the world.
        var world = Assess("3.1.1", "Year,Units,Value\n2015,\"per 100,000 live births\",90\n2020,\"per 100,000 live births\",80\n", "");
        Assert.Equal(((double?)null, Direction.Down), (world.Series[0].Inputs.Target, world.Series[0].Inputs.Direction));
        Assert.Contains(world.Series[0].Inputs.Notes, note => note.Key == "progress.note.global-target");

        static (double?, InputSource) Target(string code, string data) => Assess(code, data, "").Series[0].Inputs is var inputs ? (inputs.Target, inputs.TargetFrom) : default;
    }

    [Fact]
    public void The_framework_does_not_speak_of_a_measure_of_the_citys_own()
    {
        const string Data = "Year,Units,Value\n2013,Percent,24\n2015,Percent,13\n2019,Percent,11\n";
        var own = Assess("3.8.1", Data, "indicator_name: Coverage of essential health services\nnational_indicator_available: Percent uninsured");
        Assert.Equal("the figures measure “Percent uninsured”, and nobody says which way is better", Why(own.Answer));

        Assert.NotNull(Assess("3.8.1", Data, "indicator_name: Coverage of essential health services\nnational_indicator_available: Coverage of essential health services, by sex").Answer.Status);
        Assert.NotNull(Assess("3.8.1", Data, "national_indicator_available: Percent uninsured\nprogress_calculation_options: [{direction: negative}]").Answer.Status);
    }

    [Fact]
    public void Decisions_of_the_city_give_target_baseline_and_what_stands_in()
    {
        using var folder = Folder("3.1.1", "Year,Units,Value\n2010,\"Per 100,000\",60\n2015,\"Per 100,000\",50\n2023,\"Per 100,000\",42\n", "");
        Decide("decision: direct\n    reason: ok\n    baseline: {value: 60, year: 2010}\n    target: {value: 35, unit: \"Per 100,000\", year: 2028, source: Plan}");
        var one = Assessment.All(CityRelease.Of(folder.Read())).Single();
        var inputs = one.Series[0].Inputs;
        Assert.Equal((35, 2028, InputSource.Ledger, "Plan"), (inputs.Target, inputs.TargetYear, inputs.TargetFrom, inputs.TargetSource?.Original));
        Assert.Equal((2010, InputSource.Ledger, 2010d), (inputs.BaseYear, inputs.BaseYearFrom, one.Answer["baseYear"]));

        Decide("decision: direct\n    reason: ok\n    target: {value: 35, unit: Percent, year: 2028, source: Plan}");
        Assert.Contains(Assessment.All(CityRelease.Of(folder.Read())).Single().Series[0].Inputs.Notes, note => note.Key == "progress.note.target-other-unit");

        Decide("decision: proxy\n    reason: ok\n    stand-in: {for: 3.1.1, difference: other}");
        Assert.Null(Assessment.All(CityRelease.Of(folder.Read())).Single().Series[0].Inputs.Direction);

        void Decide(string entry) => folder.Write("localization/d.yaml", System.Text.Encoding.UTF8.GetBytes($"framework: sdg\nlist: 2025\ndecisions:\n  - code: 3.1.1\n    {entry}\n"));
    }

    [Fact]
    public void Ranges_stand_at_their_middle_and_only_those_apart_are_used()
    {
        var points = Assess("9.9.9", "Year,Units,Value\n2009-2013,Percent,1\n2010-2014,Percent,2\n2014-2018,Percent,3\n2015-2019,Percent,4\n", "progress_calculation_options: [{direction: positive}]").Series[0].Points;

        Assert.Equal([new ProgressPoint(2012, 2), new ProgressPoint(2017, 4)], points.Points);
        Assert.Equal((4, 2), (points.Figures, points.Overlapping));
    }

    [Fact]
    public void Breaks_in_the_series_and_other_seasons_are_respected()
    {
        var broken = Assess("9.9.9", "Year,Units,Value\n2015,Percent,1\n2018,Percent,2\n2019,Percent,30\n2021,Percent,31\n", "graph_series_breaks: [{value: 2018.5}]\nprogress_calculation_options: [{direction: positive}]");
        Assert.Equal((2019d, 2), (broken.Answer["baseYear"], broken.Series[0].Points.BeforeBreak));

        var seasonal = Assess("9.9.9", "Year,Units,Value\n2015-06,Percent,1\n2015-12,Percent,2\n2019-06,Percent,3\n", "progress_calculation_options: [{direction: positive}]").Series[0].Points;
        Assert.Equal([new ProgressPoint(2015, 1), new ProgressPoint(2019, 3)], seasonal.Points);
        Assert.Equal(1, seasonal.OfOtherSeasons);
    }

    [Theory]
    [InlineData("Year,Sex,Units,Value\n2015,F,Percent,1\n2020,F,Percent,2\n", "", "figures of groups or places only")]
    [InlineData("Year,Units,Value\n2015,Number,1\n2020,Number,-1\n", "graph_type: binary", "yes or no")]
    [InlineData("Year,Units,Value\n2015,Percent growth a year,1\n2020,Percent growth a year,2\n", "progress_calculation_options: [{direction: positive}]", "rates of change")]
    [InlineData("Year,Units,Value\n2015,Percent,100\n2020,Percent,100\n", "progress_calculation_options: [{direction: positive}]", "cannot become better")]
    [InlineData("Year,Units,Value\n2015,Percent,1\n2020,Percent,\n", "progress_calculation_options: [{direction: positive}]", "needs two points from 2015 on; has 1")]
    public void What_cannot_be_judged_has_its_reason(string data, string metadata, string reason) => Assert.Contains(reason, Why(Assess("9.9.9", data, metadata).Answer), StringComparison.Ordinal);

    [Fact]
    public void A_target_line_of_the_chart_is_the_citys_target()
    {
        var inputs = Assess("9.9.9", Rising, "graph_target_lines: [{value: 90, label_content: Target for 2028}]\nprogress_calculation_options: [{direction: positive}]").Series[0].Inputs;
        Assert.Equal((90, 2028, InputSource.Chart), (inputs.Target, inputs.TargetYear, inputs.TargetFrom));
    }

    private static ProgressAnswer Of(Assessment assessment, string method) => assessment.Answers.Single(answer => answer.Method.Id == method).Answer;

    private static string? Why(ProgressAnswer answer) => answer.Reason is { } reason ? Languages.English.Say(reason) : null;

    private static Assessment Assess(string code, string data, string metadata)
    {
        using var folder = Folder(code, data, metadata);
        return Assessment.All(CityRelease.Of(folder.Read())).Single();
    }

    private static TempFolder Folder(string code, string data, string metadata) =>
        new(($"data/indicator_{code.Replace('.', '-')}.csv", data), ($"meta/{code.Replace('.', '-')}.md", $"---\nreporting_status: complete\n{metadata}\n---\n"));
}
