using System.Globalization;

using LocalGoals.Inequality;
using LocalGoals.Release;

using Xunit;

namespace LocalGoals.Exchange.Tests.RealData;

public sealed class GapsOfLosAngelesTests
{
    private static readonly Lazy<GapScan> Scan = new(() => GapScan.Of(CityRelease.Of(LosAngeles.Read())));

    [Fact]
    public void Maternal_mortality_is_told_with_its_operands_three_ways()
    {
        LosAngeles.Read();
        var gaps = Scan.Value.Gaps.Where(gap => gap.Indicator == "3.1.1" && gap.Group.Group!.Categories[0] == "African American").ToDictionary(gap => gap.Comparison);

        Assert.All(gaps.Values, gap => Assert.Equal(("2007-2016", "65.8", 64d), (gap.Slice.Periods[gap.Period].Text, gap.Group.Digits, gap.Group.Count)));
        Assert.Equal(("17.3", "3.8"), (gaps[Comparison.Total].Other.Digits, Short(gaps[Comparison.Total].Times)));
        Assert.Equal(("13.4", "4.9"), (gaps[Comparison.Others].Other.Digits, Short(gaps[Comparison.Others].Times)));
        Assert.Equal(("12.4", "White", "5.3"), (gaps[Comparison.BestOff].Other.Digits, gaps[Comparison.BestOff].Other.Group!.Categories[0], Short(gaps[Comparison.BestOff].Times)));
        Assert.Equal(65.8 / 12.4 * Math.Exp(-1.96 * Math.Sqrt(1 / 64d + 1 / 29d)), gaps[Comparison.BestOff].RatioLimits!.Value.Low, 0.001);
        Assert.All(gaps.Values, gap => Assert.Equal(Reliability.Reliable, gap.Reliability));
        Assert.All(gaps.Values, gap => Assert.StartsWith("data/indicator_3-1-1.csv", gap.Group.Origins[0].File, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_indicator_has_gaps_or_a_reason()
    {
        var release = CityRelease.Of(LosAngeles.Read());
        var told = Scan.Value.Gaps.Concat(Scan.Value.Unknown).Select(gap => gap.Indicator).Concat(Scan.Value.None.Select(none => none.Indicator)).ToHashSet(StringComparer.Ordinal);

        Assert.All(release.Indicators, indicator => Assert.Contains(indicator.Code.Text, told));
    }

    /// <summary>From the files, by splitting lines: rows of the group and of the one it is compared with differ in nothing but the group.</summary>
    [Fact]
    public void Twenty_gaps_come_out_of_the_files_by_themselves()
    {
        LosAngeles.Read();
        var gaps = Scan.Value.Gaps.Concat(Scan.Value.Unknown).Where(gap => gap.Comparison != Comparison.Others).DistinctBy(gap => (gap.Indicator, gap.Slice.Breakdown.Slug, gap.Comparison)).Take(20).ToList();

        Assert.Equal(20, gaps.Count);
        Assert.All(gaps, gap =>
        {
            var (own, other) = (Cells(gap.Group), Cells(gap.Other));
            var head = Line(gap.Group.Origins[0].File, 1);
            Assert.Equal(own.Length, other.Length);
            for (var i = 0; i < head.Length; i++)
                Assert.True(head[i] is "Value" || own[i] == other[i] || gap.Slice.Breakdown.By.Any(column => column.Name == head[i]), $"{gap.Indicator} {head[i]}: {own[i]} and {other[i]}");
            var at = Array.IndexOf(head, "Value");
            var (a, b) = (double.Parse(own[at], CultureInfo.InvariantCulture), double.Parse(other[at], CultureInfo.InvariantCulture));
            Assert.Equal(Math.Max(a, b) / Math.Min(a, b), gap.Times!.Value, 12);
            Assert.Equal(Math.Abs(a - b), gap.Distance, 9);
        });
    }

    [Fact]
    public void Everyone_else_comes_out_of_counts_and_rates()
    {
        LosAngeles.Read();
        var gaps = Scan.Value.Gaps.Where(gap => gap.Comparison == Comparison.Others).ToList();

        Assert.NotEmpty(gaps);
        Assert.All(gaps, gap =>
        {
            double[] figures = [.. gap.Other.Origins.Select(origin => double.Parse(Line(origin.File, origin.Line!.Value)[^1], CultureInfo.InvariantCulture))];
            var (rate, deaths, ownRate, ownDeaths) = (figures[0], figures[1], figures[2], figures[3]);
            Assert.Equal(ownRate / ((deaths - ownDeaths) / (deaths / rate - ownDeaths / ownRate)), gap.Times!.Value, 12);
        });
    }

    [Fact]
    public void Nobody_is_called_worse_off_by_a_measure_of_the_opposite() =>
        Assert.DoesNotContain(Scan.Value.Gaps.Concat(Scan.Value.Unknown), gap => gap.Indicator == "3.8.1");

    [Fact]
    public void Counts_fuels_and_kinds_of_contracts_are_no_gaps() =>
        Assert.All(Scan.Value.Gaps.Concat(Scan.Value.Unknown), gap =>
        {
            Assert.NotEqual(Indicators.UnitKind.Count, gap.Slice.Measure.Unit.Kind);
            Assert.DoesNotContain(gap.Slice.Breakdown.By, column => column.Name is "Fuel Type" or "Crime Type" or "Sector");
        });

    private static string Short(double? number) => number!.Value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string[] Cells(Operand operand) => Line(operand.Origins[0].File, operand.Origins[0].Line!.Value);

    // At commas with an even number of quotation marks before them. No cell of these files holds a line end.
    private static string[] Line(string file, int line)
    {
        var parts = File.ReadAllLines(Path.Combine(LosAngeles.Folder, file))[line - 1].TrimStart('\ufeff').Split('"');
        return string.Concat(parts.Select((part, i) => i % 2 == 0 ? part.Replace(',', '\t') : part)).Split('\t');
    }
}
