using LocalGoals.Observations;

namespace LocalGoals.Views;

/// <summary>The marks of a table's rows: the source's own code where it is short, else a letter.</summary>
internal sealed class StatusMarks
{
    // The codes of the SDMX list of observation status that say something; A is a normal value.
    private const string List = "BDEFGHIJKLMNOPQSUVW";

    private const int LongestSign = 2;

    private static readonly string[] Normal = ["A", "Normal", "Normal value", "_X", "_Z"];

    private readonly Column? _column;
    private readonly TableMark?[] _marks;

    private StatusMarks(Column? column, TableMark?[] marks)
    {
        _column = column;
        _marks = marks;
    }

    public TableMark? this[int row] => _column is null || _column.IsBlank(row) ? null : _marks[_column.Codes[row]];

    public static bool IsOfList(string status) => status.Length == 1 && List.Contains(status[0], StringComparison.Ordinal);

    public static StatusMarks Of(ObservationTable table, FigureText text)
    {
        if (table.Status is not { } column)
            return new StatusMarks(null, []);
        var signs = column.Categories.Where(c => c.Length <= LongestSign).ToHashSet(StringComparer.Ordinal);
        var marks = new TableMark?[column.Categories.Count];
        for (var i = 0; i < marks.Length; i++)
            if (!Normal.Contains(column.Categories[i], StringComparer.OrdinalIgnoreCase))
                marks[i] = Mark(Sign(column.Categories[i], signs), text.Status(column, column.Categories[i]), text);
        return new StatusMarks(column, marks);
    }

    private static TableMark Mark(string sign, string meaning, FigureText text) => new(sign, meaning == sign ? text.Wording["table.unexplained"] : meaning);

    private static string Sign(string status, HashSet<string> signs)
    {
        if (status.Length <= LongestSign)
            return status;
        for (var n = 0; ; n++)
        {
            var sign = n < 26 ? $"{(char)('a' + n)}" : $"{n}";
            if (signs.Add(sign))
                return sign;
        }
    }
}
