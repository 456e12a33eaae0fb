using System.Collections.Immutable;

using LocalGoals.Observations;

namespace LocalGoals.Release;

/// <summary>First and last day of a period, as numbers.</summary>
internal readonly record struct Span(int First, int Last)
{
    public static Span Of(Period period) => new(period.Start.DayNumber, period.End.DayNumber);

    public bool Contains(Span other) => First <= other.First && other.Last <= Last;
}

/// <summary>Periods of a table. Those that overlap, also by way of others, are of one era: figures of them say something of each other.</summary>
internal sealed class Timeline
{
    // With more periods that overlap it is not looked whether some make up others.
    private const int MostOverlapping = 2000;

    private readonly Dictionary<Span, int> _eras = [];
    private readonly ImmutableArray<Span>[] _spans;
    private readonly Dictionary<int, List<Span>> _shortest = [];

    public Timeline(IReadOnlyList<Period> periods)
    {
        var last = int.MinValue;
        var era = -1;
        foreach (var span in periods.Where(period => period.IsKnown).Select(Span.Of).Distinct().OrderBy(span => span.First).ThenBy(span => span.Last))
        {
            if (span.First > last)
                era++;
            last = Math.Max(last, span.Last);
            _eras.Add(span, era);
        }
        _spans = [.. _eras.GroupBy(pair => pair.Value, pair => pair.Key).OrderBy(spans => spans.Key).Select(spans => spans.ToImmutableArray())];
    }

    public int EraOf(Span span) => _eras[span];

    /// <summary>The shortest periods of an era that make up a longer one without gap or overlap; empty where they do not.</summary>
    public ImmutableArray<Span> PartsOf(int era, Span whole)
    {
        if (!_shortest.TryGetValue(era, out var shortest))
            _shortest[era] = shortest = _spans[era].Length > MostOverlapping ? [] : [.. _spans[era].Where(span => !_spans[era].Any(other => other != span && span.Contains(other)))];
        for (var at = 1; at < shortest.Count; at++)
            if (shortest[at].First <= shortest[at - 1].Last)
                return [];
        var parts = shortest.Where(span => whole.Contains(span)).ToImmutableArray();
        var isWhole = !parts.IsEmpty && parts[0].First == whole.First && parts[^1].Last == whole.Last && Enumerable.Range(1, parts.Length - 1).All(at => parts[at].First == parts[at - 1].Last + 1);
        return isWhole ? parts : [];
    }

    /// <summary>
    /// Figures of stretches of time that follow from figures of periods: with 2010 to 2012, 2010 and 2011 that of 2012. Ends of periods are places and
    /// periods are ways between them, so that what lies between two places that are connected is known.
    /// </summary>
    public static IEnumerable<double> Following(IReadOnlyDictionary<Span, double> figures)
    {
        var ways = figures.SelectMany(pair => new[] { (From: pair.Key.First, To: pair.Key.Last + 1, By: pair.Value), (From: pair.Key.Last + 1, To: pair.Key.First, By: -pair.Value) }).ToLookup(way => way.From);
        var seen = new HashSet<int>();
        foreach (var start in ways.Select(way => way.Key))
        {
            if (!seen.Add(start))
                continue;
            var known = new SortedDictionary<int, double> { [start] = 0 };
            var open = new Stack<int>([start]);
            while (open.TryPop(out var at))
                foreach (var way in ways[at])
                    if (seen.Add(way.To))
                    {
                        known[way.To] = known[at] + way.By;
                        open.Push(way.To);
                    }
            double? before = null;
            foreach (var sum in known.Values)
            {
                if (before is { } earlier)
                    yield return sum - earlier;
                before = sum;
            }
        }
    }
}
