using System.Globalization;

using LocalGoals.Language;

namespace LocalGoals.Findings;

/// <summary>Where something was read.</summary>
/// <param name="File">Path inside the city folder, with forward slashes; or the address that it was fetched from.</param>
/// <param name="Line">1-based line, or row of a sheet, where one applies.</param>
/// <param name="Column">1-based column: characters in YAML, fields in CSV, columns of a sheet.</param>
public sealed record Origin(string File, int? Line = null, int? Column = null)
{
    /// <summary>The sheet of a workbook; null for other files.</summary>
    public string? Sheet { get; init; }

    /// <summary>As spreadsheets name it: <c>C7</c>; null outside sheets, and where no single cell is meant.</summary>
    public string? Cell => Sheet is not null && Line is { } line && Column is { } column ? CellName(line, column) : null;

    /// <summary>For people: <c>data/3-1-1.xlsx, sheet “Data”, cell C7</c>.</summary>
    public string In(Wording wording)
    {
        if (Sheet is null)
            return ToString();
        if (Line is not { } line)
            return wording.Say("origin.sheet", ("file", File), ("sheet", Sheet));
        return Cell is { } cell
            ? wording.Say("origin.cell", ("file", File), ("sheet", Sheet), ("cell", cell))
            : wording.Say("origin.row", ("file", File), ("sheet", Sheet), ("row", line.ToString(CultureInfo.InvariantCulture)));
    }

    public override string ToString()
    {
        var file = Sheet is null ? File : $"{File}!{Sheet}";
        return Line is null ? file : Cell is not null ? $"{file}!{Cell}" : Column is null ? $"{file}:{Line}" : $"{file}:{Line}:{Column}";
    }

    /// <summary>Letters for the column, digits for the row: 7, 3 is <c>C7</c>.</summary>
    public static string CellName(int line, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters + line.ToString(CultureInfo.InvariantCulture);
    }
}
