using FsCheck;
using FsCheck.Fluent;

using LocalGoals.Inequality;

using Xunit;

namespace LocalGoals.Tests.Inequality;

public sealed class MeasurePropertyTests
{
    private const double Tolerance = 1e-7;
    private static readonly string[] Bounded = ["hoi", "sii_logit", "rii_logit", "rci_wagstaff", "rci_erreygers"];

    [Fact]
    public void The_order_in_which_groups_are_listed_does_not_matter() =>
        Prop.ForAll(Questions(), question => Same(question, question with { Groups = [.. question.Groups.Reverse()] }, (_, value) => value)).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_unit_changes_absolute_measures_by_its_factor_and_relative_ones_not_at_all() =>
        Prop.ForAll(Questions(), question =>
        {
            const double Factor = 250;
            var other = question with { Scale = Factor * question.Scale, Groups = [.. question.Groups.Select(g => g with { Estimate = Factor * g.Estimate, StandardError = Factor * g.StandardError })] };
            Same(question, other, (measure, value) => measure.IsRelative ? value : measure.Name == "bgv" ? Factor * Factor * value : Factor * value);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_added_to_all_groups_does_not_change_absolute_measures() =>
        Prop.ForAll(Questions(), question =>
        {
            var free = question with { Scale = null };
            Same(free, free with { Groups = [.. free.Groups.Select(g => g with { Estimate = g.Estimate + 1000 })] }, (_, value) => value,
                measure => !measure.IsRelative && !Bounded.Contains(measure.Name), intervals: false);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Populations_in_thousands_say_the_same_as_in_ones() =>
        Prop.ForAll(Questions(), question => Same(question, question with { Groups = [.. question.Groups.Select(g => g with { Population = g.Population / 1000 })] }, (_, value) => value))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_group_cut_in_two_halves_that_are_alike_does_not_change_weighted_measures() =>
        Prop.ForAll(Questions(), question =>
        {
            var halves = question.Groups.SelectMany(g => (GroupFigure[])[g with { Population = g.Population / 2 }, g with { Name = g.Name + "'", IsReference = false, Population = g.Population / 2, Order = g.Order + 0.5 }]);
            Same(question, question with { Groups = [.. halves] }, (_, value) => value,
                measure => measure.IsWeighted && !measure.Name.Contains("ii_", StringComparison.Ordinal), intervals: false);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Groups_that_are_alike_have_no_inequality() =>
        Prop.ForAll(Questions(), question =>
        {
            var alike = question with { Groups = [.. question.Groups.Select(g => g with { Estimate = 40 })] };
            Assert.All(Measures.Of(alike).Where(a => a.Measure.Name != "hoi" && a.Outcome.Estimate is not null),
                a => Assert.Equal(a.Measure.Name is "r" or "rii_logit" or "rii_linear" ? 1 : 0, a.Outcome.Estimate!.Value, 9));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_asked_each_measure_has_a_finite_value_or_a_reason() =>
        Prop.ForAll(Nonsense(), asked => asked is var (question, asHealthEqual) &&
            Measures.Of(question, asHealthEqual).All(a => a.Outcome is { Estimate: null, Reason: not null }
                || a.Outcome is { Estimate: { } e, Reason: null } && double.IsFinite(e.Value) && double.IsFinite(e.StandardError ?? 0) && double.IsFinite(e.Low ?? 0) && double.IsFinite(e.High ?? 0)))
            .QuickCheckThrowOnFailure();

    private static void Same(InequalityQuestion one, InequalityQuestion other, Func<SummaryMeasure, double, double> change, Func<SummaryMeasure, bool>? which = null, bool intervals = true)
    {
        foreach (var (a, b) in Measures.Of(one).Zip(Measures.Of(other)).Where(pair => which?.Invoke(pair.First.Measure) ?? true))
        {
            Assert.Equal(a.Outcome.Estimate is null, b.Outcome.Estimate is null);
            if (a.Outcome.Estimate is not { } first || b.Outcome.Estimate is not { } second)
                continue;
            Close(change(a.Measure, first.Value), second.Value, a.Measure.Name);
            if (!intervals)
                continue;
            Assert.Equal(first.Low is null, second.Low is null);
            if (first.Low is { } low)
                Close(change(a.Measure, low), second.Low!.Value, a.Measure.Name + " low");
            if (first.High is { } high)
                Close(change(a.Measure, high), second.High!.Value, a.Measure.Name + " high");
        }
    }

    private static void Close(double expected, double actual, string name) =>
        Assert.True(Math.Abs(expected - actual) <= Tolerance * Math.Max(1, Math.Abs(expected)), $"{name}: {actual:R} instead of {expected:R}");

    private static Arbitrary<InequalityQuestion> Questions() =>
        (from count in Gen.Choose(3, 7)
         from values in Gen.Choose(1, 990).ArrayOf(count)
         from errors in Gen.Choose(1, 40).ArrayOf(count)
         from people in Gen.Choose(1, 900).ArrayOf(count)
         from reference in Gen.Choose(0, count - 1)
         from favourable in Gen.Elements(true, false)
         from ordered in Gen.Elements(true, false)
         select new InequalityQuestion(
             [.. Enumerable.Range(0, count).Select(i => new GroupFigure($"g{i}", values[i] / 10d, errors[i] / 10d, people[i], i, i == reference))], ordered, favourable, 100)).ToArbitrary();

    private static Arbitrary<(InequalityQuestion, bool)> Nonsense() =>
        (from count in Gen.Choose(0, 5)
         from numbers in Gen.Elements<double?>(null, 0, 1, 2, 50, 100, 0.3, -4, 1e-300, 1e300, double.MaxValue, double.NaN, double.PositiveInfinity).ArrayOf(6 * Math.Max(1, count))
         from flags in Gen.Elements(true, false).ArrayOf(4)
         from scale in Gen.Elements<double?>(null, 1, 100, 0, 1e300)
         select (new InequalityQuestion(
             [.. Enumerable.Range(0, count).Select(i => new GroupFigure($"g{i}", Mild(numbers[6 * i], i), Mild(numbers[6 * i + 1], i), Mild(numbers[6 * i + 2], i), i, flags[3] && i == 0))],
             flags[0], flags[1] ? flags[2] : null, scale), flags[2])).ToArbitrary();

    // Mostly numbers that pass, so that the rest is reached.
    private static double? Mild(double? number, int at) => number is < 0 or double.NaN or double.PositiveInfinity && at < 4 ? 7 : number;
}
