namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Metadata as a list of keys and values: CSV files or workbooks without a header, one an indicator.</summary>
internal sealed class TabularMetadataInput(string name, string defaultPattern) : IInputClass
{
    public string Name => name;

    public string DefaultPattern => defaultPattern;

    public bool GivesData => false;

    public IEnumerable<InputPart> Parts(Input input, InputFiles files) => MetadataParts.Of(input, files, (file, bytes, findings) =>
        Excel.Workbook.IsNamedSo(file) ? KeyValueRows.OfWorkbook(file, bytes, SheetOf(input), findings) : KeyValueRows.OfCsv(file, bytes, findings));

    // As the reference builder counts: the first sheet is 0, and so is what is no number.
    private static int SheetOf(Input input) => int.TryParse(input.Settings["sheet_number"]?.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
