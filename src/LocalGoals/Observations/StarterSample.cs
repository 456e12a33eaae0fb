namespace LocalGoals.Observations;

/// <summary>
/// Recognises, by content, the demonstration figures that come with a new Open SDG repository and that nobody replaced:
/// the placeholder (one column "Group", categories A and B, values 1 to 3), the demonstration (columns Grade, Planet and
/// Fruit) and the dummy ("Group A" and "Group B", each holding only its own name).
/// </summary>
public static class StarterSample
{
    public static bool Matches(ObservationTable table)
    {
        var names = table.Dimensions.Select(d => d.Name).Order(StringComparer.OrdinalIgnoreCase).ToArray();
        return names switch
        {
            _ when Is(names, "Group") => IsPlaceholder(table),
            _ when Is(names, "Fruit", "Grade", "Planet") => true,
            _ when Is(names, "Group A", "Group B") => table.Dimensions.All(HoldsOnlyItsName) && SmallWholeNumbers(table),
            _ => false,
        };
    }

    private static bool Is(string[] names, params string[] expected) => names.SequenceEqual(expected, StringComparer.OrdinalIgnoreCase);

    private static bool IsPlaceholder(ObservationTable table) =>
        table.Dimensions[0].Categories is { Count: > 0 } groups && groups.All(c => c is "A" or "B" or "C") && SmallWholeNumbers(table);

    private static bool HoldsOnlyItsName(Column column) =>
        column.Categories.All(c => string.Equals(c, column.Name, StringComparison.OrdinalIgnoreCase));

    private static bool SmallWholeNumbers(ObservationTable table)
    {
        for (var row = 0; row < table.Rows; row++)
            if (table.State(row) == RowState.Figure && table.Number(row) is not (1 or 2 or 3))
                return false;
        return table.Rows > 0;
    }
}
