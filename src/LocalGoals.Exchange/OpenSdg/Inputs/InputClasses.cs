namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>All classes of inputs that are read.</summary>
internal static class InputClasses
{
    public static readonly IInputClass CsvData = new CsvDataInput();

    public static readonly IInputClass ExcelData = new ExcelDataInput();

    public static readonly IInputClass JsonStat = new JsonStatInput();

    public static readonly IInputClass YamlMetadata = new YamlMetadataInput("InputYamlMeta", "meta/*-*.yml");

    public static readonly IInputClass MarkdownMetadata = new YamlMetadataInput("InputYamlMdMeta", "meta/*-*.md");

    public static IReadOnlyList<IInputClass> All { get; } =
    [
        CsvData, ExcelData, YamlMetadata, MarkdownMetadata, RemoteInput.Csv, RemoteInput.Yaml,
        new TabularMetadataInput("InputCsvMeta", "meta/*-*.csv"),
        new TabularMetadataInput("InputExcelMeta", "meta/*-*.xlsx"),
        SdmxDataInput.Xml("InputSdmxMl_Structure"), SdmxDataInput.Xml("InputSdmxMl_StructureSpecific"), SdmxDataInput.Xml("InputSdmxMl_Multiple"),
        SdmxDataInput.Json("InputSdmxJson"), new SdmxMetadataInput(), JsonStat,
    ];

    public static IInputClass? Find(string name) => All.FirstOrDefault(inputClass => inputClass.Name == name);
}
