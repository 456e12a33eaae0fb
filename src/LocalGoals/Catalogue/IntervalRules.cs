using LocalGoals.Findings;
using LocalGoals.Observations;

namespace LocalGoals.Catalogue;

/// <summary>Looks at the bounds of intervals. One finding for each way in which they fail, at its first place.</summary>
internal static class IntervalRules
{
    public static IEnumerable<Finding> Check(ObservationTable table, string code)
    {
        if (table.Bounds is not var (lower, upper))
        {
            var alone = table.Columns.FirstOrDefault(column => column.Role == ColumnRole.Attribute && IntervalColumns.IsBound(column.Name));
            if (alone is not null)
                yield return new Finding(ObservationRules.BoundAlone, table.Rows == 0 ? table.Head : table.Head with { Column = table.At(0, alone).Column }, code, ("column", alone.Name));
            yield break;
        }
        var figures = Enumerable.Range(0, table.Rows).Where(row => table.State(row) == RowState.Figure).ToList();
        foreach (var bound in new[] { lower, upper })
            if (figures.Where(row => !bound.IsBlank(row) && ValueText.Read(bound[row], out _) != RowState.Figure).ToList() is { Count: > 0 } wrong)
                yield return new Finding(ObservationRules.BoundNotNumber, table.At(wrong[0], bound), code, ("column", bound.Name), ("value", bound[wrong[0]]), ("count", wrong.Count));
        var excluding = figures.Where(row => Excludes(row, lower, above: true) || Excludes(row, upper, above: false)).ToList();
        if (excluding is [var first, ..])
            yield return new Finding(ObservationRules.BoundExcludesValue, table.At(first, lower), code,
                ("value", table.Text(first)), ("low", lower[first]), ("high", upper[first]), ("count", excluding.Count));

        bool Excludes(int row, Column bound, bool above) =>
            ValueText.Read(bound[row], out var number) == RowState.Figure && (above ? number > table.NumberAsWritten(row) : number < table.NumberAsWritten(row));
    }
}
