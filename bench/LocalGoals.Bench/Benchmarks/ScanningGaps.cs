using BenchmarkDotNet.Attributes;

using LocalGoals.Bench.Cities;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Inequality;
using LocalGoals.Release;

namespace LocalGoals.Bench.Benchmarks;

/// <summary>All gaps of the large city, and all summary measures of what was compared. The yardstick is a pass over the figures of the groups.</summary>
[Measured]
public class ScanningGaps
{
    private CityRelease _release = null!;
    private double[][] _values = [];

    [GlobalSetup]
    public void Generate()
    {
        var folder = Directory.CreateTempSubdirectory("localgoals-bench-");
        LargeCity.Write(folder.FullName, new CitySize());
        _release = CityRelease.Of(CityReader.Read(folder.FullName));
        _values = [.. GapScan.Of(_release).Compared.Select(compared => compared.Groups.Select(group => group.Value).ToArray())];
        folder.Delete(recursive: true);
    }

    [Benchmark(Baseline = true)]
    public double Figures() => _values.Sum(values => values.Sum());

    [Benchmark]
    public int Scan() => GapScan.Of(_release).Gaps.Length;

    [Benchmark]
    public int ScanWithProfiles() => GapScan.Of(_release).Profiles.Length;

    [Benchmark]
    public int ScanWithMeasures() => GapScan.Of(_release).Compared.Sum(compared => compared.Measures.Length);
}
