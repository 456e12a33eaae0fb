using System.Collections.Immutable;
using System.Xml.Linq;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Sdmx;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Metadata in SDMX metadata messages: reported attributes per series, in one or more languages.</summary>
internal sealed class SdmxMetadataInput : IInputClass
{
    // Where the reference builder looks when the configuration is silent.
    private const string Default = "https://unstats.un.org/SDGMetadataAPI";

    public string Name => "InputSdmxMeta";

    public string? DefaultPattern => null;

    public bool GivesData => false;

    public IEnumerable<InputPart> Parts(Input input, InputFiles files)
    {
        if (input.Settings["source"] is null)
            files.Found(new Finding(ReadingRules.InputNotRead, input.At, null, ("class", $"{Name} {Default}")));
        var findings = new List<Finding>();
        var settings = SdmxSettings.Of(input.Settings);
        var structure = SdmxStructures.Of(input, files, findings);
        var indicators = new SdmxIndicators(settings, structure, input.At, findings);
        var parts = new List<InputPart>();
        foreach (var file in files.AllNamed(input, "source", MediaTypes.Xml))
        {
            using var stream = files.Open(file);
            if (stream is null || SafeXml.ReadTree(file.Path, stream, findings) is not { } root)
                continue;
            var sets = root.Descendants("MetadataSet").ToList();
            if (sets.Count == 0)
                findings.Add(new Finding(ReadingRules.NoObservations, new Origin(file.Path)));
            foreach (var report in sets.SelectMany(set => set.Elements("Report").DefaultIfEmpty(set)))
                parts.AddRange(PartsOf(report, file.Path, indicators, findings));
        }
        files.Found(findings.Distinct());
        return parts;
    }

    private static IEnumerable<InputPart> PartsOf(XElement report, string file, SdmxIndicators indicators, List<Finding> findings)
    {
        var series = report.Descendants("KeyValue").FirstOrDefault(key => key.Attribute("id")?.Value == SdmxMessage.Series)?.Element("Value")?.Value.Trim() ?? "";
        var codes = indicators.Of(series);
        if (codes.IsEmpty)
            findings.Add(new Finding(ReadingRules.SeriesWithoutIndicator, new Origin(file), null, ("what", series), ("count", 1)));
        var values = ImmutableSortedDictionary.CreateBuilder<string, MetadataValue>(StringComparer.Ordinal);
        var translations = new SortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>.Builder>(StringComparer.Ordinal);
        foreach (var attribute in report.Descendants("ReportedAttribute"))
        {
            var texts = attribute.Elements().Where(e => e.Name.LocalName is "Text" or "StructuredText").Select(e => (Language: e.Attribute("lang")?.Value ?? "", Text: TextOf(e))).Where(t => t.Text.Length > 0).ToList();
            if (attribute.Attribute("id")?.Value is not { Length: > 0 } id || texts.Count == 0)
                continue;
            values[id] = new MetadataValue(texts[0].Text, new Origin(file));
            foreach (var (language, text) in texts.Where(t => t.Language.Length > 0))
            {
                if (!translations.TryGetValue(language, out var translated))
                    translations.Add(language, translated = ImmutableSortedDictionary.CreateBuilder<string, MetadataValue>(StringComparer.Ordinal));
                translated.TryAdd(id, new MetadataValue(text, new Origin(file)));
            }
        }
        return codes.Select(code => Part(code, series));

        InputPart Part(IndicatorCode code, string of)
        {
            var name = indicators.NameOf(of, code);
            return new InputPart(code, file, _ => new InputContent
            {
                Values = values.ToImmutable(),
                Translations = translations.ToImmutableSortedDictionary(t => t.Key, t => t.Value.ToImmutable(), StringComparer.Ordinal),
                WhereSilent = name is null ? ImmutableDictionary<string, SilentValue>.Empty
                    : ImmutableDictionary<string, SilentValue>.Empty.Add("indicator_name", new SilentValue(name, new Origin(file))),
            });
        }
    }

    // A structured text holds its own markup.
    private static string TextOf(XElement element) =>
        (element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : element.Value).Trim();
}
