using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Sdmx;
using LocalGoals.Findings;
using LocalGoals.Framework;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Figures in SDMX data messages: one file, a list of files, or all that a pattern matches.</summary>
/// <param name="accept">Its media types.</param>
/// <param name="read">Reads one message; what breaks it is told.</param>
internal sealed class SdmxDataInput(string name, string accept, Func<InputFiles, FolderFile, ICollection<Finding>, SdmxMessage?> read) : IInputClass
{
    public static SdmxDataInput Xml(string name) => new(name, name.EndsWith("Specific", StringComparison.Ordinal) ? MediaTypes.SpecificXml : MediaTypes.GenericXml, ReadXml);

    public static SdmxDataInput Json(string name) => new(name, MediaTypes.SdmxJson, ReadJson);

    public string Name => name;

    public string? DefaultPattern => null;

    public bool GivesData => true;

    public IEnumerable<InputPart> Parts(Input input, InputFiles files)
    {
        var sources = input.Pattern is null ? files.AllNamed(input, "source", accept) : files.Taken(input);
        if (sources.Count == 0)
            return [];
        var findings = new List<Finding>();
        var settings = SdmxSettings.Of(input.Settings);
        var structure = SdmxStructures.Of(input, files, findings);
        var indicators = new SdmxIndicators(settings, structure, input.At, findings);
        var words = InputWords.Of(input, files);
        var parts = new List<InputPart>();
        foreach (var file in sources)
            if (read(files, file, findings) is { } message)
            {
                if (structure.IsEmpty && message.Names.IsEmpty)
                    SdmxStructures.TellMissing(input, findings);
                parts.AddRange(PartsOf(file, message, structure, settings, indicators, files, words, findings));
            }
        files.Found(findings.Distinct());
        return parts;
    }

    private static IEnumerable<InputPart> PartsOf(
        FolderFile file, SdmxMessage message, SdmxStructure structure, SdmxSettings settings, SdmxIndicators indicators, InputFiles files,
        Tables.TableWords words, List<Finding> findings)
    {
        var byIndicator = new Dictionary<IndicatorCode, List<SdmxSeries>>();
        var codes = new Dictionary<IndicatorCode, string>();
        var unknown = new Tables.Oddities(file.Path, null);
        foreach (var series in message.BySeries())
        {
            var found = indicators.Of(series.Key);
            // A file that is named after its indicator needs no series to say it.
            if (found.IsEmpty && InputFiles.CodeOf(file) is { } named)
                found = [named];
            if (found.IsEmpty)
                unknown.Add(ReadingRules.SeriesWithoutIndicator, series.Key, series.First().Observations[0].Line, null);
            foreach (var code in found)
            {
                if (!byIndicator.TryGetValue(code, out var several))
                    byIndicator.Add(code, several = []);
                several.AddRange(series);
                codes.TryAdd(code, series.Key);
            }
        }
        unknown.Report(findings);
        if (!message.IsTooLarge && message.AllSeries.TrueForAll(series => series.Observations.Count == 0))
            findings.Add(new Finding(ReadingRules.NoObservations, new Origin(file.Path)));
        var table = new SdmxTable(file.Path, message, structure, settings);
        return byIndicator.Select(entry => new InputPart(entry.Key, file.Path, found => new InputContent
        {
            Table = table.Read(entry.Key, entry.Value, files.Roles, words, found),
            WhereSilent = Silent(indicators.NameOf(codes[entry.Key], entry.Key), table.PlaceOf(entry.Value), structure.File.Length > 0 ? structure.File : file.Path),
        }));
    }

    private static ImmutableDictionary<string, SilentValue> Silent(Language.Texts? name, Language.Texts? place, string file)
    {
        var values = ImmutableDictionary<string, SilentValue>.Empty;
        if (name is not null)
            values = values.Add("indicator_name", new SilentValue(name, new Origin(file)));
        return place is null ? values : values.Add("national_geographical_coverage", new SilentValue(place, new Origin(file)));
    }

    private static SdmxMessage? ReadXml(InputFiles files, FolderFile file, ICollection<Finding> findings)
    {
        using var stream = files.Open(file);
        return stream is null ? null : SdmxMl.Read(file.Path, stream, findings);
    }

    private static SdmxMessage? ReadJson(InputFiles files, FolderFile file, ICollection<Finding> findings) =>
        files.ReadText(file, longLines: true) is { } bytes ? SdmxJson.Read(file.Path, bytes, findings) : null;
}
