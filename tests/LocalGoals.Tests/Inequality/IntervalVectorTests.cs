using System.Text.Json;

using LocalGoals.Inequality;

using Xunit;

namespace LocalGoals.Tests.Inequality;

public sealed class IntervalVectorTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Byar_and_Wilson_are_those_of_Public_Health_England()
    {
        foreach (var row in Vectors.Read("phe-rates-byar").GetProperty("byars_wilson").EnumerateArray())
        {
            var (x, confidence) = (Vectors.Number(row, "x")!.Value, row.GetProperty("confidence").GetString() == "95%" ? 0.95 : 0.998);
            var limits = Vectors.Number(row, "n") is { } n ? ProportionInterval.Wilson(x, n, confidence) : PoissonInterval.Byar(x, confidence);
            // Where the approximation falls below zero the reference says nothing.
            Vectors.Close(Vectors.Number(row, "lowercl") ?? 0, limits.Low, Tolerance, row.ToString());
            Vectors.Close(Vectors.Number(row, "uppercl")!.Value, limits.High, Tolerance, row.ToString());
        }
    }

    [Theory]
    [InlineData("phe-rates-byar", "rates", "testdata_Rate", "testdata_Rate_g")]
    [InlineData("phe-proportions-wilson", "proportions", "testdata_Prop", "testdata_Prop_g")]
    public void Intervals_of_rates_and_proportions_are_those_of_Public_Health_England(string file, string kind, params string[] sheets)
    {
        var compared = 0;
        foreach (var row in sheets.SelectMany(sheet => Vectors.Read(file).GetProperty(kind).GetProperty(sheet).EnumerateArray()))
        {
            if (Vectors.Number(row, "Numerator") is not { } count || Vectors.Number(row, "Denominator") is not { } people)
                continue;
            foreach (var (low, high, confidence) in ((string, string, double)[])[("lower95_0cl", "upper95_0cl", 0.95), ("lower99_8cl", "upper99_8cl", 0.998), ("lowercl", "uppercl", 0.95)])
            {
                if (Vectors.Number(row, low) is not { } expected)
                    continue;
                var factor = Vectors.Number(row, "multiplier")!.Value;
                var limits = kind == "rates" ? PoissonInterval.OfRate(count / people * factor, count, confidence) : ProportionInterval.Wilson(count, people, confidence) * factor;
                Vectors.Close(expected, limits.Low, Tolerance, row.ToString());
                Vectors.Close(Vectors.Number(row, high)!.Value, limits.High, Tolerance, row.ToString());
                compared++;
            }
        }
        Assert.True(compared > 20);
    }

    [Fact]
    public void Intervals_of_means_are_those_of_Public_Health_England()
    {
        var means = Vectors.Read("phe-means").GetProperty("means");
        var values = means.GetProperty("testdata_Mean").EnumerateArray().ToLookup(row => row.GetProperty("area").GetString(), row => row.GetProperty("values").GetDouble());
        foreach (var row in means.GetProperty("testdata_Mean_results").EnumerateArray())
        {
            var area = row.GetProperty("area").GetString();
            var sample = values.Where(group => area == "No grouping" || group.Key == area).SelectMany(group => group).ToList();
            Close(row, "95_0cl", MeanInterval.Of(sample));
            Close(row, "99_8cl", MeanInterval.Of(sample, 0.998));
        }

        static void Close(JsonElement row, string name, Limits limits)
        {
            Vectors.Close(Vectors.Number(row, "lower" + name)!.Value, limits.Low, Tolerance, row.ToString());
            Vectors.Close(Vectors.Number(row, "upper" + name)!.Value, limits.High, Tolerance, row.ToString());
        }
    }

    [Fact]
    public void Proportions_are_judged_as_the_presentation_standards_do()
    {
        foreach (var row in Vectors.Read("nchs-suppression").GetProperty("percents").EnumerateArray())
        {
            var (input, interval) = (row.GetProperty("input"), row.GetProperty("ci_korn_graubard"));
            var (count, all, effect) = (Vectors.Number(input, "numerator")!.Value, Vectors.Number(input, "denominator")!.Value, Vectors.Number(input, "deff")!.Value);
            var limits = ProportionInterval.Exact(count / effect, all / effect);

            Vectors.Close(Vectors.Number(interval, "lower")!.Value, limits.Low, Tolerance, row.ToString());
            Vectors.Close(Vectors.Number(interval, "upper")!.Value, limits.High, Tolerance, row.ToString());
            Assert.Equal(row.GetProperty("flag").GetString(), Flag(PresentationStandards.OfProportion(count, all, effect, Vectors.Number(input, "degf")), "P"));
        }
    }

    [Fact]
    public void Counts_and_rates_are_judged_as_the_presentation_standards_do()
    {
        foreach (var row in Vectors.Read("nchs-suppression").GetProperty("counts_rates").EnumerateArray())
        {
            var input = row.GetProperty("input");
            var (value, cases) = (Vectors.Number(input, "total")!.Value, Vectors.Number(input, "n")!.Value);

            Assert.Equal(row.GetProperty("nchs_flag").GetString(), Flag(PresentationStandards.OfCountOrRate(value,
                new(Vectors.Number(input, "ll")!.Value, Vectors.Number(input, "ul")!.Value), cases, Vectors.Number(input, "degf")), "C"));
            Assert.Equal(row.GetProperty("rule3030_flag").GetString(), Flag(PresentationStandards.OfThirty(value, Vectors.Number(input, "se")!.Value, cases), "C"));
        }
    }

    [Fact]
    public void Small_counts_tell_about_people()
    {
        foreach (var row in Vectors.Read("nchs-suppression").GetProperty("confidential_counts").EnumerateArray())
        {
            int[] counts = [.. row.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32())];
            Assert.Equal(row.GetProperty("flag").EnumerateArray().Select(flag => flag.GetString() == "R"), counts.Select(count => PresentationStandards.IsTelling(count, counts.Sum())));
        }
    }

    [Fact]
    public void Sixty_four_deaths_and_their_rate()
    {
        var limits = PoissonInterval.OfRate(65.8, 64);

        Assert.Equal(50.67, limits.Low, 0.01);
        Assert.Equal(84.03, limits.High, 0.01);
        Assert.Equal(Reliability.Reliable, PresentationStandards.OfEvents(64));
        Assert.Equal(Reliability.Suppress, PresentationStandards.OfEvents(9));
    }

    [Fact]
    public void No_events_leave_a_count_between_none_and_a_few()
    {
        Assert.Equal(0, PoissonInterval.Of(0).Low);
        Assert.Equal(-Math.Log(0.025), PoissonInterval.Of(0).High, 9);
        Assert.Equal(new Limits(0, 1), new Limits(ProportionInterval.Wilson(0, 9).Low, ProportionInterval.Wilson(9, 9).High));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.OfRate(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Of(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(3, 2));
    }

    private static string Flag(Reliability reliability, string kind) => reliability switch
    {
        Reliability.Reliable => "",
        Reliability.Suppress => kind + "x",
        Reliability.ComplementUnreliable => kind + "c",
        Reliability.FewDegrees => kind + "df",
        Reliability.NoneOrAll => kind + "0",
        Reliability.Imprecise => kind + "r",
        _ => reliability.ToString(),
    };
}
