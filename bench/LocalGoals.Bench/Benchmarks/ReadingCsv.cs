using BenchmarkDotNet.Attributes;

using LocalGoals.Bench.Cities;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;

namespace LocalGoals.Bench.Benchmarks;

/// <summary>All data files of the large city, from memory, on one thread.</summary>
[Measured]
public class ReadingCsv
{
    private (string Path, byte[] Bytes)[] _files = [];

    [GlobalSetup]
    public void Generate() => _files = [.. LargeCity.Files(new CitySize()).Where(file => file.Path.EndsWith(".csv", StringComparison.Ordinal))];

    [Benchmark(Baseline = true)]
    public int Split()
    {
        var fields = 0;
        foreach (var (_, bytes) in _files)
            fields += FieldSplit.Count(bytes);
        return fields;
    }

    [Benchmark]
    public int Read()
    {
        var rows = 0;
        var findings = new List<Finding>();
        foreach (var (path, bytes) in _files)
            rows += ObservationsCsv.Read(path, null, bytes, ColumnRoles.Default, findings)!.Rows;
        return rows;
    }
}
