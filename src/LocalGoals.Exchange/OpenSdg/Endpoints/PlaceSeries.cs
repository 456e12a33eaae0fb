using System.Collections.Immutable;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>One line of figures of a place: what it is divided by, and its values by year.</summary>
/// <param name="Cells">The texts of the columns, empty where blank.</param>
internal sealed record PlaceSeries(ImmutableArray<string> Cells, Map Values)
{
    /// <summary>Which columns a line is divided by.</summary>
    public static ImmutableArray<FrameColumn> ColumnsOf(Frame data, ImmutableArray<string> attributes) =>
        [.. data.Columns.Where(c => c.Name is not (Frame.Year or Frame.Value) && !attributes.Contains(c.Name))];

    /// <summary>All lines, ordered by their texts. A second value of a year is passed over.</summary>
    public static IEnumerable<PlaceSeries> Of(Frame data, ImmutableArray<FrameColumn> columns)
    {
        var (years, values) = (data[Frame.Year]!.Cells, data[Frame.Value]!.Cells);
        var lines = new Dictionary<string, PlaceSeries>(StringComparer.Ordinal);
        for (var row = 0; row < data.Rows; row++)
        {
            ImmutableArray<string> cells = [.. columns.Select(c => (string?)c.Cells[row] ?? "")];
            var key = string.Join('\u001f', cells);
            if (!lines.TryGetValue(key, out var line))
                lines.Add(key, line = new PlaceSeries(cells, []));
            line.Values.TryAdd(years[row] is { } year ? FrameReader.TextOf(year) : "", values[row] ?? "");
        }
        return lines.Values.Order(Comparer<PlaceSeries>.Create(Compare));
    }

    private static int Compare(PlaceSeries? a, PlaceSeries? b)
    {
        for (var i = 0; i < a!.Cells.Length; i++)
            if (string.CompareOrdinal(a.Cells[i], b!.Cells[i]) is not 0 and var order)
                return order;
        return 0;
    }
}
