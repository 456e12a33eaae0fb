using System.Collections.Immutable;

using LocalGoals.Observations;

namespace LocalGoals.Disaggregation;

/// <summary>One row of a slice: a category per column of the breakdown.</summary>
public sealed record Group(ImmutableArray<string> Categories);

/// <summary>All rows of one measure under one breakdown: groups by periods.</summary>
public sealed class Slice
{
    /// <summary>In <see cref="Row"/>, a combination that no row has.</summary>
    public const int NoRow = -1;

    private readonly int[] _rows;

    public Slice(ObservationTable table, Measure measure, Breakdown breakdown, ImmutableArray<Group> groups, ImmutableArray<Period> periods, int[] rows)
    {
        Table = table;
        Measure = measure;
        Breakdown = breakdown;
        Groups = groups;
        Periods = periods;
        _rows = rows;
    }

    public ObservationTable Table { get; }

    public Measure Measure { get; }

    public Breakdown Breakdown { get; }

    /// <summary>In the city's order, else in order of first appearance; a single group without categories for a total.</summary>
    public ImmutableArray<Group> Groups { get; }

    /// <summary>Ascending.</summary>
    public ImmutableArray<Period> Periods { get; }

    /// <summary>How many decimals the city wants to see; null for those that were published.</summary>
    public int? Decimals { get; init; }

    /// <summary>Plain digits of a figure, as they are shown.</summary>
    public string Digits(int row) => Decimals is { } decimals ? ValueText.Rounded(Table.Published(row), Table.Number(row), decimals) : Table.Digits(row);

    /// <summary>The table's row for a group and period, or <see cref="NoRow"/>.</summary>
    public int Row(int group, int period) => _rows[group * Periods.Length + period];

    public bool HasFigure(int group, int period) => Row(group, period) is var row && row >= 0 && Table.State(row) == RowState.Figure;

    /// <summary>
    /// The code of the place that each group is about (null for a group without one), where the breakdown is by place. Empty
    /// otherwise.
    /// </summary>
    public ImmutableArray<string?> Places => field.IsDefault ? field = PlacesOf() : field;

    /// <summary>In how many periods a group has a figure.</summary>
    public int Figures(int group) => Enumerable.Range(0, Periods.Length).Count(period => HasFigure(group, period));

    /// <summary>Index of the last period with a figure for the group, or -1.</summary>
    public int Latest(int group)
    {
        for (var period = Periods.Length - 1; period >= 0; period--)
            if (HasFigure(group, period))
                return period;
        return -1;
    }

    /// <summary>Index of the last period in which any group has a figure, or -1.</summary>
    public int LatestOfAny()
    {
        for (var period = Periods.Length - 1; period >= 0; period--)
            for (var group = 0; group < Groups.Length; group++)
                if (HasFigure(group, period))
                    return period;
        return -1;
    }

    private ImmutableArray<string?> PlacesOf()
    {
        if (!Breakdown.IsByPlace)
            return [];
        var area = Table.Area!;
        var places = new string?[Groups.Length];
        var known = new HashSet<int>();
        for (var group = 0; group < places.Length; group++)
        {
            var rows = Enumerable.Range(0, Periods.Length).Select(period => Row(group, period)).Where(row => row >= 0);
            var codes = rows.Select(row => area.Codes[row]).Distinct().ToList();
            if (codes is not [var code] || (code >= 0 && !known.Add(code)))
                return [];
            places[group] = code < 0 ? null : area.Categories[code];
        }
        return [.. places];
    }
}
