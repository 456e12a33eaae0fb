using System.Globalization;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>The data of an indicator in a language: cells of all columns, and the names of disaggregations.</summary>
internal static class TranslatedFrame
{
    // Left to whoever shows it, since its codes are made of others.
    private const string Composite = "COMPOSITE_BREAKDOWN";

    public static Frame Of(Frame data, TranslationKeys keys, FrameAnalysis analysis)
    {
        if (data.Rows == 0)
            return Frame.Empty;
        if (keys.IsEmpty)
            return data;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return data with { Columns = [.. data.Columns.Select(Column)] };

        FrameColumn Column(FrameColumn column)
        {
            var wanted = analysis.IsDisaggregation(column.Name) && column.Name != Composite ? keys.Cell(column.Name, column.Name) : column.Name;
            var name = wanted;
            for (var copy = 1; !taken.Add(name); copy++)
                name = string.Create(CultureInfo.InvariantCulture, $"{wanted}{copy}");
            var known = new Dictionary<string, string>(StringComparer.Ordinal);
            return new FrameColumn(name, Array.ConvertAll(column.Cells, cell => cell is string text ? Cell(text) : cell));

            string Cell(string text) => known.TryGetValue(text, out var translated) ? translated : known[text] = keys.Cell(text, column.Name);
        }
    }
}
