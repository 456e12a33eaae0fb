using System.Globalization;

namespace LocalGoals.Exchange.Excel;

/// <summary>Writes the value of a cell as text. What a number means is decided by its number format, not by its size.</summary>
internal static class CellText
{
    private const string Precision = "G15";

    private const int MostDecimals = 15;

    // What text files and web pages leave at the ends of cells: byte-order mark, zero-width space, marks of direction.
    private const string Invisible = "\uFEFF\u200B\u200E\u200F";

    /// <param name="format">The number format as the file has it; null for none.</param>
    public static SheetCell Of(object? value, string? format) => value switch
    {
        null => default,
        string text => Written(text.AsSpan().Trim().Trim(Invisible).Trim().ToString()),
        bool truth => new SheetCell(truth ? "true" : "false", CellForm.Boolean),
        DateTime date => new SheetCell(Date(date, Codes(format)), CellForm.Date),
        TimeSpan time => new SheetCell(time.ToString("c", CultureInfo.InvariantCulture), CellForm.Text),
        IConvertible number => Number(number.ToDouble(CultureInfo.InvariantCulture), Codes(format)),
        _ => Written(value.ToString()?.Trim() ?? ""),
    };

    private static SheetCell Written(string text) => text.Length == 0 ? default : new SheetCell(EasternDigits.ToWestern(text), CellForm.Text);

    private static SheetCell Number(double number, string codes)
    {
        if (!double.IsFinite(number))
            return new SheetCell("#NUM!", CellForm.Error);
        var text = number.ToString(Precision, CultureInfo.InvariantCulture);
        if (codes.Contains('%', StringComparison.Ordinal))
            return new SheetCell(Hundredfold(text, number), CellForm.Percent, Decimals(codes));
        return IsScaled(codes) ? new SheetCell(text, CellForm.Scaled) : new SheetCell(text, CellForm.Number, Decimals(codes));
    }

    // The zeros after the point of a format.
    private static byte Decimals(string codes)
    {
        var point = codes.IndexOf('.', StringComparison.Ordinal);
        var zeros = point < 0 ? 0 : codes.Skip(point + 1).TakeWhile(code => code == '0').Count();
        return (byte)Math.Min(zeros, MostDecimals);
    }

    // In decimal digits, so that 0.173 becomes 17.3 and nothing near it.
    private static string Hundredfold(string text, double number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && Math.Abs(exact) < 1e20m
            ? (exact * 100).ToString("G29", CultureInfo.InvariantCulture)
            : (number * 100).ToString(Precision, CultureInfo.InvariantCulture);

    // A comma after the last digit of a format divides by a thousand.
    private static bool IsScaled(string codes)
    {
        var last = codes.LastIndexOfAny(['0', '#', '?']);
        return last >= 0 && last + 1 < codes.Length && codes[last + 1] == ',';
    }

    private static string Date(DateTime date, string codes)
    {
        var shown = codes.ToLowerInvariant();
        // Month or minutes: where days or years are shown and no hours, m is the month.
        var pattern = date.TimeOfDay != TimeSpan.Zero ? "yyyy-MM-dd HH:mm"
            : shown.Contains('d', StringComparison.Ordinal) || !shown.Contains('y', StringComparison.Ordinal) ? "yyyy-MM-dd"
            : shown.Contains('m', StringComparison.Ordinal) ? "yyyy-MM" : "yyyy";
        return date.ToString(pattern, CultureInfo.InvariantCulture);
    }

    // The first section of a number format without texts, colours, conditions and escaped characters.
    private static string Codes(string? format)
    {
        var codes = new System.Text.StringBuilder();
        for (var i = 0; i < format?.Length; i++)
            switch (format[i])
            {
                case '\\' or '_' or '*': i++; break;
                case '"': i = End(format, '"', i); break;
                case '[': i = End(format, ']', i); break;
                case ';': return codes.ToString();
                default: codes.Append(format[i]); break;
            }
        return codes.ToString();

        static int End(string format, char close, int from) => format.IndexOf(close, from + 1) is >= 0 and var end ? end : format.Length;
    }
}
