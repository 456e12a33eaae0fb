using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Portal.Discovery;
using LocalGoals.Release;
using LocalGoals.Site;
using LocalGoals.Views;

namespace LocalGoals.Portal;

/// <summary>
/// Every address of the site, relative to its root: what the static site is made of, and the one place where addresses are
/// built. A page's address ends in a slash.
/// </summary>
public static partial class SiteMap
{
    public const string NotFound = "404.html";
    public const string Sitemap = "sitemap.xml";
    public const string Robots = "robots.txt";
    public const string Api = "api/v1";

    /// <summary>With this in its query, a page of an indicator shows its chart alone and may be framed by any site.</summary>
    public const string Embedded = "embed";

    /// <summary>With this in its query, a page of an indicator shows small charts side by side: <c>?view=multiples</c>.</summary>
    public const string View = "view";

    public const string ManyCharts = "multiples";

    public const string ProgressJson = Api + "/progress.json";

    public const string ProgressCsv = Api + "/progress.csv";

    public const string OpenApi = Api + "/openapi.json";

    /// <summary>The counts, for programs.</summary>
    public const string LocalizationJson = Api + "/localization.json";

    /// <summary>All decisions, for programs.</summary>
    public const string LedgerJson = Api + "/localization/entries.json";

    public static string Home(string language) => $"{language}/";

    public static string Goal(string language, int goal) => string.Create(CultureInfo.InvariantCulture, $"{language}/goals/{goal}/");

    /// <summary>The goal on a few sheets of paper.</summary>
    public static string GoalPrint(string language, int goal) => $"{Goal(language, goal)}print/";

    /// <summary>Indicators whose code belongs to no goal.</summary>
    public static string Others(string language) => $"{language}/goals/other/";

    public static string Indicator(string language, string code) => $"{language}/indicators/{code}/";

    public static string Breakdown(string language, string code, string slug) =>
        $"{language}/indicators/{code}/by/{string.Join(Disaggregation.Breakdown.Separator, slug.Split(Disaggregation.Breakdown.Separator).Select(Uri.EscapeDataString))}/";

    /// <summary>All rows of an indicator as a workbook, in the words of one language.</summary>
    public static string Workbook(string language, string code) => $"{Indicator(language, code)}figures.xlsx";

    /// <summary>All that is known about one place below the city.</summary>
    public static string Place(string language, string code) => $"{language}/places/{Uri.EscapeDataString(code)}/";

    public static string Layer(string id) => $"{Api}/layers/{Uri.EscapeDataString(id)}.json";

    public static string State(string language) => $"{language}/state/";

    /// <summary>How far the city is, and how much of that can be judged.</summary>
    public static string Progress(string language) => $"{language}/progress/";

    /// <summary>The same on one sheet of paper.</summary>
    public static string ProgressPrint(string language) => $"{Progress(language)}print/";

    /// <summary>The status of one indicator, with everything that went into it.</summary>
    public static string IndicatorProgress(string language, string code) => $"{Indicator(language, code)}progress/";

    /// <summary>What the city did with the global framework.</summary>
    public static string Localization(string language) => $"{language}/localization/";

    /// <param name="code">Of a target, as <see cref="CityRelease.LocalizedTargets"/> has it.</param>
    public static string LocalizedTarget(string language, string code) => $"{Localization(language)}{code}/";

    public static string Plans(string language) => $"{Localization(language)}plans/";

    public static string Frameworks(string language) => $"{Localization(language)}frameworks/";

    /// <summary>All decisions, in the words of one language.</summary>
    public static string LedgerCsv(string language) => $"{language}/localization.csv";

    public static string LedgerWorkbook(string language) => $"{language}/localization.xlsx";

    public static string Search(string language) => $"{language}/search/";

    /// <summary>What the search page's script searches in.</summary>
    public static string SearchIndex(string language) => $"{language}/search/index.json";

