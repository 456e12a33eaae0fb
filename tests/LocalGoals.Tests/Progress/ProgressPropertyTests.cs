using FsCheck;
using FsCheck.Fluent;

using LocalGoals.Framework;
using LocalGoals.Progress;

using Xunit;

namespace LocalGoals.Tests.Progress;

/// <summary>What must not matter to any method.</summary>
public class ProgressPropertyTests
{
    // Figures from 1 to 1000, targets apart from them, so that nothing lies on an edge by chance.
    private static readonly Gen<ProgressQuestion> Questions =
        from count in Gen.Choose(1, 12)
        from first in Gen.Choose(2010, 2018)
        from steps in Gen.Choose(1, 2).ListOf(count)
        from values in Gen.Choose(100, 100000).ListOf(count)
        from up in Gen.Elements(true, false)
        from target in Gen.Elements<double?>(null, 55.555, 555.555, 2000.5)
        from targetYear in Gen.Elements<double?>(null, 2019.0, 2035.0)
        from limit in Gen.Elements<double?>(null, 1000.0, 0.5)
        select new ProgressQuestion
        {
            Points = [.. steps.Select((_, i) => first + steps.Take(i).Sum()).Zip(values, (year, value) => new ProgressPoint(year, value / 100.0))],
            Direction = up ? Direction.Up : Direction.Down,
            Target = target,
            TargetYear = targetYear,
            Limit = limit,
            Bounds = up ? new ProgressBounds(10, 900) : new ProgressBounds(900, 10),
            IsPercent = false,
        };

    [Fact]
    public void The_order_of_points_does_not_matter() => Holds((method, question) =>
        Same(method.Answer(question), method.Answer(question with { Points = [.. question.Points.Reverse()] })));

    [Fact]
    public void Periods_without_a_figure_do_not_matter() => Holds((method, question) =>
        Same(method.Answer(question), method.Answer(question with { Points = question.Points.Add(new ProgressPoint(2040, null)) })));

    [Fact]
    public void The_unit_of_measurement_does_not_matter() => Holds((method, question) =>
        Same(method.Answer(question), method.Answer(Scaled(question, 1024)), method.Id == "trend" ? 1024 : 1));

    [Fact]
    public void When_the_calendar_begins_does_not_matter() => Holds((method, question) =>
    {
        var dated = question with { BaseYear = 2013, TargetYear = question.TargetYear ?? 2030 };
        return Same(method.Answer(dated), method.Answer(dated with
        {
            Points = [.. dated.Points.Select(point => point with { Year = point.Year + 512 })], BaseYear = 2013 + 512, TargetYear = dated.TargetYear + 512,
        }));
    });

    // Below 0 as above it, with up for down. Growth is the same, the slope turns.
    [Fact]
    public void A_mirrored_question_has_the_mirrored_answer() => Holds((method, question) =>
        Same(method.Answer(question), method.Answer(Scaled(question, -1) with { Direction = question.Direction == Direction.Up ? Direction.Down : Direction.Up }), method.Id == "trend" ? -1 : 1),
        // A limit is a size, the same on both sides of 0.
        question => question with { Limit = null });

    [Fact]
    public void Turning_the_direction_turns_the_judged_growth_where_there_is_no_target() => Holds((method, question) =>
    {
        var (there, back) = (method.Answer(question), method.Answer(question with { Direction = question.Direction == Direction.Up ? Direction.Down : Direction.Up }));
        return method.Id is not ("open-sdg" or "un-2022" or "un-2023") || there.Reason?.Key == back.Reason?.Key && Close(there.Value, -back.Value);
    }, question => question with { Target = null, Limit = null });

    [Fact]
    public void Nothing_is_judged_without_a_direction() => Holds((method, question) =>
        method.Id == "sdsn" || method.Answer(question with { Direction = null }) is { Status: null, Value: null, Reason: not null });

    [Fact]
    public void Every_answer_has_a_status_a_score_or_a_reason_and_finite_numbers() => Holds((method, question) =>
        method.Answer(question) is var answer && (answer.Reason is null) == (answer.Status is not null || answer.Score is not null)
        && answer.Details.All(detail => detail.Number is null || double.IsFinite(detail.Number.Value)) && double.IsFinite(answer.Value ?? 0));

    // The ends of what a double can be, and what people write by mistake.
    [Fact]
    public void Odd_numbers_get_an_answer_with_finite_numbers()
    {
        double?[] odd = [null, 0, -0.0, double.Epsilon, -double.Epsilon, 1e-308, 1e308, -1e308, double.MaxValue, double.NaN, double.NegativeInfinity, 1, -1, 100, 2015, 2030];
        var number = Gen.Elements(odd);
        var questions =
            from years in Gen.Elements(2014.0, 2015, 2015.5, 2016, 2017, 2018, 2019, 2020, 1e308, -1e308, double.NaN, 0).ListOf(7)
            from values in number.ListOf(7)
            from settings in number.ListOf(10)
            from up in Gen.Elements<Direction?>(null, Direction.Up, Direction.Down)
            select new ProgressQuestion
            {
                Points = [.. years.Distinct().Zip(values, (year, value) => new ProgressPoint(year, value))], Direction = up, Target = settings[0], TargetYear = settings[1], BaseYear = settings[2],
                Limit = settings[3], Scale = settings[4], Bounds = settings[5] is { } a && settings[6] is { } b ? new ProgressBounds(a, b) : null,
                Thresholds = settings[7] is null ? null : new ProgressThresholds(settings[7], settings[8], settings[9]), Parity = up is null,
            };
        Prop.ForAll(questions.ToArbitrary(), question =>
        {
            foreach (var method in Methods.All)
            {
                var answer = method.Answer(question);
                Assert.True(answer.Reason is null == (answer.Status is not null || answer.Score is not null), method.Id);
                Assert.All(answer.Details.Select(detail => detail.Number).Append(answer.Value).Append(answer.Score), n => Assert.True(n is null || double.IsFinite(n.Value), method.Id));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20000));
    }

    private static void Holds(Func<ProgressMethod, ProgressQuestion, bool> law, Func<ProgressQuestion, ProgressQuestion>? with = null) =>
        Prop.ForAll(Questions.ToArbitrary(), question =>
        {
            var asked = with?.Invoke(question) ?? question;
            foreach (var method in Methods.All)
                Assert.True(law(method, asked), $"{method.Id}: {asked} {string.Join(' ', asked.Points)}");
        }).QuickCheckThrowOnFailure();

    private static ProgressQuestion Scaled(ProgressQuestion question, double by) => question with
    {
        Points = [.. question.Points.Select(point => point with { Value = point.Value * by })],
        Target = question.Target * by,
        Limit = question.Limit * by,
        Bounds = new ProgressBounds(question.Bounds!.Worst * by, question.Bounds.Best * by),
    };

    private static bool Same(ProgressAnswer one, ProgressAnswer other, double scale = 1) =>
        one.Status == other.Status && Close(one.Value * scale, other.Value) && Close(one.Score, other.Score) && one.Reason?.Key == other.Reason?.Key;

    private static bool Close(double? a, double? b) => a is null ? b is null : b is { } other && Math.Abs(a.Value - other) <= 1e-9 * Math.Max(1, Math.Abs(other));
}
