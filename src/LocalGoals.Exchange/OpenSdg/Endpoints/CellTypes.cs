using System.Collections.Frozen;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>
/// Finds what the cells of a column are, as pandas does when nobody says it: whole numbers, else numbers, else truth values,
/// else texts. Long files are judged a stretch at a time, so one column may hold several kinds.
/// </summary>
internal static class CellTypes
{
    private static readonly FrozenSet<string> Blank = new[]
    {
        "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null",
    }.ToFrozenSet(StringComparer.Ordinal);

    private enum Kind
    {
        Whole,
        Floating,
        Truth,
        Text,
    }

    public static bool IsBlank(string cell) => Blank.Contains(cell);

    /// <param name="columns">The width of the file, on which the length of a stretch depends.</param>
    public static object?[] Of(string[] cells, int columns)
    {
        var stretch = Stretch(columns);
        var values = new object?[cells.Length];
        var kinds = new HashSet<Kind>();
        for (var start = 0; start < cells.Length; start += stretch)
        {
            var part = cells.AsSpan(start, Math.Min(stretch, cells.Length - start));
            var kind = KindOf(part);
            kinds.Add(kind);
            Fill(part, kind, values.AsSpan(start));
        }
        // Whole numbers beside other numbers are made like them.
        if (kinds.SetEquals([Kind.Whole, Kind.Floating]))
            for (var i = 0; i < values.Length; i++)
                if (values[i] is long whole)
                    values[i] = (double)whole;
        return values;
    }

    // pandas reads about a million cells at a time, a power of two of rows.
    private static int Stretch(int columns)
    {
        var most = (1 << 20) / Math.Max(1, columns);
        var rows = 1;
        while (rows * 2 < most)
            rows *= 2;
        return rows;
    }

    private static Kind KindOf(ReadOnlySpan<string> cells)
    {
        var (whole, floating, truth, blanks) = (true, true, true, 0);
        foreach (var cell in cells)
        {
            if (IsBlank(cell))
            {
                blanks++;
                continue;
            }
            whole = whole && PythonNumber.Whole(cell) is not null;
            floating = floating && (whole || PythonNumber.Floating(cell) is not null);
            truth = truth && TruthOf(cell) is not null;
            if (!floating && !truth)
                return Kind.Text;
        }
        // Blanks are numbers that are not there.
        return blanks == cells.Length ? Kind.Floating : whole && blanks == 0 ? Kind.Whole : floating ? Kind.Floating : Kind.Truth;
    }

    private static void Fill(ReadOnlySpan<string> cells, Kind kind, Span<object?> values)
    {
        for (var i = 0; i < cells.Length; i++)
            values[i] = IsBlank(cells[i]) ? null : kind switch
            {
                Kind.Whole => PythonNumber.Whole(cells[i]),
                Kind.Floating => PythonNumber.Floating(cells[i]),
                Kind.Truth => TruthOf(cells[i]),
                _ => cells[i],
            };
    }

    private static bool? TruthOf(string cell) => cell switch
    {
        "True" or "TRUE" or "true" => true,
        "False" or "FALSE" or "false" => false,
        _ => null,
    };
}
