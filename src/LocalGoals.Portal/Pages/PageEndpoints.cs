using System.Collections.Immutable;

using LocalGoals.Disaggregation;
using LocalGoals.Documents;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Portal.Discovery;
using LocalGoals.Portal.Documents;
using LocalGoals.Portal.Export;
using LocalGoals.Reviews;
using LocalGoals.Site;
using LocalGoals.Views;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LocalGoals.Portal.Pages;

/// <summary>The addresses of pages, and the view that each is given.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this WebApplication app)
    {
        Map("/", (request, _) => Home(request.At("")));
        Map("/{lang}/", (request, _) => Home(request));
        Map("/{lang}/goals/other/", (request, _) => Page<OthersPage>(request, ("Indicators",
            request.Release.Indicators.Where(i => i.Goal is null).Select(i => IndicatorCard.Of(request.Release, i, request.Wording)).ToList())));
        Map("/{lang}/goals/{goal:int}/", (request, route) => Goal(request, int.Parse((string)route["goal"]!, System.Globalization.CultureInfo.InvariantCulture)));
        Map("/{lang}/goals/{goal:int}/print/", (request, route) => Profile(request, int.Parse((string)route["goal"]!, System.Globalization.CultureInfo.InvariantCulture)));
        Map("/{lang}/places/{code}/", (request, route) =>
            PlaceView.Of(request.Release, (string)route["code"]!, request.Wording) is { } place ? Page<PlacePage>(request, ("View", place)) : null);
        Map("/{lang}/pages/{name}/", (request, route) => Own(request, request.Site.Pages, (string)route["name"]!, isStatement: false));
        Map("/{lang}/news/", (request, _) => request.Site.News.IsEmpty ? null : Page<NewsPage>(request));
        Map("/{lang}/news/{name}/", (request, route) => Own(request, request.Site.News, (string)route["name"]!, isStatement: false));
        Map("/{lang}/privacy/", (request, _) => Own(request, request.Site.Pages, "privacy", isStatement: true) ?? Page<PrivacyPage>(request));
        Map("/{lang}/accessibility/", (request, _) => Own(request, request.Site.Pages, "accessibility", isStatement: true) ?? Page<AccessibilityPage>(request));
        Map("/{lang}/state/", (request, _) => Page<StatePage>(request, ("View", StateView.Of(request.Release))));
        Map("/{lang}/progress/", (request, _) => Page<ProgressPage>(request, ("View", request.Context.Shown.Progress)));
        Map("/{lang}/progress/print/", (request, _) => Page<ProgressPrintPage>(request, ("View", request.Context.Shown.Progress)));
        Map("/{lang}/inequality/", (request, _) => Page<InequalityPage>(request, ("View", InequalityView.Of(request.Release, request.Context.Shown.Gaps, request.Wording))));
        Map("/{lang}/inequality/goals/{goal:int}/", (request, route) => GapsOfGoal(request, int.Parse((string)route["goal"]!, System.Globalization.CultureInfo.InvariantCulture)));
        Map("/{lang}/inequality/groups/{id}/", (request, route) =>
            request.Context.Shown.Gaps.Profiles.FirstOrDefault(profile => profile.Id == (string)route["id"]!) is { } profile ? Page<GroupPage>(request, ("Profile", profile)) : null);
        Map("/{lang}/localization/", (request, _) => Page<LocalizationPage>(request, ("View", LocalizationOverview.Of(request.Release, request.Wording))));
        Map("/{lang}/localization/plans/", (request, _) => PlanAlignment.Of(request.Release) is { } plans ? Page<PlansPage>(request, ("View", plans)) : null);
        Map("/{lang}/localization/frameworks/", (request, _) => OtherFrameworks.Of(request.Release) is { } others ? Page<FrameworksPage>(request, ("View", others)) : null);
        Map("/{lang}/localization/{code}/", (request, route) => Target(request, (string)route["code"]!));
        MapLedger("/{lang}/localization.csv", "text/csv; charset=utf-8", (_, ledger) => LedgerFiles.Csv(ledger));
        MapLedger("/{lang}/localization.xlsx", WorkbookFile.ContentType, LedgerFiles.Workbook);
        Map("/{lang}/search/", (request, _) => Search(request));
        app.MapGet("/{lang}/search/index.json", (HttpContext context, PortalOptions options, string lang) =>
            Now(context) is var shown && shown.Release.Wording(lang) is { } wording ? Results.Json(SearchIndexJson.Of(shown, options, wording)) : Results.NotFound()).ExcludeFromDescription();
        Map("/{lang}/changes/", (request, _) => Page<ChangesPage>(request, ("View", ChangesView.Of(request.Release))));
        Map("/{lang}/commitments/", (request, _) => RegisterView.Of(request.Release, request.Wording) is { } view ? Page<RegisterPage>(request, ("View", view)) : null);
        Map("/{lang}/commitments/by/{facet}/{value}/", (request, route) =>
            Kebab.TryParse<RegisterFacet>((string)route["facet"]!) is { } facet && RegisterView.Of(request.Release, request.Wording, facet, (string)route["value"]!) is { } view ? Page<RegisterPage>(request, ("View", view)) : null);
        Map("/{lang}/commitments/{id}/", (request, route) => CommitmentView.Of(request.Release, (string)route["id"]!) is { } view ? Page<CommitmentPage>(request, ("View", view)) : null);
        Map("/{lang}/effects/", (request, _) => request.Release.Register.Effects.IsEmpty ? null : Page<EffectsPage>(request, ("View", EffectsView.Of(request.Release))));
        Map("/{lang}/task-forces/", (request, _) => request.Release.Partners.TaskForces.IsEmpty ? null : Page<TaskForcesPage>(request, ("Views", TaskForceView.All(request.Release))));
        Map("/{lang}/task-forces/{id}/", (request, route) => TaskForceView.Of(request.Release, (string)route["id"]!) is { } view ? Page<TaskForcePage>(request, ("View", view)) : null);
        Map("/{lang}/partners/", (request, _) => request.Release.Partners.Organisations.IsEmpty ? null : Page<PartnersPage>(request));
        Map("/{lang}/partners/{id}/", (request, route) => OrganisationView.Of(request.Release, (string)route["id"]!) is { } view ? Page<PartnerPage>(request, ("View", view)) : null);
        Map("/{lang}/practices/", (request, _) => PracticesView.Of(request.Release) is { } view ? Page<PracticesPage>(request, ("View", view)) : null);
        Map("/{lang}/practices/by/{facet}/{value}/", (request, route) =>
            Kebab.TryParse<PracticeFacet>((string)route["facet"]!) is { } facet && PracticesView.Of(request.Release, facet, (string)route["value"]!) is { } view ? Page<PracticesPage>(request, ("View", view)) : null);
        Map("/{lang}/practices/{id}/", (request, route) => PracticeView.Of(request.Release, (string)route["id"]!) is { } view ? Page<PracticePage>(request, ("View", view)) : null);
        Map("/{lang}/reviews/", (request, _) => request.Context.Shown.Reviews.All(request.Options).Any() ? Page<ReviewsPage>(request) : null);
        Map("/{lang}/reviews/{id}/", (request, route) => Review(request, (string)route["id"]!, null));
        Map("/{lang}/reviews/{id}/draft/", (request, route) => request.Options.Drafts ? Review(request, (string)route["id"]!, 0) : null);
        Map("/{lang}/reviews/{id}/{edition:int}/", (request, route) => Review(request, (string)route["id"]!, int.Parse((string)route["edition"]!, System.Globalization.CultureInfo.InvariantCulture)));
        Map("/{lang}/rights/", (request, _) => Page<RightsPage>(request, ("View", RightsOverview.Of(request.Release))));
        Map("/{lang}/rights/instruments/{id}/", (request, route) => InstrumentView.Of(request.Release, (string)route["id"]!) is { } view ? Page<InstrumentPage>(request, ("View", view)) : null);
        Map("/{lang}/rights/reviews/{id}/", (request, route) => RightsReviewView.Of(request.Release, (string)route["id"]!) is { } view ? Page<RightsReviewPage>(request, ("View", view)) : null);
        Map("/{lang}/findings/", (request, _) => request.Options.Findings ? Page<FindingsPage>(request) : null);
        Map("/{lang}/indicators/{code}/", (request, route) => Indicator(request, (string)route["code"]!, null));
        Map("/{lang}/indicators/{code}/progress/", (request, route) => Progress(request, (string)route["code"]!));
        Map("/{lang}/indicators/{code}/inequality/", (request, route) => Gaps(request, (string)route["code"]!));
        Map("/{lang}/indicators/{code}/by/{slug}/", (request, route) => Indicator(request, (string)route["code"]!, (string)route["slug"]!));
        File("/{lang}/commitments/register.csv", "text/csv; charset=utf-8", RegisterTable.Csv);
        File("/{lang}/practices/practices.csv", "text/csv; charset=utf-8", PracticeTable.Csv, release => !release.Practices.Practices.IsEmpty);
        File("/{lang}/rights/rights.csv", "text/csv; charset=utf-8", RightsTableFile.Csv, _ => true);
        File("/{lang}/commitments/register.xlsx", WorkbookFile.ContentType, RegisterTable.Workbook);
        File("/{lang}/commitments/changes.xml", "application/atom+xml; charset=utf-8", RegisterFeed.Write);
        File("/{lang}/commitments/due.ics", "text/calendar; charset=utf-8", DueCalendar.Write);
        app.MapGet("/{lang}/indicators/{code}/figures.xlsx", (HttpContext context, PortalOptions options, string lang, string code) =>
            Now(context) is var shown && shown.Release.Wording(lang) is { } wording && shown.Release.Find(code) is { IsSample: false, Table: { } table } indicator
                ? Results.Bytes(FiguresWorkbook.Of(shown.Release, indicator, table, wording, SiteAddress.Of(context, options) is { } site ? site.AbsoluteUri + SiteMap.Indicator(lang, indicator.Code.Text) : null), WorkbookFile.ContentType)
                : Results.NotFound()).ExcludeFromDescription();
        app.MapGet("/{lang}/reviews/editions.xml", (HttpContext context, PortalOptions options, string lang) =>
            Now(context) is var shown && shown.Release.Wording(lang) is { } wording && shown.Reviews.All(options).Any()
                ? Results.Bytes(EditionsFeed.Write(Context(context, shown, wording, options)), "application/atom+xml; charset=utf-8") : Results.NotFound()).ExcludeFromDescription();
        app.MapGet("/editions/{id}-{edition:int}.zip", (HttpContext context, PortalOptions options, string id, int edition) =>
            Now(context).Reviews.Find(id, options)?.Editions.FirstOrDefault(one => one.Number == edition) is { } found
                ? Results.Bytes(EditionZip.Of(found), "application/zip") : Results.NotFound()).ExcludeFromDescription();
        // Only what the review shows is found: an address cannot name anything else.
        app.MapGet("/reviews/{id}/{state}/{**file}", (HttpContext context, PortalOptions options, string id, string state, string? file) =>
            Now(context).Reviews.Picture(id, state, file ?? "", options) is { } picture ? Results.Bytes(picture.Bytes, picture.ContentType) : Results.NotFound()).ExcludeFromDescription();
        MapDocument("/editions/{id}-{edition:int}.{language}.docx", EditionWord.Of);
        MapDocument("/editions/{id}-{edition:int}-summary.{language}.docx", EditionWord.Summary);
        app.MapGet($"/{SiteMap.NotFound}", (HttpContext context, PortalOptions options) =>
            Page<ProblemPage>(Problem(context, Now(context), options), ("Key", "error.notfound"))).ExcludeFromDescription();

        void MapDocument(string pattern, Func<Edition, ReviewDocument, byte[]?> write) => app.MapGet(pattern, (HttpContext context, PortalOptions options, string id, int edition, string language) =>
            Now(context).Reviews.Frozen(id, edition, language, options) is var (frozen, document) && write(frozen, document) is { } bytes ? Results.Bytes(bytes, WordDocument.ContentType) : Results.NotFound()).ExcludeFromDescription();

        void MapLedger(string pattern, string contentType, Func<Wording, LedgerTable, byte[]> write) => app.MapGet(pattern, (HttpContext context, string lang) =>
            Now(context).Release is var release && release.Wording(lang) is { } wording && LedgerTable.Of(release, wording) is { } ledger
                ? Results.Bytes(write(wording, ledger), contentType) : Results.NotFound()).ExcludeFromDescription();

        void File(string pattern, string type, Func<PageContext, byte[]> write, Func<Release.CityRelease, bool>? has = null) => app.MapGet(pattern, (HttpContext context, PortalOptions options, string lang) =>
            Now(context) is var shown && shown.Release.Wording(lang) is { } wording && (has is null ? !shown.Release.Register.Commitments.IsEmpty : has(shown.Release))
                ? Results.Bytes(write(Context(context, shown, wording, options)), type)
                : Results.NotFound()).ExcludeFromDescription();

        void Map(string pattern, Func<PageRequest, RouteValueDictionary, IResult?> answer) => app.MapGet(pattern, (HttpContext context, PortalOptions options) =>
        {
            var path = context.Request.Path.Value!;
            if (!path.EndsWith('/'))
                return Results.Redirect($"{path.Split('/')[^1]}/{context.Request.QueryString}", permanent: true);
            var shown = Now(context);
            var tag = context.Request.RouteValues["lang"] as string ?? shown.Release.Languages[0].Tag;
            return shown.Release.Wording(tag) is { } wording
                ? answer(new PageRequest(Context(context, shown, wording, options), context.Request.Query), context.Request.RouteValues) ?? Results.NotFound()
                : Results.NotFound();
        }).ExcludeFromDescription();
    }

    /// <summary>Answers with a page that says what went wrong, in the language of the address where it has one.</summary>
    public static Task WriteProblem(HttpContext context, Shown shown, PortalOptions options, string key) =>
        Page<ProblemPage>(Problem(context, shown, options), ("Key", key)).ExecuteAsync(context);

    private static RazorComponentResult<HomePage> Home(PageRequest request) => Page<HomePage>(request, ("View", HomeView.Of(request.Release)));

    private static RazorComponentResult<GoalPage>? Goal(PageRequest request, int goal) =>
        GlobalFramework.Goals.Contains(goal) ? Page<GoalPage>(request, ("View", GoalView.Of(request.Release, goal, request.Wording))) : null;

    private static RazorComponentResult<GoalPrintPage>? Profile(PageRequest request, int goal) =>
        GlobalFramework.Goals.Contains(goal) ? Page<GoalPrintPage>(request, ("Profile", GoalProfile.Of(request.Release, goal, request.Wording))) : null;

    private static IResult? Target(PageRequest request, string code)
    {
        if (LocalizedTarget.Of(request.Release, code, request.Wording) is { } view)
            return Page<LocalizedTargetPage>(request, ("View", view));
        return IndicatorCode.TryParse(code)?.Text is { } written && request.Release.LocalizedTargets.Contains(written) ? Results.Redirect($"../{written}/", permanent: true) : null;
    }

    // The latest edition where none is asked for; 0 is the draft.
    private static RazorComponentResult<ReviewPage>? Review(PageRequest request, string id, int? number)
    {
        var shelf = request.Context.Shown.Reviews;
        if (shelf.Find(id, request.Options) is not { } review)
            return null;
        var edition = number is null ? shelf.LatestEdition(review) : review.Editions.FirstOrDefault(one => one.Number == number);
        if (edition is null && (number is > 0 || (number is null && !review.Editions.IsEmpty)))
            return null;
        var document = edition is null ? shelf.Draft(review, request.Wording.Tag) : shelf.Frozen(review, edition, request.Wording.Tag);
        return document is null ? null : Page<ReviewPage>(request, ("Review", review), ("Edition", edition), ("Document", document));
    }

    private static RazorComponentResult<SearchPage> Search(PageRequest request)
    {
        var view = request.Context.Shown.Search(request.Wording, request.Options);
        var query = request.Query["q"].ToString();
        return Page<SearchPage>(request, ("View", view), ("Results", SearchResults.Of(view, query)));
    }

    private static IResult? Own(PageRequest request, ImmutableSortedDictionary<string, OwnPage> pages, string name, bool isStatement)
    {
        if (!pages.TryGetValue(name, out var page))
            return null;
        return OwnPage.Statements.Contains(name) == isStatement
            ? Page<OwnPagePage>(request, ("View", OwnPageView.Of(request.Release, page, request.Wording.Tag)))
            : Results.Redirect($"../../{name}/", permanent: true);
    }

    private static IResult? Indicator(PageRequest request, string code, string? slug)
    {
        if (request.Release.Find(code) is not { } indicator)
            return null;
        if (code != indicator.Code.Text)
            return Results.Redirect(slug is null ? $"../{indicator.Code.Text}/" : $"../../../{indicator.Code.Text}/by/{Uri.EscapeDataString(slug)}/", permanent: true);
        var selection = Selection.Parse(request.Query.SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")));
        if (IndicatorView.Of(request.Release, indicator, slug, request.Wording, selection) is not { } view)
            return null;
        var selected = selection.Unit is null or "*" && selection.Series is null ? null
            : view.Sections.FirstOrDefault(s => (selection.Unit ?? s.Unit) == s.Unit && (selection.Series ?? s.Series) == s.Series);
        return Page<IndicatorPage>(request, ("View", view), ("Selected", selected), ("IsDivided", request.Query[SiteMap.View] == SiteMap.ManyCharts), ("IsEmbedded", request.Query.ContainsKey(SiteMap.Embedded)));
    }

    private static IResult? Progress(PageRequest request, string code) => request.Release.Find(code) is not { } indicator ? null
        : code != indicator.Code.Text ? Results.Redirect($"../../{indicator.Code.Text}/progress/", permanent: true)
        : IndicatorProgress.Of(request.Release, request.Context.Shown.Progress[indicator], request.Wording) is { } view ? Page<IndicatorProgressPage>(request, ("View", view)) : null;

    private static IResult? Gaps(PageRequest request, string code) => request.Release.Find(code) is not { } indicator ? null
        : code != indicator.Code.Text ? Results.Redirect($"../../{indicator.Code.Text}/inequality/", permanent: true)
        : IndicatorInequality.Of(request.Release, request.Context.Shown.Gaps, indicator, request.Wording) is { } view ? Page<IndicatorInequalityPage>(request, ("View", view)) : null;

    private static RazorComponentResult<InequalityPage>? GapsOfGoal(PageRequest request, int goal) =>
        request.Context.Shown.Gaps.Compared.Any(one => one.Indicator.Goal == goal) ? Page<InequalityPage>(request, ("View", InequalityView.Of(request.Release, request.Context.Shown.Gaps, request.Wording, goal))) : null;

    private static RazorComponentResult<T> Page<T>(PageRequest request, params ReadOnlySpan<(string Name, object? Value)> parameters) where T : IComponent
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = request.Context };
        foreach (var (name, value) in parameters)
            values[name] = value;
        return new RazorComponentResult<T>(values) { PreventStreamingRendering = true };
    }

    public static PageContext Context(HttpContext context, Shown shown, Wording wording, PortalOptions options)
    {
        var relative = Relative(context.Request.Path.Value!);
        return new PageContext(shown, wording, relative, relative.Count(c => c == '/'), options) { Site = SiteAddress.Of(context, options) };
    }

    private static string Relative(string path) => string.Join('/', path.TrimStart('/').Split('/').Select(Uri.EscapeDataString));

    // A page that answers at any address cannot know how deep it stands.
    private static PageRequest Problem(HttpContext context, Shown shown, PortalOptions options)
    {
        var path = context.Request.Path.Value!;
        var tag = path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return new PageRequest(new PageContext(shown, shown.Release.Wording(tag) ?? shown.Release.Languages[0], Relative(path), null, options), context.Request.Query);
    }

    private static Shown Now(HttpContext context) => (Shown)context.Items[typeof(Shown)]!;

    private sealed record PageRequest(PageContext Context, IQueryCollection Query)
    {
        public Release.CityRelease Release => Context.Release;

        public CitySite Site => Release.City.Site;

        public Wording Wording => Context.Wording;

        public PortalOptions Options => Context.Options;

        public PageRequest At(string path) => this with { Context = Context with { Path = path, RootDepth = 0 } };
    }
}
