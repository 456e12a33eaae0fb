using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Portal.Export;

/// <summary>
/// All rows of an indicator for people with a spreadsheet: columns and groups named as on its page, and a second sheet that says what
/// they are and where they come from. The figures are as they were read.
/// </summary>
internal static class FiguresWorkbook
{
    private const int WidthOfFigures = 22;
    private const int WidthOfWords = 90;

    /// <param name="address">Of the indicator's page; null where it is not known.</param>
    public static byte[] Of(CityRelease release, Indicator indicator, ObservationTable table, Wording wording, string? address)
    {
        var columns = Columns(table, new FigureText(release, wording)).ToList();
        return WorkbookFile.Of(
        [
            new WorkbookSheet(wording["workbook.figures"], Figures(table, columns), IsTable: true, WidthOfFigures),
            new WorkbookSheet(wording["workbook.about"], About(release, indicator, wording, columns, address).Select(row => (IReadOnlyList<WorkbookCell>)[row.Name, row.Text]), IsTable: false, WidthOfWords),
        ], wording.RightToLeft);
    }

    private static IEnumerable<Shown> Columns(ObservationTable table, FigureText text)
    {
        var wording = text.Wording;
        for (var i = 0; i <= table.Columns.Length; i++)
        {
            if (i == table.ValueAt)
                yield return new Shown(wording["workbook.value"], wording["workbook.value.means"], row => table.State(row) == RowState.Suppressed ? wording["table.suppressed"] : Plain(table.Plain(row)));
            if (i == table.Columns.Length)
                yield break;
            var column = table.Columns[i];
            if (column.Role == ColumnRole.Area)
                yield return new Shown(wording["dimension.area"], wording["workbook.group.means"], row => column.IsBlank(row) ? wording["group.total"] : text.Category(column, column[row]));
            yield return column.Role switch
            {
                ColumnRole.Period => new Shown(wording["table.period"], wording["workbook.period.means"], row => Plain(column[row])),
                ColumnRole.Unit => new Shown(wording["indicator.measures"], wording["workbook.unit.means"], row => Category(column, row)),
                ColumnRole.Dimension => new Shown(text.Title(column), wording["workbook.group.means"], row => column.IsBlank(row) ? wording["group.total"] : text.Category(column, column[row])),
                ColumnRole.Area => new Shown(column.Name, wording["workbook.code.means"], row => column[row]),
                ColumnRole.Status => new Shown(text.Title(column), wording["workbook.other.means"], row => column.IsBlank(row) ? "" : text.Status(column, column[row])),
                ColumnRole.Series => new Shown(text.Title(column), wording["workbook.unit.means"], row => Category(column, row)),
                _ => new Shown(text.Title(column), wording["workbook.other.means"], row => Plain(column[row])),
            };
        }

        WorkbookCell Category(Column column, int row) => column.IsBlank(row) ? "" : text.Category(column, column[row]);
    }

    private static IEnumerable<IReadOnlyList<WorkbookCell>> Figures(ObservationTable table, List<Shown> columns)
    {
        yield return [.. columns.Select(column => (WorkbookCell)column.Title)];
        for (var row = 0; row < table.Rows; row++)
            yield return [.. columns.Select(column => column.Cell(row))];
    }

    private static IEnumerable<(string Name, string Text)> About(CityRelease release, Indicator indicator, Wording wording, List<Shown> columns, string? address)
    {
        yield return (wording.Say("indicator.number", ("code", indicator.Number)), indicator.Name.In(wording.Tag));
        foreach (var definition in AboutEntries.Of(indicator.Metadata, wording.Tag, release.Translations).Where(entry => entry.LabelKey is not null))
            yield return (wording[definition.LabelKey!], PlainText.Of(definition.Markdown));
        foreach (var source in Source.Of(indicator.Metadata, wording.Tag))
            yield return (wording["indicator.sources"], string.Join(wording["list.comma"], new[] { source.LinkText, source.Organisation, source.Link?.AbsoluteUri }.OfType<string>()));
        yield return (wording["cite.title"], $"{Citation.Of(release, indicator, wording).Text(wording)} {address}".Trim());
        yield return ("", "");
        yield return (wording["workbook.columns"], "");
        foreach (var column in columns)
            yield return (column.Title, column.Means);
    }

    // Only what was a number in the file is one here.
    private static WorkbookCell Plain(string text) => ValueText.Read(text, out var number) == RowState.Figure
        ? new WorkbookCell(number.ToString("R", CultureInfo.InvariantCulture), true) : text;

    private sealed record Shown(string Title, string Means, Func<int, WorkbookCell> Cell);
}
