namespace LocalGoals.Exchange.Excel;

/// <summary>What is read of a workbook at most; the page on security lists them.</summary>
public static class Limits
{
    /// <summary>Of the file, in bytes.</summary>
    public const long File = 64L << 20;

    /// <summary>Of all parts together when unpacked, in bytes.</summary>
    public const long Unpacked = 256L << 20;

    /// <summary>Of the list of texts, in bytes.</summary>
    public const long Texts = 64L << 20;

    /// <summary>Of the list of styles, in bytes.</summary>
    public const long Styles = 16L << 20;

    /// <summary>Unpacked size over packed size, above <see cref="AnyRatio"/>.</summary>
    public const int Ratio = 200;

    public const long AnyRatio = 8L << 20;

    /// <summary>Of one text in a sheet, in characters; spreadsheets themselves hold 32,767.</summary>
    public const int Text = 1 << 20;

    public const int Parts = 4000;

    /// <summary>Cells in all sheets, with empty ones before them in their rows.</summary>
    public const int Cells = 2_000_000;

    /// <summary>The last row times the last column.</summary>
    public const long Extent = 50_000_000;

    public const int MergedCells = 1_000_000;

    public const int Rows = 1 << 20;

    public const int Columns = 1 << 14;
}
