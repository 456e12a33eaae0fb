using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Observations;

namespace LocalGoals.Release;

/// <summary>What rows are broken down by: the columns that they fill and the layer that their places belong to.</summary>
/// <param name="Columns">A bit for each column that divides the table.</param>
/// <param name="Layer">Its order; <see cref="NoLayer"/> for rows that are about no place of a layer.</param>
/// <param name="Subjects">A bit for each subject, such as sex, age or place: columns about the same subject may say the same in other words.</param>
internal readonly record struct Pattern(ulong Columns, int Layer, ulong Subjects)
{
    public const int NoLayer = -1;

    public int SubjectCount => (int)ulong.PopCount(Subjects);

    public bool IsWithin(Pattern other) => Columns != other.Columns && (Columns & ~other.Columns) == 0;
}

/// <summary>Knows how patterns of a table are related: nothing is taken for related that the city does not say.</summary>
internal sealed class Patterns
{
    // A separator that no cell holds.
    private const char Between = '\u001f';

    private readonly ObservationTable _table;
    private readonly IReadOnlyDictionary<string, Area> _areas;
    private readonly IReadOnlyDictionary<string, AreaLayer> _layers;
    private readonly Dictionary<(int, int), bool> _around = [];
    private readonly ulong[] _columnsOf;
    private readonly int _place = -1;

    public Patterns(Indicator indicator, IReadOnlyDictionary<string, Area> areas)
    {
        _table = indicator.Table!;
        _areas = areas;
        _layers = indicator.Levels ?? ImmutableDictionary<string, AreaLayer>.Empty;
        (By, var places, Wholes, WholePlace) = Slices.Dividing(_table, indicator.WholeArea);
        string[] subjects = [.. By.Select(column => places.Contains(column) || column.Role == ColumnRole.Area ? nameof(Characteristic.Place)
            : Characteristics.Of(column.Name) is var kind && kind != Characteristic.Other ? kind.ToString() : $"{Characteristic.Other}: {column.Name}")];
        string[] all = [.. subjects.Distinct()];
        SubjectOf = [.. subjects.Select(subject => Array.IndexOf(all, subject))];
        _columnsOf = [.. all.Select((_, subject) => Enumerable.Range(0, By.Length).Where(at => SubjectOf[at] == subject).Aggregate(0UL, (mask, at) => mask | 1UL << at))];
        _place = Array.IndexOf(all, nameof(Characteristic.Place));
    }

    public ImmutableArray<Column> By { get; }

    /// <summary>Per column the code that divides nothing.</summary>
    public int[] Wholes { get; }

    public int WholePlace { get; }

    public int[] SubjectOf { get; }

    public Pattern Of(int row)
    {
        var columns = 0UL;
        var subjects = 0UL;
        for (var at = 0; at < By.Length; at++)
            if (Code(at, row) != Column.Blank)
                (columns, subjects) = (columns | 1UL << at, subjects | 1UL << SubjectOf[at]);
        var isPlace = _place >= 0 && (subjects >> _place & 1) == 1;
        return new(columns, isPlace && _table.Area is { } area && !area.IsBlank(row) ? LayerOf(area[row]) : Pattern.NoLayer, subjects);
    }

    /// <summary>The code of a row's cell, or <see cref="Column.Blank"/> where it divides nothing.</summary>
    public int Code(int at, int row) => By[at].Codes[row] is var code && code == Wholes[at] ? Column.Blank : code;

    /// <summary>Only the columns of one subject.</summary>
    public Pattern Single(Pattern pattern, int subject) => new(pattern.Columns & _columnsOf[subject], subject == _place ? pattern.Layer : Pattern.NoLayer, 1UL << subject);

    /// <summary>Whether one says at least as much about every subject of another, or might.</summary>
    public bool Sees(Pattern one, Pattern other)
    {
        for (var left = other.Subjects; left != 0; left &= left - 1)
            if (ulong.TrailingZeroCount(left) is var subject && ((one.Subjects >> (int)subject & 1) == 0 || IsCoarser(one, other, (int)subject)))
                return false;
        return true;
    }

    /// <summary>Whether the city says that each group of the other lies in one of these: columns that are left out, or places around places.</summary>
    public bool IsCoarser(Pattern one, Pattern other, int subject)
    {
        if (subject == _place && one.Layer != other.Layer)
            return one.Layer != Pattern.NoLayer && other.Layer != Pattern.NoLayer && LiesAround(one.Layer, other.Layer);
        return Single(one, subject).IsWithin(Single(other, subject));
    }

    /// <summary>What a row's group is called among the groups of a coarser pattern; null where that is not known.</summary>
    public string? NameIn(Pattern coarser, int row)
    {
        var place = _place >= 0 && (coarser.Subjects >> _place & 1) == 1 && coarser.Layer != Pattern.NoLayer ? _columnsOf[_place] : 0;
        var name = string.Join(Between, Enumerable.Range(0, By.Length).Where(at => ((coarser.Columns & ~place) >> at & 1) == 1).Select(at => $"{at}={By[at][row]}"));
        if (place == 0)
            return name;
        return _table.Area is { } area && Around(area[row], coarser.Layer) is { } code ? $"{name}{Between}{code}" : null;
    }

    private bool LiesAround(int outer, int inner)
    {
        if (!_around.TryGetValue((outer, inner), out var known))
            _around[(outer, inner)] = known = _table.Area!.Categories.Where(code => LayerOf(code) == inner).All(code => Around(code, outer) is not null);
        return known;
    }

    private string? Around(string code, int layer)
    {
        for (var at = code; at is not null; at = _areas.GetValueOrDefault(at)?.Parent)
            if (LayerOf(at) == layer)
                return at;
        return null;
    }

    private int LayerOf(string code) => _layers.TryGetValue(code, out var layer) ? layer.Order : Pattern.NoLayer;
}
