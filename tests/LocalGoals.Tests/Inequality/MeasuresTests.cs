using LocalGoals.Inequality;
using LocalGoals.Language;

using Xunit;

namespace LocalGoals.Tests.Inequality;

public sealed class MeasuresTests
{
    private static readonly GroupFigure[] Three = [new("a", 20, 1, 100, 1), new("b", 50, 2, 300, 2), new("c", 60, 3, 100, 3)];

    [Theory]
    [InlineData("aci", "groups have no order")]
    [InlineData("bgv", "", true)]
    public void A_measure_is_for_groups_with_or_without_an_order(string name, string reason, bool ordered = false) =>
        Assert.Equal(reason.Length > 0 ? reason : "groups have an order; the measure is for groups without one", Reason(name, new([.. Three], ordered, true, 100)));

    [Theory]
    [InlineData("bgv")]
    [InlineData("mdmw")]
    [InlineData("ti")]
    [InlineData("d_index")]
    public void Groups_are_never_weighted_by_ones(string name)
    {
        Assert.Equal("populations of the groups are not given", Reason(name, new([.. Three.Select(g => g with { Population = null })], false, true, 100)));
        Assert.Equal("the population of the group “b” is not given", Reason(name, new([Three[0], Three[1] with { Population = null }, Three[2]], false, true, 100)));
    }

    [Fact]
    public void The_mean_may_be_given_where_populations_are_not_known()
    {
        var question = new InequalityQuestion([.. Three.Select(g => g with { Population = null })], false, true, 100);

        Assert.Equal("the mean is not known: neither populations nor an average are given", Reason("mdmu", question));
        Assert.Equal((26 + 4 + 14) / 3d, One("mdmu", question with { Average = 46 })!.Value, 12);
        Assert.Equal(14, One("par", question with { Average = 46 })!.Value, 12);
        Assert.Null(One("par", question with { Average = 46 })!.StandardError);
    }

    [Fact]
    public void Two_groups_are_enough_for_some()
    {
        var question = new InequalityQuestion([Three[0], Three[2]], false, true, 100);

        Assert.Equal(["d", "r", "par", "paf", "d_index", "hoi"], Measures.Of(question).Where(a => a.Outcome.Estimate is not null).Select(a => a.Measure.Name));
        Assert.Equal("too few groups have a value: 2, and at least 3 are needed", Reason("bgv", question));
    }

    [Theory]
    [InlineData(true, true, 40, 3)]
    [InlineData(true, false, -40, 1 / 3d)]
    [InlineData(false, true, 40, 3)]
    [InlineData(false, false, 40, 3)]
    public void A_positive_difference_is_to_the_disadvantage_of_the_least_advantaged(bool ordered, bool favourable, double difference, double ratio)
    {
        var question = new InequalityQuestion([.. Three], ordered, favourable, 100);

        Assert.Equal(difference, One("d", question)!.Value, 12);
        Assert.Equal(ratio, One("r", question)!.Value, 12);
    }

    [Theory]
    [InlineData(true, "c", 40)]
    [InlineData(false, "a", 40)]
    [InlineData(true, "b", 30)]
    [InlineData(false, "b", 10)]
    [InlineData(true, "a", -30)]
    public void A_reference_is_compared_with_the_worst_of_the_others(bool favourable, string reference, double difference) =>
        Assert.Equal(difference, One("d", new([.. Three.Select(g => g with { IsReference = g.Name == reference })], false, favourable, 100))!.Value, 12);

    [Fact]
    public void Without_a_direction_only_the_spread_is_told()
    {
        var question = new InequalityQuestion([.. Three], false, null, 100);

        Assert.Equal(40, One("d", question)!.Value);
        Assert.Equal("it is not said whether more is better", Reason("par", question));
        Assert.Equal("it is not said whether more is better", Reason("mdbu", question));
        Assert.Equal("it is not said whether more is better", Reason("d", question with { IsOrdered = true }));
    }

    [Fact]
    public void Groups_with_an_order_must_all_have_a_value()
    {
        var question = new InequalityQuestion([Three[0], Three[1] with { Estimate = null }, Three[2], new("d", 70, 1, 100, 4)], true, true, 100);

        Assert.Equal("the group “b” has no value", Reason("sii_linear", question));
        Assert.Equal("the group “b” has no value", Reason("par", question));
        Assert.Equal(50, One("d", question)!.Value);
        Assert.Equal("the group “a” has no value", Reason("d", question with { Groups = [Three[0] with { Estimate = null }, Three[1], Three[2]] }));
    }

    [Fact]
    public void Of_groups_without_an_order_fifteen_percent_may_be_missing()
    {
        GroupFigure[] seven = [.. Enumerable.Range(0, 7).Select(i => new GroupFigure($"g{i}", i == 3 ? null : i + 1, null, 10))];

        Assert.NotNull(One("bgv", new([.. seven], false, true)));
        Assert.Equal("groups without a value: 1 of 6, which is more than 15%", Reason("bgv", new([.. seven[..6]], false, true)));
    }

    [Fact]
    public void The_scale_is_asked_for_where_it_counts()
    {
        var question = new InequalityQuestion([.. Three], true, true);

        Assert.Equal("the scale is not given", Reason("sii_logit", question));
        Assert.Equal("the scale is not given", Reason("rci_erreygers", question));
        Assert.NotNull(One("sii_linear", question));
    }

    [Fact]
    public void A_logistic_curve_through_groups_that_all_have_it_or_all_lack_it_is_refused() =>
        Assert.Equal("no logistic curve fits best", Reason("sii_logit", new([new("a", 0, 1, 9, 1), new("b", 0, 1, 9, 2), new("c", 100, 1, 9, 3)], true, true, 100)));

    [Fact]
    public void The_D_index_is_not_given_for_what_is_to_be_avoided() =>
        Assert.StartsWith("the D-index is for opportunities", Reason("d_index", new([.. Three], false, false, 100)), StringComparison.Ordinal);

    [Fact]
    public void Where_the_most_advantaged_are_no_better_than_the_mean_nothing_is_attributable() =>
        Assert.Equal(new Estimate(0), One("par", new([Three[2] with { Order = 1 }, Three[1], Three[0] with { Order = 3 }], true, true, 100)));

    [Fact]
    public void A_group_of_nobody_has_no_rank()
    {
        var with = new InequalityQuestion([.. Three, new("nobody", 99, 1, 0, 2.5)], true, true, 100);

        foreach (var name in (string[])["aci", "sii_linear", "sii_logit"])
        {
            Assert.Equal(One(name, new([.. Three], true, true, 100))!.Value, One(name, with)!.Value, 12);
            Assert.Equal(One(name, new([.. Three], true, true, 100))!.StandardError!.Value, One(name, with)!.StandardError!.Value, 12);
        }
    }

    [Fact]
    public void The_same_question_has_the_same_interval() =>
        Assert.Equal(One("idisw", new([.. Three], false, true, 100)), One("idisw", new([.. Three.Reverse()], false, true, 100)));

    private static Estimate? One(string name, InequalityQuestion question) => Measures.Of(question, only: name).Single().Outcome.Estimate;

    private static string Reason(string name, InequalityQuestion question) => Languages.English.Say(Measures.Of(question, only: name).Single().Outcome.Reason!);
}
