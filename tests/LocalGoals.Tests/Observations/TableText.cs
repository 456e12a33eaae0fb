using LocalGoals.Observations;

namespace LocalGoals.Tests.Observations;

/// <summary>Tables written down in a test: cells divided by commas, a blank cell for the total.</summary>
internal static class TableText
{
    public static ObservationTable Of(string header, params string[] rows)
    {
        var names = header.Split(',');
        var cells = rows.Select(row => row.Split(',')).ToArray();
        var valueAt = Array.IndexOf(names, "Value");
        var columns = Enumerable.Range(0, names.Length).Where(i => i != valueAt)
            .Select(i => ColumnOf(names[i], [.. cells.Select(row => row[i])])).ToArray();
        var texts = cells.Select(row => row[valueAt]).ToArray();
        var numbers = new double[texts.Length];
        var states = new RowState[texts.Length];
        for (var row = 0; row < texts.Length; row++)
            states[row] = ValueText.Read(texts[row], out numbers[row]);
        var time = columns.First(c => c.Role == ColumnRole.Period);
        for (var row = 0; row < texts.Length; row++)
            if (!Period.Parse(time[row]).IsKnown)
                states[row] = RowState.UnknownPeriod;
        _ = DuplicateRows.Mark([.. columns.Where(c => c.IsKey).Select(KeyOf)], states, numbers);
        return new ObservationTable("data/indicator_9-9-9.csv", [.. columns], valueAt, texts, numbers, states, [.. Enumerable.Range(2, texts.Length)]);
    }

    private static Column ColumnOf(string name, string[] cells)
    {
        var categories = cells.Where(cell => cell.Length > 0).Distinct().ToArray();
        return new Column(name, RoleOf(name), categories, [.. cells.Select(cell => Array.IndexOf(categories, cell))]);
    }

    // Two spellings of one period are one key.
    private static int[] KeyOf(Column column)
    {
        var codes = column.Codes.ToArray();
        if (column.Role == ColumnRole.Period)
            for (var row = 0; row < codes.Length; row++)
                codes[row] = column.Categories.Select(Period.Parse).ToList().IndexOf(Period.Parse(column[row]));
        return codes;
    }

    private static ColumnRole RoleOf(string name) => name switch
    {
        "Year" => ColumnRole.Period,
        "Units" => ColumnRole.Unit,
        "Series" => ColumnRole.Series,
        "GeoCode" => ColumnRole.Area,
        "OBS_STATUS" => ColumnRole.Status,
        "Deaths" => ColumnRole.Attribute,
        _ => ColumnRole.Dimension,
    };
}