    /// <summary>A page of the city's own; in place of a statement it stands where the statement would.</summary>
    public static string OwnPage(string language, string name) =>
        LocalGoals.Site.OwnPage.Statements.Contains(name) ? Statement(language, name) : $"{language}/pages/{name}/";

    public static string News(string language) => $"{language}/news/";

    public static string News(string language, string name) => $"{language}/news/{name}/";

    public static string Statement(string language, string name) => $"{language}/{name}/";

    /// <summary>A file of the city, such as an image.</summary>
    public static string CityFile(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Where a link of the city leads; null for what is not shown.</summary>
    public static string? Of(SiteLink link, CityRelease release, string language) => link.Kind switch
    {
        _ when !release.City.Site.Has(link) => null,
        SiteLinkKind.Web => link.Target,
        SiteLinkKind.Mail => $"mailto:{link.Target}",
        SiteLinkKind.Page => OwnPage(language, link.Target),
        SiteLinkKind.News => link.Target.Length == 0 ? News(language) : News(language, link.Target),
        SiteLinkKind.File => CityFile(link.Target),
        SiteLinkKind.Indicator => release.Find(link.Target) is null ? null : Indicator(language, link.Target),
        SiteLinkKind.Goal => $"{language}/goals/{link.Target}/",
        _ => null,
    };

    public static string Findings(string language) => $"{language}/findings/";

    /// <summary>When each indicator last changed, as a page.</summary>
    public static string Changes(string language) => $"{language}/changes/";

    /// <summary>The same as a feed.</summary>
    public static string Feed(string language) => $"{language}/changes.xml";

    public static string SitemapPart(int part) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{part}.xml");

    public static string IndicatorJson(string code) => $"{Api}/indicators/{code}.json";

    public static string IndicatorProgressJson(string code) => $"{Api}/indicators/{code}/progress.json";

    public static string ObservationsJson(string code) => $"{Api}/indicators/{code}/observations.json";

    public static string ObservationsCsv(string code) => $"{Api}/indicators/{code}/observations.csv";

    /// <summary>All addresses, in a fixed order.</summary>
    public static IEnumerable<string> All(Shown shown, PortalOptions options)
    {
        yield return "";
        yield return NotFound;
        foreach (var language in shown.Release.Languages)
            foreach (var page in Pages(shown, options, language.Tag).Concat(Files(shown, options, language.Tag)))
                yield return page;
        yield return Robots;
        foreach (var sitemap in Sitemaps(shown, options))
            yield return sitemap;
        foreach (var name in (string[])["city.json", "indicators.json", "localization.json", "localization/entries.json", "progress.json", "progress.csv", "inequality.json", "inequality.csv", "commitments.json", "task-forces.json", "practices.json", "rights.json", "reviews.json", "openapi.json"])
            yield return $"{Api}/{name}";
        if (options.Findings)
            yield return $"{Api}/findings.json";
        foreach (var layer in shown.Release.Layers)
            yield return Layer(layer.Id);
        foreach (var indicator in shown.Release.Indicators)
            foreach (var address in Data(indicator))
                yield return address;
        foreach (var asset in SiteAssets.All)
            yield return asset.Path;
        if (shown.Brand is { } brand)
            yield return brand.Path;
        foreach (var file in shown.Release.City.Site.Files.Keys)
            yield return CityFile(file);
        foreach (var address in ReviewData(shown, options).Concat(ReviewPictures(shown, options)))
            yield return address;
        if (options.IsStatic)
            foreach (var address in Moved(shown))
                yield return address;
    }

    /// <summary>Addresses of Open SDG that lead to ours. A server redirects them; a static site has a page for each.</summary>
    public static IEnumerable<string> Moved(Shown shown) => OpenSdgAddresses.All(shown.Release).Select(moved => moved.From);

    /// <summary>The pages that others should find.</summary>
    public static IEnumerable<string> Listed(Shown shown, PortalOptions options) =>
        shown.Release.Languages.SelectMany(language => Pages(shown, options with { Findings = false, Drafts = false }, language.Tag));

    // Their addresses must be absolute, so files have none unless it is known where they will stand.
    private static IEnumerable<string> Sitemaps(Shown shown, PortalOptions options) =>
        options is { IsStatic: true, BaseUrl: null } ? []
        : Enumerable.Range(1, Discovery.Sitemap.Parts(Listed(shown, options).Count())).Select(SitemapPart).Prepend(Sitemap);

    private static IEnumerable<string> Files(Shown shown, PortalOptions options, string language)
    {
        yield return SearchIndex(language);
        // It says nothing that the goal's page does not lead to.
        foreach (var goal in GlobalFramework.Goals)
            yield return GoalPrint(language, goal);
        yield return ProgressPrint(language);
        foreach (var indicator in shown.Release.Indicators.Where(i => i is { IsSample: false, Table: not null }))
            yield return Workbook(language, indicator.Code.Text);
        if (shown.Release.KnowsChanges)
            yield return Feed(language);
        if (shown.Release.Ledger is not null)
        {
            yield return LedgerCsv(language);
            yield return LedgerWorkbook(language);
        }
        if (shown.Reviews.All(options).Any())
            yield return EditionsFeed(language);
        foreach (var file in PromiseFiles(shown.Release, language))
            yield return file;
        if (!shown.Release.Practices.Practices.IsEmpty)
            yield return PracticesCsv(language);
        yield return RightsCsv(language);
    }

    // A target has a page only where there is something to say about it.
    private static IEnumerable<string> Localized(CityRelease release, string language)
    {
        yield return Localization(language);
        if (PlanAlignment.IsKnown(release))
            yield return Plans(language);
        if (OtherFrameworks.AreKnown(release))
            yield return Frameworks(language);
        foreach (var target in release.LocalizedTargets)
            yield return LocalizedTarget(language, target);
    }

    private static IEnumerable<string> Pages(Shown shown, PortalOptions options, string language)
    {
        yield return Home(language);
        foreach (var goal in GlobalFramework.Goals)
            yield return Goal(language, goal);
        if (shown.Release.Indicators.Any(i => i.Goal is null))
            yield return Others(language);
        yield return State(language);
        yield return Progress(language);
        foreach (var page in InequalityPages(shown, language))
            yield return page;
        foreach (var page in Localized(shown.Release, language))
            yield return page;
        yield return Search(language);
        yield return Changes(language);
        if (options.Findings)
            yield return Findings(language);
        foreach (var page in Around(shown.Release.City.Site, language).Concat(PromisePages(shown.Release, language)).Concat(PracticePages(shown.Release, language)).Concat(RightsPages(shown.Release, language)).Concat(ReviewPages(shown, options, language)))
            yield return page;
        foreach (var code in shown.Release.Places)
            yield return Place(language, code);
        foreach (var indicator in shown.Release.Indicators)
        {
            yield return Indicator(language, indicator.Code.Text);
            if (indicator.Opening is not null)
                yield return IndicatorProgress(language, indicator.Code.Text);
            foreach (var breakdown in indicator.Breakdowns)
                yield return Breakdown(language, indicator.Code.Text, breakdown.Slug);
        }
    }

    private static IEnumerable<string> Around(CitySite site, string language)
    {
        foreach (var name in site.Pages.Keys.Except(LocalGoals.Site.OwnPage.Statements))
            yield return OwnPage(language, name);
        if (!site.News.IsEmpty)
            yield return News(language);
        foreach (var name in site.News.Keys)
            yield return News(language, name);
        foreach (var name in LocalGoals.Site.OwnPage.Statements)
            yield return Statement(language, name);
    }

    private static IEnumerable<string> Data(Indicator indicator)
    {
        var code = indicator.Code.Text;
        yield return IndicatorJson(code);
        yield return IndicatorProgressJson(code);
        yield return IndicatorInequalityJson(code);
        yield return ObservationsJson(code);
        yield return ObservationsCsv(code);
    }
}
