using System.Collections.Immutable;

using LocalGoals.Exchange.Tables;

namespace LocalGoals.Exchange.Sdmx;

/// <summary>One observation: its line in the file, and what is said of it beyond its series.</summary>
/// <param name="Value">As written; null where the message leaves it out.</param>
public readonly record struct SdmxObservation(int Line, string Period, string? Value, ImmutableArray<KeyValuePair<string, string>> Values);

/// <summary>Observations that share what is said once for all of them: dimensions and attributes by their ids.</summary>
public sealed class SdmxSeries
{
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The code of what is measured; empty where it is not said.</summary>
    public string Code => Values.GetValueOrDefault(SdmxMessage.Series, "");

    public List<SdmxObservation> Observations { get; } = [];
}

/// <summary>What a data message says, whichever of the forms of SDMX it is written in.</summary>
public sealed class SdmxMessage
{
    public const string Series = "SERIES";
    public const string Area = "REF_AREA";
    public const string Unit = "UNIT_MEASURE";
    public const string Multiplier = "UNIT_MULT";
    public const string Status = "OBS_STATUS";
    public const string Frequency = "FREQ";
    public const string Time = "TIME_PERIOD";
    public const string Value = "OBS_VALUE";
    public const string Total = "_T";

    // Comments may differ from row to row; codes do not.
    private const int MostPooled = 100_000;

    /// <summary>What a series without values takes, in values.</summary>
    public const int SeriesCost = 8;

    /// <summary>What an observation without values takes, in values.</summary>
    public const int ObservationCost = 5;

    // Values of all observations and series, which may repeat what is said once for all of them.
    private const int MostValues = 10_000_000;

    private int _kept;

    private readonly Dictionary<string, string> _pool = new(StringComparer.Ordinal);

    public List<SdmxSeries> AllSeries { get; } = [];

    /// <summary>Ids that the message itself calls attributes. Structure-specific messages do not tell those of a series from dimensions.</summary>
    public HashSet<string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>Attributes that stand at observations.</summary>
    public HashSet<string> ObservationAttributes { get; } = new(StringComparer.Ordinal);

    /// <summary>What the message itself calls its codes.</summary>
    public SdmxStructure Names { get; } = new();

    /// <summary>It said more than is read; there is nothing in it.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>Counts what is to be kept of the message.</summary>
    /// <exception cref="TooManyRowsException">It is too much.</exception>
    internal void Keep(int values)
    {
        if ((_kept += values) > MostValues)
            throw new TooManyRowsException();
    }

    /// <summary>The same text once, however often it stands in the message.</summary>
    public string Pooled(string text)
    {
        if (_pool.TryGetValue(text, out var known))
            return known;
        if (_pool.Count < MostPooled)
            _pool.Add(text, text);
        return text;
    }

    /// <summary>The codes of all places that figures are about.</summary>
    public IEnumerable<string> Places() => AllSeries.Where(series => series.Observations.Count > 0)
        .SelectMany(series => series.Values.TryGetValue(Area, out var place) ? [place] : series.Observations.SelectMany(o => o.Values).Where(value => value.Key == Area).Select(value => value.Value))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The observations by the code of their series, empty where there is none, in the order of the message.</summary>
    public IEnumerable<IGrouping<string, SdmxSeries>> BySeries() =>
        AllSeries.SelectMany(Divided).Where(series => series.Observations.Count > 0).GroupBy(series => series.Values.GetValueOrDefault(Series, ""), StringComparer.Ordinal);

    // Flat messages say of each observation which series it is of.
    private static IEnumerable<SdmxSeries> Divided(SdmxSeries series)
    {
        if (series.Values.ContainsKey(Series) || series.Observations.TrueForAll(o => CodeOf(o) is null))
            return [series];
        return series.Observations.GroupBy(o => CodeOf(o) ?? "", StringComparer.Ordinal).Select(same =>
        {
            var part = new SdmxSeries();
            foreach (var (id, value) in series.Values)
                part.Values[id] = value;
            part.Values[Series] = same.Key;
            part.Observations.AddRange(same);
            return part;
        });

        static string? CodeOf(SdmxObservation observation)
        {
            foreach (var (id, value) in observation.Values)
                if (id == Series)
                    return value;
            return null;
        }
    }
}
