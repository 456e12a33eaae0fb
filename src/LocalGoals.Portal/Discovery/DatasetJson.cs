using System.Text.Json.Nodes;

using LocalGoals.Catalogue;
using LocalGoals.Portal.Charts;
using LocalGoals.Portal.Markup;
using LocalGoals.Site;
using LocalGoals.Views;

namespace LocalGoals.Portal.Discovery;

/// <summary>
/// What an indicator's page says of its data, for search engines: a schema.org <c>Dataset</c> as JSON-LD. Only what the
/// city's files say stands in it.
/// </summary>
internal static class DatasetJson
{
    // What search engines take.
    private const int LongestDescription = 5000;

    public static string Write(PageContext page, IndicatorView view)
    {
        var indicator = view.Indicator;
        var wording = page.Wording;
        var citation = Citation.Of(page.Release, indicator, wording);
        var address = page.Absolute(SiteMap.Indicator(page.Language, indicator.Code.Text));
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["@id"] = address,
            ["name"] = citation.Title,
            ["description"] = Description(page, view),
            ["url"] = address,
            ["identifier"] = indicator.Code.Text,
            ["version"] = citation.Version,
            ["inLanguage"] = page.Language,
            ["isAccessibleForFree"] = true,
            ["keywords"] = List([.. (indicator.Goal is { } goal ? new[] { $"SDG {goal}", $"SDG {indicator.Code.Target}" } : []).Append(Plain(citation.Number)).Select(keyword => (JsonNode)keyword)]),
            ["publisher"] = Organisation(page.City),
            ["includedInDataCatalog"] = new JsonObject { ["@type"] = "DataCatalog", ["name"] = Plain(citation.Site), ["url"] = page.Absolute(SiteMap.Home(page.Language)) },
            ["distribution"] = new JsonArray(
                Download(page, "text/csv", SiteMap.ObservationsCsv(indicator.Code.Text)), Download(page, "application/json", SiteMap.ObservationsJson(indicator.Code.Text))),
        };
        if (view.Coverage is not null)
            json["spatialCoverage"] = new JsonObject { ["@type"] = "Place", ["name"] = view.Coverage };
        if (Citation.YearsOf(indicator, "/") is { } years)
            json["temporalCoverage"] = years;
        if (view.Sections.Length > 0)
            json["variableMeasured"] = List([.. view.Sections.Select(Variable)]);
        if (Text(view, "about.method") is { } method)
            json["measurementTechnique"] = method;
        var makers = view.Sources.Select(s => s.Organisation).OfType<string>().Distinct(StringComparer.Ordinal).Select(o => (JsonNode)Organisation(o)).ToArray();
        if (makers.Length > 0)
            json["creator"] = List(makers);
        var links = view.Sources.Select(s => s.Link?.AbsoluteUri).OfType<string>().Distinct(StringComparer.Ordinal).Select(l => (JsonNode)l).ToArray();
        if (links.Length > 0)
            json["isBasedOn"] = List(links);
        if (indicator.Changed is { Known: not ChangeKnown.SourceRelease } change)
            json["dateModified"] = change.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (page.Release.City.Site.Licence?.Link is { Kind: SiteLinkKind.Web } licence)
            json["license"] = licence.Target;
        return json.ToJsonString(ChartJson.Options);
    }

    private static string Description(PageContext page, IndicatorView view)
    {
        var sentences = view.Says.Select(page.Wording.Say).Append(Text(view, "about.definition"));
        if (page.Release.City.IsDemonstration)
            sentences = sentences.Prepend(page.Wording.Say("site.demonstration", ("city", page.City)));
        var text = Plain(string.Join(' ', sentences.OfType<string>()));
        return text.Length <= LongestDescription ? text : text[..LongestDescription];
    }

    private static string? Text(IndicatorView view, string label) =>
        view.About.FirstOrDefault(entry => entry.LabelKey == label) is { } entry && Plain(CityMarkdown.Text(entry.Markdown)) is { Length: > 0 } text ? text : null;

    private static JsonObject Variable(SliceView section)
    {
        var variable = new JsonObject { ["@type"] = "PropertyValue", ["name"] = section.Title };
        if (section.Unit.Length > 0)
            variable["unitText"] = section.Unit;
        return variable;
    }

    private static JsonObject Organisation(string name) => new() { ["@type"] = "Organization", ["name"] = name };

    private static JsonObject Download(PageContext page, string format, string path) =>
        new() { ["@type"] = "DataDownload", ["encodingFormat"] = format, ["contentUrl"] = page.Absolute(path) };

    private static JsonArray List(JsonNode[] items) => new(items);

    // Marks that isolate a name in a sentence are for the eye.
    private static string Plain(string text) =>
        text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
