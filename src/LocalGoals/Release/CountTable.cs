using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Catalogue;
using LocalGoals.Indicators;
using LocalGoals.Observations;

namespace LocalGoals.Release;

/// <summary>The groups of a table and how many people or events are counted in each, as far as the table says so.</summary>
internal sealed class CountTable
{
    private static readonly Dictionary<Span, double> Nothing = [];

    private readonly Dictionary<(int Group, int Kind), Dictionary<Span, double>> _counts = [];
    private readonly HashSet<(int Group, Span Span, int Series)> _figures = [];
    private readonly HashSet<(int Group, Span Span, int Series)> _counted = [];
    private readonly ILookup<int, Span> _uncounted;
    private readonly ILookup<int, int> _kinds;
    private readonly int[] _measures;
    private readonly Dictionary<Pattern, Dictionary<string, int>> _names = [];
    private readonly Dictionary<(Pattern, int), int?> _within = [];
    private readonly List<int> _firstRows = [];
    private readonly List<Pattern> _patternOf = [];

    public CountTable(Indicator indicator, SuppressionRule rule, IReadOnlyDictionary<string, Area> areas)
    {
        Table = indicator.Table!;
        Patterns = new Patterns(indicator, areas);
        Timeline = new Timeline(Table.Periods);
        GroupOf = Groups();
        _measures = Numbered();
        CountKinds = [.. Measures(indicator, rule)];
        Read([.. Table.Columns.Where(column => !column.IsKey && rule.Counts.Contains(column.Name))]);
        _uncounted = _figures.Except(_counted).Select(figure => (figure.Group, figure.Span)).Distinct().ToLookup(figure => figure.Group, figure => figure.Span);
        _kinds = _counts.Keys.Order().ToLookup(key => key.Group, key => key.Kind);
        Kinds = [.. _counts.Keys.Select(key => key.Kind).Distinct().Order()];
    }

    public ObservationTable Table { get; }

    public Patterns Patterns { get; }

    public Timeline Timeline { get; }

    /// <summary>Per row its group among those of all breakdowns; -1 for rows that stand in no known period.</summary>
    public int[] GroupOf { get; }

    /// <summary>Per row whether its value is a count.</summary>
    private bool[] CountKinds { get; }

    public bool HasCounts => _counts.Count > 0;

    /// <summary>All kinds of counts: units and series, and columns beside the values.</summary>
    public ImmutableArray<int> Kinds { get; }

    public Pattern PatternOf(int group) => _patternOf[group];

    public int FirstRow(int group) => _firstRows[group];

    /// <summary>What is measured in a row, as a number: unit and series.</summary>
    public int MeasureOf(int row) => _measures[row];

    public bool IsCount(int row) => CountKinds[row];

    public IReadOnlyDictionary<Span, double> Counts(int group, int kind) => _counts.GetValueOrDefault((group, kind), Nothing);

    public double? Count(int group, int kind, Span span) => Counts(group, kind).TryGetValue(span, out var count) ? count : null;

    /// <summary>The kinds of counts that a group has.</summary>
    public IEnumerable<int> KindsOf(int group) => _kinds[group];

    /// <summary>When a group has figures without a count, so that nobody can tell how many stand behind them.</summary>
    public IEnumerable<Span> Uncounted(int group) => _uncounted[group];

    /// <summary>The group of a coarser pattern in which a group lies; null where there is none, or it is not known.</summary>
    public int? GroupIn(Pattern coarser, int group)
    {
        if (_within.TryGetValue((coarser, group), out var known))
            return known;
        if (!_names.TryGetValue(coarser, out var named))
        {
            _names[coarser] = named = new(StringComparer.Ordinal);
            for (var one = 0; one < _firstRows.Count; one++)
                if (_patternOf[one] == coarser && Patterns.NameIn(coarser, _firstRows[one]) is { } own)
                    named.TryAdd(own, one);
        }
        return _within[(coarser, group)] = Patterns.NameIn(coarser, _firstRows[group]) is { } name && named.TryGetValue(name, out var found) ? found : null;
    }

