using BenchmarkDotNet.Attributes;

using LocalGoals.Bench.Cities;
using LocalGoals.Exchange.CityFolder;

namespace LocalGoals.Bench.Benchmarks;

/// <summary>The large city from disk to catalogue: CSV, metadata in two languages, translations, areas, slices, edges, findings.</summary>
[Measured]
public class ReadingFolder
{
    private DirectoryInfo _folder = null!;

    [GlobalSetup]
    public void Generate()
    {
        _folder = Directory.CreateTempSubdirectory("localgoals-bench-");
        LargeCity.Write(_folder.FullName, new CitySize());
    }

    [GlobalCleanup]
    public void Delete() => _folder.Delete(recursive: true);

    [Benchmark(Baseline = true)]
    public long Split() => FieldSplit.OfFolder(_folder.FullName).Fields;

    [Benchmark]
    public int Read() => CityReader.Read(_folder.FullName).Indicators.Length;
}
