using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Excel;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>
/// Figures in workbooks, which Open SDG does not have: one indicator a file where its name gives the code, else one a sheet.
/// Read before the inputs of the configuration, so that what those give takes its place.
/// </summary>
internal sealed class ExcelDataInput : IInputClass
{
    private const string Indicator = "indicator";

    private const string Footnote = "data_footnote";

    public string Name => "InputExcelData";

    public string DefaultPattern => "data/*.*";

    public bool GivesData => true;

    public IEnumerable<InputPart> Parts(Input input, InputFiles files)
    {
        var words = InputWords.Of(input, files);
        foreach (var file in input.Pattern!.Of(files.All).Where(file => Workbook.IsNamedSo(file.Name) && !files.IsAskedByOthers(file, input)))
        {
            if (!files.Take(file))
                continue;
            if ((InputFiles.CodeOf(file) ?? CodeOf(Path.GetFileNameWithoutExtension(file.Name))) is { } code)
                yield return new InputPart(code, file.Path, findings => Content(One(file, code, files, words, findings)));
            else
                foreach (var part in Several(file, files, words))
                    yield return part;
        }
    }

    private static SheetFigures One(FolderFile file, IndicatorCode code, InputFiles files, TableWords words, ICollection<Finding> findings)
    {
        var sheets = Visible(Open(file, files, findings), findings);
        if (sheets.Count == 0)
            return SheetFigures.None;
        var chosen = sheets.Find(sheet => ObservationsSheet.HasTable(sheet, files.Roles, words)) ?? sheets[0];
        foreach (var sheet in sheets.Where(sheet => sheet != chosen && !sheet.IsEmpty))
            findings.Add(new Finding(WorkbookRules.SheetNotRead, sheet.Whole, code.Text));
        return ObservationsSheet.Read(chosen, code.Text, files.Roles, words, findings);
    }

    private static IEnumerable<InputPart> Several(FolderFile file, InputFiles files, TableWords words)
    {
        var findings = new List<Finding>();
        foreach (var sheet in Visible(Open(file, files, findings), findings))
            if (CodeOf(sheet.Name) is { } code)
                yield return new InputPart(code, file.Path, found => Content(ObservationsSheet.Read(sheet, code.Text, files.Roles, words, found)));
            else if (!sheet.IsEmpty)
                findings.Add(new Finding(WorkbookRules.SheetNotRead, sheet.Whole));
        files.Found(findings);
    }

    // Any footnote that the metadata give takes the place of the notes below the table: their inputs come later.
    private static InputContent Content(SheetFigures figures) => new()
    {
        Table = figures.Table,
        Values = figures.Notes is { } notes
            ? ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create(Footnote, notes)])
            : ImmutableSortedDictionary<string, MetadataValue>.Empty,
    };

    private static IReadOnlyList<Sheet> Open(FolderFile file, InputFiles files, ICollection<Finding> findings) =>
        files.ReadWorkbook(file) is { } bytes ? Workbook.Read(file.Path, bytes, findings) : [];

    private static List<Sheet> Visible(IEnumerable<Sheet> sheets, ICollection<Finding> findings)
    {
        var visible = new List<Sheet>();
        foreach (var sheet in sheets)
            if (!sheet.IsHidden)
                visible.Add(sheet);
            else if (!sheet.IsEmpty)
                findings.Add(new Finding(WorkbookRules.SheetHidden, sheet.Whole));
        return visible;
    }

    // Only what can be nothing else: three short parts, the first a goal.
    private static IndicatorCode? BeforeTitle(string name) =>
        name.Split(' ', 2) is [var first, _] && IndicatorCode.TryParse(first) is { Goal: not null } code
            && code.Text.Split('.') is { Length: 3 } parts && Array.TrueForAll(parts, part => part.Length <= 2) ? code : null;

    // 3-1-1, 3.1.1, indicator_3-1-1, Indicator 3.1.1, 3-1-1 Maternal mortality
    private static IndicatorCode? CodeOf(string sheet)
    {
        var name = sheet.Trim();
        if (name.StartsWith(Indicator, StringComparison.OrdinalIgnoreCase))
            name = name[Indicator.Length..].TrimStart('_', ' ', '-');
        return IndicatorCode.TryParse(name) ?? BeforeTitle(name);
    }
}
