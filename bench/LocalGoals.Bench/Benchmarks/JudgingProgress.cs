using BenchmarkDotNet.Attributes;

using LocalGoals.Bench.Cities;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Progress;
using LocalGoals.Release;

namespace LocalGoals.Bench.Benchmarks;

/// <summary>All indicators of the large city by all methods. The yardstick is a pass over the points that they are judged by.</summary>
[Measured]
public class JudgingProgress
{
    private CityRelease _release = null!;
    private double[][] _values = [];

    [GlobalSetup]
    public void Generate()
    {
        var folder = Directory.CreateTempSubdirectory("localgoals-bench-");
        LargeCity.Write(folder.FullName, new CitySize());
        _release = CityRelease.Of(CityReader.Read(folder.FullName));
        _values = [.. Assessment.All(_release).SelectMany(a => a.Series).Select(series => series.Question.Points.Select(point => point.Value ?? 0).ToArray())];
        folder.Delete(recursive: true);
    }

    [Benchmark(Baseline = true)]
    public double Points() => _values.Sum(values => values.Sum());

    [Benchmark]
    public int AllMethods() => Assessment.All(_release).Sum(assessment => assessment.Answers.Length);
}
