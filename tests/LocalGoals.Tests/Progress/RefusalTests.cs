using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Progress;

using Xunit;

namespace LocalGoals.Tests.Progress;

public class RefusalTests
{
    private static readonly ProgressQuestion Rising = new() { Points = [new(2015, 50), new(2019, 60), new(2023, 78)], Direction = Direction.Up, Target = 100 };

    [Fact]
    public void A_method_without_two_points_says_how_many_it_has() =>
        Assert.Equal("needs two points from 2015 on; has 1", Why("eurostat", Rising with { Points = [new(2008, 40), new(2010, 41), new(2015, 50), new(2017, null)] }));

    [Theory]
    [InlineData("open-sdg")]
    [InlineData("eurostat")]
    [InlineData("un-2022")]
    [InlineData("un-2023")]
    [InlineData("escap-current")]
    public void Figures_before_the_base_year_only_are_no_error(string method) =>
        Assert.Equal("needs two points from 2015 on; has 0", Why(method, Rising with { Points = [new(2008, 5), new(2010, 6), new(2012, 7)] }));

    [Theory]
    [InlineData("open-sdg", -2, 6)]
    [InlineData("eurostat", 3, -1)]
    [InlineData("un-2022", -2, 6)]
    [InlineData("un-2023", -2, 6)]
    public void Growth_across_zero_is_not_defined(string method, double first, double last) =>
        Assert.Contains("different signs", Why(method, Rising with { Target = null, Points = [new(2015, first), new(2023, last)] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("eurostat")]
    [InlineData("un-2022")]
    [InlineData("un-2023")]
    public void Growth_from_zero_is_not_defined(string method) =>
        Assert.Contains("growth from 0", Why(method, Rising with { Points = [new(2015, 0), new(2023, 6)] }), StringComparison.Ordinal);

    [Fact]
    public void Open_SDG_puts_a_thousandth_for_zero_and_says_so()
    {
        var answer = Ask("open-sdg", Rising with { Target = null, Points = [new(2015, 0), new(2023, 6)] });

        Vectors.Close(Math.Pow(6000, 1 / 8.0) - 1, answer.Value, "growth");
        Assert.Contains(answer.Notes, note => note.Key == "progress.note.base-zero-replaced");
        Assert.NotNull(Why("open-sdg", Rising with { Target = null, Points = [new(2015, 0), new(2023, 0)] }));
    }

    [Fact]
    public void Two_figures_for_a_year_are_refused_by_all() =>
        Assert.All(Methods.All, method => Assert.Equal("there are two figures for 2019", Why(method.Id, Rising with { Points = Rising.Points.Add(new(2019, 61)), Bounds = new(0, 100) })));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_finite_number_is_refused_by_all(double odd) => Assert.All(Methods.All, method =>
    {
        Assert.NotNull(Why(method.Id, Rising with { Points = Rising.Points.Add(new(2024, odd)), Bounds = new(0, 100) }));
        Assert.NotNull(Why(method.Id, Rising with { Target = odd, Bounds = new(0, 100) }));
    });

    [Fact]
    public void Figures_too_far_apart_to_compute_with_are_refused() =>
        Assert.Contains("too large", Why("eurostat", new ProgressQuestion { Points = [new(2015, 1e-300), new(2016, 1e300)], Direction = Direction.Up }), StringComparison.Ordinal);

    [Fact]
    public void A_target_that_was_met_all_along_is_achieved_or_refused_and_never_a_movement_away()
    {
        var above = Rising with { Points = [new(2015, 120), new(2023, 110)] };

        Assert.Equal("target_achieved", Ask("open-sdg", above).Status?.Word);
        Assert.Equal("target_achieved", Ask("un-2022", above).Status?.Word);
        Assert.Equal("on_track_or_target_met", Ask("un-2023", above).Status?.Word);
        Assert.Equal(("target_achieved", 10d), (Ask("escap-current", above).Status?.Word, Ask("escap-current", above).Score));
        Assert.Contains("met in 2015 already", Why("eurostat", above), StringComparison.Ordinal);
    }

    [Fact]
    public void Falling_back_behind_a_target_is_worse_than_any_progress()
    {
        var fallen = Rising with { Points = [new(2015, 120), new(2023, 90)] };

        Assert.Equal("deterioration", Ask("open-sdg", fallen).Status?.Word);
        Assert.Equal("deterioration", Ask("un-2022", fallen).Status?.Word);
        Assert.Equal("stagnation_or_regression", Ask("un-2023", fallen).Status?.Word);
        Assert.Equal("movement_away", Ask("eurostat", fallen).Status?.Word);
        Assert.Contains(Ask("un-2022", fallen).Notes, note => note.Key == "progress.note.met-before");
    }

    [Fact]
    public void A_target_whose_year_has_passed_is_judged_up_to_it_or_said()
    {
        var late = Rising with { TargetYear = 2019 };
        var answer = Ask("un-2023", late);

        Assert.Equal((0.2, 2019d), (Math.Round(answer.Value!.Value, 12), answer["currentYear"]));
        Assert.All(new[] { "un-2022", "un-2023", "open-sdg", "eurostat" }, id => Assert.Contains(Ask(id, late).Notes, note => note.Key == "progress.note.target-year-passed"));
        Assert.Contains("not after the first year", Why("un-2022", Rising with { TargetYear = 2015 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.6, "moderate_progress")]
    [InlineData(0.95, "substantial_progress")]
    [InlineData(0.5999, "limited_progress")]
    public void A_threshold_is_not_lost_to_the_last_digits(double share, string status)
    {
        var required = Math.Pow(1.5, 1 / 15.0) - 1;
        foreach (var years in Enumerable.Range(1, 12))
        {
            var answer = Ask("open-sdg", new ProgressQuestion
            {
                Points = [new(2015, 100), new(2015 + years, 100 * Math.Pow(1 + share * required, years))], Direction = Direction.Up, Target = 150,
            });
            Assert.Equal(status, answer.Status?.Word);
        }
    }

    [Fact]
    public void Own_thresholds_change_status_and_score_together()
    {
        for (var high = 0.3; high < 1.5; high += 0.05)
        {
            var answer = Ask("open-sdg", Rising with { Points = [new(2015, 50), new(2023, 64)], Thresholds = new(high, 0.25, -0.2) });
            Assert.Equal(answer.Score >= 2.5 ? "substantial_progress" : "moderate_progress", answer.Status?.Word);
        }
        Assert.Contains("not in order", Why("open-sdg", Rising with { Thresholds = new(0.5, 0.7, null) }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_year_without_a_figure_is_replaced_by_the_next_and_said()
    {
        var answer = Ask("eurostat", Rising with { Points = [new(2014, 40), new(2016.5, 50), new(2023, 60)] });

        Assert.Equal(2016.5, answer["baseYear"]);
        Assert.Equal("No figure for 2015: the first after it, of 2016.5, is the base.", Languages.English.Say(answer.Notes[0]));
    }

    [Fact]
    public void A_share_within_a_point_of_all_or_nothing_counts_as_met_only_for_percentages()
    {
        var near = Rising with { Points = [new(2015, 98.9), new(2023, 99.1)] };

        Assert.Equal(Verdict.Reached, Ask("un-2023", near).Status?.Verdict);
        Assert.NotEqual(Verdict.Reached, Ask("un-2023", near with { IsPercent = false }).Status?.Verdict);
        Assert.NotEqual(Verdict.Reached, Ask("un-2023", near with { Points = [new(2015, 98), new(2023, 98.9)] }).Status?.Verdict);
    }

    [Fact]
    public void Every_word_of_every_method_is_worded_in_every_language()
    {
        var keys = Languages.English.Keys.ToHashSet();

        Assert.All(Methods.All, method => Assert.Contains(method.Name.Key, keys));
        Assert.All(SourceTree.Files("src/LocalGoals/Progress", ".cs").SelectMany(file => File.ReadLines(file)), line =>
        {
            foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(line, "\"(progress\\.[a-z.-]+[a-z])\"", default, TimeSpan.FromSeconds(1)))
                Assert.Contains(match.Groups[1].Value, keys);
            foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(line, "\"([a-z]+(?:_[a-z]+)*)\", Verdict", default, TimeSpan.FromSeconds(1)))
                Assert.Contains(new ProgressStatus(match.Groups[1].Value, default).Key, keys);
        });
    }

    private static ProgressAnswer Ask(string method, ProgressQuestion question) => Vectors.Ask(method, question);

    private static string? Why(string method, ProgressQuestion question) => Ask(method, question).Reason is { } reason ? Languages.English.Say(reason) : null;
}
