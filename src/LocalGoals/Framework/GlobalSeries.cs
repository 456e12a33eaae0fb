using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace LocalGoals.Framework;

/// <summary>Which indicators a series of the global SDG database belongs to: <c>SI_POV_DAY1</c> to 1.1.1.</summary>
/// <remarks>
/// Facts of the global data structure definition for the SDGs, version 1.4, and of the list of content constraints that goes
/// with it. Later versions have more series; a city's own definition goes first.
/// </remarks>
public static class GlobalSeries
{
    private static readonly FrozenDictionary<string, ImmutableArray<IndicatorCode>> BySeries = Read();

    /// <returns>Empty for a series that is not of the global list.</returns>
    public static ImmutableArray<IndicatorCode> IndicatorsOf(string series) => BySeries.GetValueOrDefault(series, []);

    private static FrozenDictionary<string, ImmutableArray<IndicatorCode>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("framework/series.csv")!;
        using var reader = new StreamReader(stream);
        var bySeries = new Dictionary<string, ImmutableArray<IndicatorCode>>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            // Our own file: a series and its codes between semicolons.
            var comma = line.IndexOf(',', StringComparison.Ordinal);
            bySeries.Add(line[..comma], [.. line[(comma + 1)..].Split(';').Select(code => IndicatorCode.TryParse(code)!)]);
        }
        return bySeries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
