using LocalGoals.Inequality;

using Xunit;

namespace LocalGoals.Tests.Inequality;

/// <summary>Standard errors against the scatter of the same measure over draws that share no code with the engine.</summary>
public sealed class SimulatedErrorsTests
{
    private const int Draws = 20_000;

    // Of a standard deviation over 20,000 draws, with what the delta method leaves out.
    private const double Tolerance = 0.03;

    private static readonly GroupFigure[] Six =
    [
        new("A", 42.5, 0.5, 1200, 3), new("B", 60, 0.8, 450, 5), new("C", 21, 0.4, 3100, 1), new("D", 48, 0.6, 800, 4), new("E", 74, 0.9, 160, 6), new("F", 31.5, 0.7, 990, 2),
    ];

    [Theory]
    [InlineData("d", false)]
    [InlineData("bgv", false)]
    [InlineData("mld", false)]
    [InlineData("ti", false)]
    [InlineData("par", false)]
    [InlineData("paf", false)]
    [InlineData("par", true)]
    [InlineData("paf", true)]
    public void The_error_is_the_scatter_of_the_measure_over_draws(string name, bool ordered)
    {
        var question = new InequalityQuestion([.. Six], ordered, true, 100);
        var scatter = Deviation([.. Drawn(question).Select(drawn => Value(drawn, name))]);

        Assert.Equal(1, One(question, name).StandardError!.Value / scatter, Tolerance);
    }

    [Fact]
    public void The_error_of_a_ratio_is_the_scatter_of_its_logarithm()
    {
        var question = new InequalityQuestion([.. Six], true, true, 100);

        Assert.Equal(1, One(question, "r").StandardError!.Value / Deviation([.. Drawn(question).Select(drawn => Math.Log(Value(drawn, "r")))]), Tolerance);
    }

    [Fact]
    public void Without_errors_the_attributable_fraction_scatters_like_that_of_samples()
    {
        GroupFigure[] groups = [new("a", 12.5, null, 1200), new("b", 30, null, 450), new("c", 7.25, null, 3100), new("d", 18, null, 800), new("e", 44, null, 160), new("f", 21.5, null, 990)];
        var question = new InequalityQuestion([.. groups], false, false, 100);
        var chance = new Random(3);
        var people = groups.Sum(g => g.Population!.Value);
        var fractions = new List<double>();
        for (var i = 0; i < 3000; i++)
        {
            // A sample of as many people from all groups together, each a case or not.
            double target = 0, cases = 0, inTarget = 0;
            for (var person = 0; person < people; person++)
            {
                var at = chance.NextDouble() * people;
                var group = 0;
                while ((at -= groups[group].Population!.Value) > 0)
                    group++;
                var isCase = chance.NextDouble() < groups[group].Estimate!.Value / 100 ? 1 : 0;
                (cases, target, inTarget) = (cases + isCase, target + (group == 2 ? isCase : 0), inTarget + (group == 2 ? 1 : 0));
            }
            fractions.Add(100 * (target / inTarget / (cases / people) - 1));
        }

        Assert.Equal(1, One(question, "paf").StandardError!.Value / Deviation(fractions), 0.06);
    }

    [Theory]
    [InlineData("sii_linear", false)]
    [InlineData("sii_logit", false)]
    [InlineData("rii_linear", true)]
    [InlineData("rii_logit", true)]
    public void The_robust_error_of_a_slope_is_its_scatter_when_groups_scatter_around_the_curve(string name, bool byLogarithm)
    {
        const int Groups = 60;
        var chance = new Random(11);
        var values = new List<double>();
        var errors = new List<double>();
        for (var i = 0; i < 3000; i++)
        {
            var groups = Enumerable.Range(0, Groups).Select(g =>
            {
                var rank = (g + 0.5) / Groups;
                // Around a logistic curve that is nearly a line, more at its ends.
                return new GroupFigure($"g{g:00}", 100 / (1 + Math.Exp(0.3 - 0.6 * rank)) + (1 + 4 * Math.Abs(rank - 0.5)) * Normal(chance), null, 50 + g % 7, g);
            });
            var estimate = One(new InequalityQuestion([.. groups], true, true, 100), name);
            values.Add(byLogarithm ? Math.Log(estimate.Value) : estimate.Value);
            errors.Add(estimate.StandardError!.Value);
        }

        Assert.Equal(1, errors.Average() / Deviation(values), 0.06);
    }

    [Fact]
    public void The_index_of_disparity_is_simulated_with_the_mean_of_each_draw()
    {
        var question = new InequalityQuestion([.. Six], false, true, 100);
        var (people, values) = (Six.Sum(g => g.Population!.Value), new List<double>());
        foreach (var drawn in Drawn(question))
        {
            var mean = drawn.Groups.Sum(g => g.Estimate!.Value * g.Population!.Value) / people;
            values.Add(100 * drawn.Groups.Sum(g => g.Population!.Value * Math.Abs(g.Estimate!.Value - mean)) / people / mean);
        }
        values.Sort();
        var ours = One(question, "idisw");

        Assert.Equal(values[Draws / 40], ours.Low!.Value, 0.02 * (ours.High!.Value - ours.Low.Value));
        Assert.Equal(values[Draws - Draws / 40], ours.High.Value, 0.02 * (ours.High.Value - ours.Low.Value));
    }

    private static IEnumerable<InequalityQuestion> Drawn(InequalityQuestion question)
    {
        var chance = new Random(7);
        for (var i = 0; i < Draws; i++)
            yield return question with { Groups = [.. question.Groups.Select(g => g with { Estimate = g.Estimate + g.StandardError * Normal(chance), StandardError = null })] };
    }

    private static double Value(InequalityQuestion question, string name) => One(question, name).Value;

    private static Estimate One(InequalityQuestion question, string name) => Measures.Of(question, only: name).Single().Outcome.Estimate!;

    private static double Deviation(List<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }

    // Box and Muller.
    private static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
