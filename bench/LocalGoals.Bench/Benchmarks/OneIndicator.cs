using BenchmarkDotNet.Attributes;

using LocalGoals.Bench.Cities;
using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Bench.Benchmarks;

/// <summary>The largest indicator of the large city. The yardstick is its own file, divided.</summary>
[Measured]
public class OneIndicator
{
    private byte[] _bytes = [];
    private CityRelease _release = null!;
    private Indicator _indicator = null!;
    private ObservationTable _table = null!;
    private string _breakdown = "";

    [GlobalSetup]
    public void Generate()
    {
        var folder = Directory.CreateTempSubdirectory("localgoals-bench-");
        LargeCity.Write(folder.FullName, new CitySize());
        _release = CityRelease.Of(CityReader.Read(folder.FullName));
        _indicator = _release.Indicators.MaxBy(i => i.Table!.Rows)!;
        _table = _indicator.Table!;
        _bytes = File.ReadAllBytes(Path.Combine(folder.FullName, _table.File));
        _breakdown = _indicator.Slices.MaxBy(slice => slice.Groups.Length)!.Breakdown.Slug;
        folder.Delete(recursive: true);
    }

    [Benchmark(Baseline = true)]
    public int Split() => FieldSplit.Count(_bytes);

    [Benchmark]
    public int Edges() => Edge.Of(_table).Length;

    [Benchmark]
    public int AllSlices() => Slices.Of(_table, Unit.None).Length;

    /// <summary>What the opening page says and shows.</summary>
    [Benchmark]
    public int OpeningView() => IndicatorView.Of(_release, _indicator, null, Languages.English)!.Sections.Length;

    /// <summary>What the page with the most groups says and shows.</summary>
    [Benchmark]
    public int LargestView() => IndicatorView.Of(_release, _indicator, _breakdown, Languages.English)!.Sections.Length;
}
