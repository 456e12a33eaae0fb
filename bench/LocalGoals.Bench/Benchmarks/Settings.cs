using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;

namespace LocalGoals.Bench.Benchmarks;

/// <summary>
/// Few rounds, so that a whole run takes minutes; what counts is the ratio to the yardstick of the same run. Memory is collected
/// as in the program itself.
/// </summary>
internal sealed class Settings : ManualConfig
{
    public Settings()
    {
        AddJob(Job.Default.WithWarmupCount(3).WithIterationCount(8).WithGcServer(false).WithGcConcurrent(false));
        AddDiagnoser(MemoryDiagnoser.Default);
        HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2);
    }
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class MeasuredAttribute() : ConfigAttribute(typeof(Settings));
