using System.Globalization;

using BenchmarkDotNet.Attributes;

using LocalGoals.Observations;

namespace LocalGoals.Bench.Benchmarks;

/// <summary>Period.Parse. The yardstick is the platform's own parser of a four-digit year as a date.</summary>
[Measured]
public class ParsingPeriods
{
    [Benchmark(Baseline = true)]
    public DateOnly YearAsDate() => DateOnly.ParseExact("2015", "yyyy", CultureInfo.InvariantCulture);

    [Benchmark]
    public Period Year() => Period.Parse("2015");

    [Benchmark]
    public Period Range() => Period.Parse("2004–2013");

    [Benchmark]
    public Period SplitYear() => Period.Parse("2019/20");

    [Benchmark]
    public Period Month() => Period.Parse("March 2021");

    [Benchmark]
    public Period Unknown() => Period.Parse("before the 2nd census");
}
