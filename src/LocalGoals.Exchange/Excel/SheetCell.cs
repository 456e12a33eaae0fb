namespace LocalGoals.Exchange.Excel;

/// <summary>What a cell of a sheet holds.</summary>
public enum CellForm : byte
{
    Empty,
    Text,
    Number,

    /// <summary>A number shown as a percentage; its text is what is shown: 0.173 is <c>17.3</c>.</summary>
    Percent,

    /// <summary>A number shown divided by a thousand or more; its text is the number itself.</summary>
    Scaled,

    /// <summary>As precise as it is shown: <c>2019</c>, <c>2019-03</c>, <c>2019-03-31</c>.</summary>
    Date,
    Boolean,

    /// <summary>Such as <c>#DIV/0!</c>.</summary>
    Error,

    /// <summary>A formula whose result is not in the file; its text is empty.</summary>
    NoResult,
}

/// <summary>One cell, as its text.</summary>
/// <param name="Written">Trimmed; numbers in invariant digits.</param>
/// <param name="Decimals">How many decimals a number is shown with at least.</param>
public readonly record struct SheetCell(string? Written, CellForm Form, byte Decimals = 0)
{
    public string Text => Written ?? "";

    public bool IsBlank => Text.Length == 0;

    public bool IsNumber => Form is CellForm.Number or CellForm.Percent or CellForm.Scaled;

    /// <summary>The text of a figure, with the zeros that are shown: 98 formatted with one decimal is <c>98.0</c>. No digit is lost.</summary>
    public string Figure
    {
        get
        {
            if (Decimals == 0 || !IsNumber || Text.Contains('E', StringComparison.Ordinal))
                return Text;
            var point = Text.IndexOf('.', StringComparison.Ordinal);
            return point < 0 ? $"{Text}.{new string('0', Decimals)}" : Text.PadRight(point + 1 + Decimals, '0');
        }
    }

    /// <summary>The text with its percent sign.</summary>
    public string Shown => Form == CellForm.Percent ? Text + "%" : Text;
}