    private int[] Groups()
    {
        var groups = new int[Table.Rows];
        var patterns = new Pattern[Table.Rows];
        int[][] keys = [.. Enumerable.Range(0, Patterns.By.Length).Select(at => Enumerable.Range(0, Table.Rows).Select(row => Patterns.Code(at, row)).ToArray()), new int[Table.Rows]];
        for (var row = 0; row < groups.Length; row++)
            keys[^1][row] = (patterns[row] = Patterns.Of(row)).Layer;
        var known = new Dictionary<int, int>(new RowKeys(keys));
        for (var row = 0; row < groups.Length; row++)
        {
            if (Table.PeriodOf(row) is not { IsKnown: true })
                groups[row] = -1;
            else if (!known.TryGetValue(row, out groups[row]))
            {
                known.Add(row, groups[row] = _firstRows.Count);
                _firstRows.Add(row);
                _patternOf.Add(patterns[row]);
            }
        }
        return groups;
    }

    private int[] Numbered()
    {
        var numbers = new Dictionary<(int, int), int>();
        var measures = new int[Table.Rows];
        for (var row = 0; row < measures.Length; row++)
        {
            var measure = (Table.Unit?.Codes[row] ?? Column.Blank, SeriesOf(row));
            numbers.TryAdd(measure, numbers.Count);
            measures[row] = numbers[measure];
        }
        return measures;
    }

    private IEnumerable<bool> Measures(Indicator indicator, SuppressionRule rule)
    {
        bool[] units = [.. (Table.Unit?.Categories ?? []).Select((name, code) => Counts(new Unit(name, Table.Unit!.Names.GetValueOrDefault(name)), code))];
        bool[] series = [.. (Table.Series?.Categories ?? []).Select(rule.Counts.Contains)];
        var unnamed = Counts(indicator.UnitOfUnnamed, Column.Blank) || rule.Counts.Contains(indicator.Code.Text);
        for (var row = 0; row < Table.Rows; row++)
            yield return unnamed && (Table.Unit is not { } unit || unit.IsBlank(row)) || (Table.Unit is { } own && !own.IsBlank(row) && units[own.Codes[row]])
                || (Table.Series is { } one && !one.IsBlank(row) && series[one.Codes[row]]) || rule.Counts.Contains(indicator.Code.Text);

        bool Counts(Unit unit, int code) => unit.Kind == UnitKind.Count || rule.Counts.Contains(unit.Name) || (unit.Kind == UnitKind.Unknown && AreWhole(code));

        // Of a unit that does not say what it is, whole numbers may be people.
        bool AreWhole(int code) => Enumerable.Range(0, Table.Rows).Where(row => (Table.Unit?.Codes[row] ?? Column.Blank) == code && Table.State(row) == RowState.Figure)
            .All(row => Table.Number(row) is >= 0 and var number && number == Math.Round(number));
    }

    private void Read(ImmutableArray<Column> beside)
    {
        var counting = CountingSeries();
        var measures = _measures.DefaultIfEmpty().Max() + 1;
        for (var row = 0; row < Table.Rows; row++)
        {
            if (GroupOf[row] < 0)
                continue;
            var span = Span.Of(Table.PeriodOf(row)!);
            if (Table.State(row) == RowState.Figure)
            {
                _figures.Add((GroupOf[row], span, counting(SeriesOf(row))));
                if (CountKinds[row])
                    Add(row, MeasureOf(row), span, Table.Number(row));
            }
            for (var at = 0; at < beside.Length; at++)
                if (ValueText.Read(beside[at][row], out var count) == RowState.Figure)
                {
                    Add(row, measures * (at + 1) + MeasureOf(row), span, count);
                    _counted.Add((GroupOf[row], span, counting(SeriesOf(row))));
                }
        }
    }

    // Of two figures for the same, the smaller.
    private void Add(int row, int kind, Span span, double count)
    {
        if (!_counts.TryGetValue((GroupOf[row], kind), out var counts))
            _counts.Add((GroupOf[row], kind), counts = []);
        counts[span] = counts.TryGetValue(span, out var other) ? Math.Min(other, count) : count;
        _counted.Add((GroupOf[row], span, SeriesOf(row)));
    }

    private int SeriesOf(int row) => Table.Series?.Codes[row] ?? Column.Blank;

    // The counts behind a figure are those of its own series. A series that has none may have those of the one series that has nothing else: deaths, and the rate of deaths.
    private Func<int, int> CountingSeries()
    {
        var figures = Enumerable.Range(0, Table.Rows).Where(row => Table.State(row) == RowState.Figure).ToLookup(SeriesOf, IsCount);
        var only = figures.Where(series => series.All(isCount => isCount)).Select(series => series.Key).ToList();
        return series => figures[series].Contains(true) || only.Count != 1 ? series : only[0];
    }
}
