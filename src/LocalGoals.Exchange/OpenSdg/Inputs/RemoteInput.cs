using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Framework;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>
/// Files at addresses, one an indicator or several: <c>indicator_id_map</c>, or the YAML file that it names, goes from an address
/// (or a path) to indicators.
/// </summary>
/// <param name="part">Makes the reader of a file for an indicator; asked once for each input.</param>
internal sealed class RemoteInput(string name, bool givesData, Func<Input, InputFiles, RemoteInput.ReadFile> part) : IInputClass
{
    private const string Setting = "indicator_id_map";

    public delegate InputContent ReadFile(FolderFile file, IndicatorCode code, ICollection<Finding> findings);

    public static readonly IInputClass Csv = new RemoteInput("InputCsvDataRemote", true, CsvOf);

    public static readonly IInputClass Yaml = new RemoteInput("InputYamlMetaRemote", false, YamlOf);

    public string Name => name;

    public string? DefaultPattern => null;

    public bool GivesData => givesData;

    public IEnumerable<InputPart> Parts(Input input, InputFiles files)
    {
        var map = Map(input, files);
        var addresses = map.Entries.Where(entry => RemoteSource.IsAddress(entry.Key)).ToList();
        if (addresses.Count > 0 && !files.IsOnline)
        {
            // One answer for all, where nobody is asked.
            var first = Source(input, addresses[0].Key, addresses[0].Value);
            files.Fetch(addresses.Count == 1 ? first : first with { Address = $"{first.Shown} … ({addresses.Count})" });
            map = map with { Entries = [.. map.Entries.Except(addresses)] };
        }
        var read = part(input, files);
        foreach (var (address, indicators) in map.Entries)
        {
            var codes = Codes(indicators).ToList();
            if (codes.Count == 0)
                files.Found(new Finding(ReadingRules.SeriesWithoutIndicator, input.At, null, ("what", RemoteSource.ShownOf(address)), ("count", 1)));
            // Asked for when it is read: side by side.
            var file = new Lazy<FolderFile?>(() => RemoteSource.IsAddress(address) ? files.Fetch(Source(input, address, indicators)) : null);
            var local = RemoteSource.IsAddress(address) ? null : files.Named(input, Setting, new YamlScalar(address, indicators.Line, indicators.Column));
            foreach (var code in codes)
                yield return new InputPart(code, RemoteSource.ShownOf(address), findings => (local ?? file.Value) is { } found ? read(found, code, findings) : new InputContent());
        }
    }

    private RemoteSource Source(Input input, string address, YamlNode at) => InputFiles.Remote(input, Setting, new YamlScalar(address, at.Line, at.Column)) with
    {
        Largest = givesData ? FolderFiles.LargestFile : FolderFiles.LargestText,
    };

    private static YamlMap Map(Input input, InputFiles files)
    {
        if (input.Settings[Setting] is YamlMap map)
            return map;
        if (files.Named(input, Setting) is not { } file || files.ReadText(file) is not { } bytes)
            return YamlMap.Empty;
        var findings = new List<Finding>();
        var read = YamlReader.Read(Encoding.UTF8.GetString(bytes), file.Path, findings) as YamlMap;
        files.Found(findings);
        return read ?? YamlMap.Empty;
    }

    private static IEnumerable<IndicatorCode> Codes(YamlNode indicators) =>
        (indicators is YamlList list ? list.Items.Select(item => item.Text) : [indicators.Text]).Select(SdmxSettings.CodeOf).OfType<IndicatorCode>();

    private static ReadFile CsvOf(Input input, InputFiles files)
    {
        var words = InputWords.Of(input, files);
        return (file, code, findings) => new InputContent
        {
            Table = files.ReadText(file) is { } bytes ? ObservationsCsv.Read(file.Path, code.Text, bytes, files.Roles, findings, words) : null,
        };
    }

    private static ReadFile YamlOf(Input input, InputFiles files)
    {
        var mapping = MetadataMapping.Of(input, files);
        return (file, _, findings) => files.ReadText(file) is { } bytes
            ? new InputContent { Values = mapping.Apply(MetadataFile.Read(file.Path, bytes, findings)) } : new InputContent();
    }
}
