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
        var unknown = new SdmxUnknownCodes(structure, settings);
        var isNamed = true;
        var places = new HashSet<string>(StringComparer.Ordinal);
        var byIndicator = new Dictionary<IndicatorCode, List<SdmxPart>>();
        foreach (var file in sources)
            if (read(files, file, findings) is { } message)
            {
                isNamed &= !structure.IsEmpty || !message.Names.IsEmpty;
                unknown.Add(file.Path, message);
                places.UnionWith(message.Places());
                foreach (var (code, series) in ByIndicator(file, message, indicators, findings))
                {
                    if (!byIndicator.TryGetValue(code, out var several))
                        byIndicator.Add(code, several = []);
                    several.Add(new SdmxPart(file.Path, message, series));
                }
            }
        if (!isNamed)
            SdmxStructures.TellMissing(input, findings);
        unknown.Report(findings);
        files.Found(findings.Distinct());
        var whole = SdmxPlaces.Whole(places, files.Roles.WholeArea);
        return [.. byIndicator.Select(entry => PartOf(entry.Key, [.. entry.Value]))];

        InputPart PartOf(IndicatorCode code, ImmutableArray<SdmxPart> parts)
        {
            var table = new SdmxTable(parts, structure, settings, whole);
            var called = indicators.NameOf(parts[0].Series[0].Code, code);
            return new InputPart(code, parts[0].File, found => new InputContent
            {
                Table = table.Read(code, files.Roles, words, found),
                WhereSilent = Silent(called, table.Place(), structure.File.Length > 0 ? structure.File : parts[0].File),
            });
        }
    }

    // One series may be of several indicators.
    private static Dictionary<IndicatorCode, List<SdmxSeries>> ByIndicator(FolderFile file, SdmxMessage message, SdmxIndicators indicators, List<Finding> findings)
    {
        var byIndicator = new Dictionary<IndicatorCode, List<SdmxSeries>>();
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
            }
        }
        unknown.Report(findings);
        if (!message.IsTooLarge && message.AllSeries.TrueForAll(series => series.Observations.Count == 0))
            findings.Add(new Finding(ReadingRules.NoObservations, new Origin(file.Path)));
        return byIndicator;
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
