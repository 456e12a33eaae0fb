using System.Collections.Concurrent;

using BenchmarkDotNet.Attributes;

using LocalGoals.Bench.Cities;
using LocalGoals.Catalogue;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;

namespace LocalGoals.Bench.Benchmarks;

/// <summary>All data files of the large city, from memory; the split and the reading on one thread.</summary>
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

    /// <summary>To a catalogue: tables with the line of every row, slices, edges, and what is wrong in the figures; side by side, as the program reads them.</summary>
    [Benchmark]
    public int Catalogue()
    {
        var findings = new ConcurrentBag<Finding>();
        var indicators = new Indicator[_files.Length];
        Parallel.For(0, _files.Length, i =>
        {
            var (path, bytes) = _files[i];
            var code = IndicatorCode.TryParse(Path.GetFileNameWithoutExtension(path).Replace("indicator_", "", StringComparison.Ordinal))!;
            var found = new List<Finding>();
            var table = ObservationsCsv.Read(path, code.Text, bytes, ColumnRoles.Default, found);
            indicators[i] = new Indicator(code, Metadata.Empty, table, new Texts(code.Text), null);
            foreach (var finding in found)
                findings.Add(finding);
        });
        return new CityCatalogue(new City(new Texts("Large")), indicators, [], Translations.None, findings, "").Findings.Length;
    }
}

/// <summary>The same with nothing left over in memory from the time before, as the program reads a city.</summary>
[InvocationCount(1), WarmupCount(60), IterationCount(20)]
public class ReadingCsvOnce : ReadingCsv;
