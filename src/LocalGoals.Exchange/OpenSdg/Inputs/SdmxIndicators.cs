using System.Collections.Immutable;
using System.Xml.Linq;
using System.Xml.XPath;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Sdmx;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>
/// Which indicators a series belongs to, and what they are called: by the configuration, else by the annotations of the
/// structure's list of series, else by the global list of series.
/// </summary>
internal sealed class SdmxIndicators
{
    private const int LongestPath = 300;

    private readonly SdmxSettings _settings;
    private readonly SdmxStructure _structure;
    private readonly XPathExpression? _codes;
    private readonly XPathExpression? _names;

    public SdmxIndicators(SdmxSettings settings, SdmxStructure structure, Origin? at, ICollection<Finding> findings)
    {
        _settings = settings;
        _structure = structure;
        _codes = Compiled(settings.IndicatorPath);
        _names = Compiled(settings.NamePath);

        XPathExpression? Compiled(string path)
        {
            // Only what looks down from the code itself, as the builder's paths do: nothing that walks the whole file.
            var looksDown = path.Length is > 0 and < LongestPath && path[0] != '/'
                && !path.Contains("..", StringComparison.Ordinal) && path.IndexOfAny(['(', '|', '$']) < 0 && !path.Contains("::", StringComparison.Ordinal) && !path.Contains("[/", StringComparison.Ordinal);
            try
            {
                if (looksDown)
                {
                    var expression = XPathExpression.Compile(path);
                    // Prefixes of namespaces mean nothing: they have been taken off.
                    _ = new XElement("Code").CreateNavigator().Select(expression);
                    return expression;
                }
            }
            catch (Exception e) when (e is XPathException or ArgumentException or InvalidOperationException)
            {
                // Told below.
            }
            findings.Add(new Finding(ReadingRules.PathInvalid, at, null, ("path", path)));
            return null;
        }
    }

    public ImmutableArray<IndicatorCode> Of(string series)
    {
        if (_settings.Indicators.TryGetValue(series, out var mapped))
            return mapped;
        if (_structure.SeriesCodes.TryGetValue(series, out var code) && Selected(code, _codes) is { Count: > 0 } annotated)
            return [.. annotated.Select(element => SdmxSettings.CodeOf(element.Value)).OfType<IndicatorCode>().Distinct()];
        return GlobalSeries.IndicatorsOf(series);
    }

    /// <summary>What the structure calls an indicator of the series, without its code; null where it does not.</summary>
    public Texts? NameOf(string series, IndicatorCode indicator)
    {
        if (!_settings.Names || !_structure.SeriesCodes.TryGetValue(series, out var code) || Selected(code, _names) is not { Count: > 0 } names)
            return null;
        // The first name goes with the first code, and so on; with fewer names the first holds for the rest.
        var at = Math.Max(0, Selected(code, _codes).Select(element => SdmxSettings.CodeOf(element.Value)).ToList().IndexOf(indicator));
        var parents = names.Select(n => n.Parent).Distinct().ToList();
        var chosen = parents[at < parents.Count ? at : 0];
        var texts = names.Where(n => n.Parent == chosen).Select(n => KeyValuePair.Create(n.Attribute("lang")?.Value ?? "", WithoutCode(n.Value, indicator))).Where(n => n.Value.Length > 0).ToList();
        return texts.Count == 0 ? null : new Texts(texts[0].Value, texts.Where(n => n.Key.Length > 0).DistinctBy(n => n.Key));
    }

    private static string WithoutCode(string name, IndicatorCode indicator) =>
        StructureXml.Plain(name.Replace(indicator.Text, "", StringComparison.Ordinal).Replace(indicator.Dashed, "", StringComparison.Ordinal));

    private static List<XElement> Selected(XElement code, XPathExpression? path)
    {
        if (path is null)
            return [];
        var found = new List<XElement>();
        foreach (XPathNavigator node in code.CreateNavigator().Select(path))
            if (node.UnderlyingObject is XElement element)
                found.Add(element);
        return found;
    }
}
