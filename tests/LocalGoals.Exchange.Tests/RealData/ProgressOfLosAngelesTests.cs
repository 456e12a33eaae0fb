using LocalGoals.Language;
using LocalGoals.Progress;
using LocalGoals.Release;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.RealData;

public class ProgressOfLosAngelesTests
{
    [Fact]
    public void Every_indicator_has_a_status_or_a_reason_that_can_be_said()
    {
        var view = ProgressView.Of(CityRelease.Of(LosAngeles.Read()));

        Assert.Equal(247, view.Assessments.Length);
        Assert.All(view.Assessments, assessment => Assert.All(assessment.Answers, answer =>
        {
            Assert.True(answer.Answer.Status is not null || answer.Answer.Reason is not null || answer.Answer.Score is not null);
            Assert.All(answer.Answer.Details, detail => Assert.NotEmpty(Languages.English.Say(detail.Title)));
            if (answer.Answer.Reason is { } reason)
                Assert.All(Languages.Tags, tag => Assert.NotEmpty(Languages.Find(tag)!.Say(reason)));
        }));
        Assert.Equal(view.Counts.All, view.Counts.Verdicts.Values.Sum() + view.Counts.NotJudged);
        Assert.Equal(view.Counts.NotJudged, view.Reasons.Sum(reason => reason.Count));
        Assert.Equal(view.Counts.All, view.Goals.Sum(goal => goal.Counts.All));
    }

    [Fact]
    public void No_target_of_the_world_judges_the_city()
    {
        var assessments = Assessment.All(CityRelease.Of(LosAngeles.Read()));

        Assert.All(assessments.SelectMany(a => a.Series).Where(series => series.Inputs.TargetFrom == InputSource.Framework), series =>
            Assert.True(series.Inputs.Global!.IsForCities));
        Assert.Null(Of(assessments, "3.1.1").Series[0].Inputs.Target);
    }

    // The repository files them under indicators that go the other way, or are about something else.
    [Theory]
    [InlineData("3.8.1")]
    [InlineData("6.4.1")]
    [InlineData("16.3.1")]
    [InlineData("3.1.2")]
    public void What_goes_the_other_way_than_its_indicator_is_not_judged_by_it(string code) =>
        Assert.Contains("the figures measure", Languages.English.Say(Of(Assessment.All(CityRelease.Of(LosAngeles.Read())), code).Answer.Reason!), StringComparison.Ordinal);

    [Fact]
    public void Shares_at_all_or_nothing_are_met_or_refused_and_never_a_movement_away()
    {
        var assessments = Assessment.All(CityRelease.Of(LosAngeles.Read()));

        Assert.Equal(Verdict.Reached, Of(assessments, "6.1.1").Answer.Status?.Verdict);
        Assert.Equal(Verdict.Reached, Of(assessments, "7.1.1").Answer.Status?.Verdict);
        Assert.Equal("progress.reason.at-limit", Of(assessments, "11.6.1").Answer.Reason?.Key);
    }

    // From 63,792 deaths to 31,234, after a decade of changes of a few percent.
    [Fact]
    public void A_jump_that_nobody_declared_is_told()
    {
        var assessments = Assessment.All(CityRelease.Of(LosAngeles.Read()));

        Assert.Equal((2017, 2018), Of(assessments, "3.4.1").Series[0].Points.Jump);
        Assert.Contains(ProgressView.NotesOf(Of(assessments, "3.4.1").Series[0]), note => note.Key == "progress.note.jump");
        Assert.Equal(1, assessments.Count(a => a.Answer.Status is not null && a.Series[0].Points.Jump is not null));
    }

    private static Assessment Of(IEnumerable<Assessment> assessments, string code) => assessments.Single(a => a.Indicator.Code.Text == code);
}
