using LocalGoals.Exchange.Csv;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Figures in CSV files, one an indicator.</summary>
internal sealed class CsvDataInput : IInputClass
{
    public string Name => "InputCsvData";

    public string DefaultPattern => "data/*-*.csv";

    public bool GivesData => true;

    public IEnumerable<InputPart> Parts(Input input, InputFiles files)
    {
        var words = InputWords.Of(input, files);
        return files.Of(input).Select(entry => new InputPart(entry.Code, entry.File.Path, findings => new InputContent
        {
            Table = files.ReadText(entry.File) is { } bytes
                ? ObservationsCsv.Read(entry.File.Path, entry.Code.Text, bytes, files.Roles, findings, words) : null,
        }));
    }
}
