using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

using LocalGoals.Disaggregation;
using LocalGoals.Language;
using LocalGoals.Portal.Documents;
using LocalGoals.Portal.Export;
using LocalGoals.Release;
using LocalGoals.Views;

using Microsoft.AspNetCore.Mvc;

namespace LocalGoals.Portal.Api;

/// <summary>The API under <c>/api/v1</c>. Each address also exists with <c>.json</c>, as the static site has it.</summary>
internal static class ApiEndpoints
{
    public static void AddPortalApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.DictionaryKeyPolicy = null;
        });
        services.AddOpenApi("v1", openApi => openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "LocalGoals", Version = "v1", Description = "The figures of one city, as its portal shows them. Read only. Texts are in the city's language; ?lang= chooses the language of messages. A static site has the same answers, whole, under the same addresses with .json at the end." };
            // Where the portal stands is not part of what it answers.
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
    }

    public static void MapPortalApi(this WebApplication app)
    {
        app.MapOpenApi($"/{SiteMap.Api}/openapi.json").ExcludeFromDescription();
        var api = app.MapGroup($"/{SiteMap.Api}");
        Both(api, "/city", City).WithName("city").WithSummary("The city, its languages, and how many indicators are in which state.").Produces<CityJson>();
        Both(api, "/indicators", Indicators).WithName("indicators").WithSummary("All indicators: names, state, stated status, latest figure.").Produces<IReadOnlyList<IndicatorListJson>>();
        Both(api, "/findings", Findings).WithName("findings").WithSummary("What is wrong or doubtful in the city's files. Absent from public sites by default.").Produces<FindingsJson>();
        Both(api, "/progress", Progress).WithName("progress").WithSummary("The progress of all indicators: a status or a reason, with everything that went into it, by every method.").Produces<ProgressJson>();
        api.MapGet("/progress.csv", ProgressTable).WithName("progressCsv").WithSummary("One row an indicator: status or reason by the method that counts, and what it was judged by.").Produces(200, contentType: "text/csv");
        Both(api, "/inequality", Inequality).WithName("inequality").WithSummary("All gaps between groups of people or places, ranked, with what they are made of; and why there are no others.").Produces<InequalityJson>();
        api.MapGet("/inequality.csv", InequalityTable).WithName("inequalityCsv").WithSummary("One row a gap.").Produces(200, contentType: "text/csv");
        Both(api, "/localization", Localization).WithName("localization").WithSummary("What the city did with global targets and indicators, in counts: by decision, state, goal, target, groups and year.").Produces<LocalizationJson>();
        Both(api, "/localization/entries", Ledger).WithName("ledger").WithSummary("The city's plans and all its decisions, proposals too, which are marked and count nowhere.").Produces<LedgerJson>();
        Both(api, "/commitments", Commitments).WithName("commitments").WithSummary("All promises and recommendations with their history, evidence and effects, judged by one day.").Produces<CommitmentsJson>();
        Both(api, "/task-forces", TaskForces).WithName("taskForces").WithSummary("All task forces: who asked whom what, what was handed over, what was recommended.").Produces<IReadOnlyList<TaskForceJson>>();
        Both(api, "/practices", Practices).WithName("practices").WithSummary("What other places did, with what each source claims and what its evidence shows, and what the city took up.").Produces<IReadOnlyList<PracticeJson>>();
        Both(api, "/rights", Rights).WithName("rights").WithSummary("Which rights the goals touch and how that is known, what binds the city, where people can turn, and rights reviews.").Produces<RightsJson>();
        Both(api, "/reviews", Reviews).WithName("reviews").WithSummary("The voluntary local reviews that are published, the latest first: editions, root hashes, and where all their files are.").Produces<IReadOnlyList<ReviewJson>>();
        api.MapGet("/reviews/{id}.json", Review).ExcludeFromDescription();
        api.MapGet("/reviews/{id}", Review).WithName("review").WithSummary("One review with its editions.").Produces<ReviewJson>().Produces(404);
        api.MapGet("/reviews/{id}/{edition:int}/{language}/figures.json", EditionFigures).ExcludeFromDescription();
        api.MapGet("/reviews/{id}/{edition:int}/{language}/figures", EditionFigures).WithName("editionFigures")
            .WithSummary("The figures of an edition in one of its languages: value, unit, period, formula, and each figure they are made of with file and line.").Produces<EditionFiguresJson>().Produces(404);
        api.MapGet("/reviews/{id}/{edition:int}/{language}/figures.csv", EditionFiguresTable).WithName("editionFiguresCsv").WithSummary("The same as CSV: one row a figure and operand.").Produces(200, contentType: "text/csv").Produces(404);
        api.MapGet("/reviews/{id}/{edition:int}/{language}/messages.json", EditionMessages).ExcludeFromDescription();
        api.MapGet("/reviews/{id}/{edition:int}/{language}/messages", EditionMessages).WithName("editionMessages").WithSummary("The key messages of an edition in one of its languages, with their figures and sources.").Produces(200, contentType: "application/json").Produces(404);
        api.MapGet("/layers/{id}.json", Layer).WithName("layer").WithSummary("The boundaries of one layer of places as GeoJSON, simplified for maps on a page.").Produces(200, contentType: "application/geo+json").Produces(404);
        api.MapGet("/indicators/{code}.json", Indicator).ExcludeFromDescription();
        api.MapGet("/indicators/{code}", Indicator).WithName("indicator").WithSummary("One indicator: dimensions, edges, headline rows, the latest row of every category.").Produces<IndicatorJson>().Produces(404);
        api.MapGet("/indicators/{code}/progress.json", IndicatorProgress).ExcludeFromDescription();
        api.MapGet("/indicators/{code}/progress", IndicatorProgress).WithName("indicatorProgress").WithSummary("The progress of one indicator by every method.").Produces<IndicatorProgressJson>().Produces(404);
        api.MapGet("/indicators/{code}/inequality.json", IndicatorInequality).ExcludeFromDescription();
        api.MapGet("/indicators/{code}/inequality", IndicatorInequality).WithName("indicatorInequality").WithSummary("The groups of one indicator side by side: gaps, shares, change and summary measures.").Produces<IndicatorInequalityJson>().Produces(404);
        api.MapGet("/indicators/{code}/observations.json", Observations).ExcludeFromDescription();
        api.MapGet("/indicators/{code}/observations", Observations).WithName("observations")
            .WithSummary("Rows of one indicator as read, with file line and state.")
            .WithDescription("""
                Without parameters, all rows. A selection narrows them: unit, series, area, period; by.X=Category (repeated for several), by.X= for the total of
                dimension X, by.X=* for any of its categories; others=total makes every dimension that is not named a total, and then choices in a dimension
                whose parent is not chosen are dropped.
                """)
            .Produces<ObservationsJson>().Produces(404);
        api.MapGet("/indicators/{code}/observations.csv", ObservationsCsv).WithName("observationsCsv").WithSummary("All rows of one indicator as read, as CSV.").Produces(200, contentType: "text/csv").Produces(404);
    }

    private static RouteHandlerBuilder Both(RouteGroupBuilder api, string path, Delegate handler)
    {
        api.MapGet(path + ".json", handler).ExcludeFromDescription();
        return api.MapGet(path, handler);
    }

    private static CityJson City(HttpContext context) => CityJson.Of(Release(context));

    private static IEnumerable<IndicatorListJson> Indicators(HttpContext context, [FromQuery] string? lang)
    {
        var release = Release(context);
        var wording = WordingOf(release, lang);
        return release.Indicators.Select(i => IndicatorListJson.Of(release, i, wording));
    }

    private static CommitmentsJson Commitments(HttpContext context, [FromQuery] string? lang) => CommitmentsJson.Of(Release(context), WordingOf(Release(context), lang));

    private static IEnumerable<TaskForceJson> TaskForces(HttpContext context, [FromQuery] string? lang) =>
        Release(context).Partners.TaskForces.Select(one => TaskForceJson.Of(Release(context), one, WordingOf(Release(context), lang)));

    private static IEnumerable<PracticeJson> Practices(HttpContext context, [FromQuery] string? lang) =>
        Release(context).Practices.Practices.Select(one => PracticeJson.Of(Release(context), one, WordingOf(Release(context), lang)));

    private static RightsJson Rights(HttpContext context, [FromQuery] string? lang) => RightsJson.Of(Release(context), WordingOf(Release(context), lang));

    private static IEnumerable<ReviewJson> Reviews(HttpContext context, PortalOptions options, [FromQuery] string? lang) =>
        Now(context).Reviews.All(options).Select(review => ReviewJson.Of(Release(context), Now(context).Reviews, review, WordingOf(Release(context), lang)));

    private static IResult Review(HttpContext context, PortalOptions options, string id, [FromQuery] string? lang) =>
        Now(context).Reviews.Find(id, options) is { } review ? Results.Json(ReviewJson.Of(Release(context), Now(context).Reviews, review, WordingOf(Release(context), lang))) : Results.NotFound();

    private static IResult EditionFigures(HttpContext context, PortalOptions options, string id, int edition, string language) =>
        Now(context).Reviews.Frozen(id, edition, language, options) is var (frozen, document) ? Results.Json(EditionFiguresJson.Of(frozen, document)) : Results.NotFound();

    private static IResult EditionFiguresTable(HttpContext context, PortalOptions options, string id, int edition, string language) =>
        Now(context).Reviews.Frozen(id, edition, language, options) is var (frozen, document) ? Results.Text(CsvText.Table(EditionFiguresJson.Of(frozen, document).Rows()), "text/csv", Encoding.UTF8) : Results.NotFound();

    private static IResult EditionMessages(HttpContext context, PortalOptions options, string id, int edition, string language) =>
        Now(context).Reviews.Frozen(id, edition, language, options) is var (_, document) ? Results.Bytes(KeyMessages.Write(document), "application/json; charset=utf-8") : Results.NotFound();

    private static IResult Findings(HttpContext context, PortalOptions options, [FromQuery] string? lang)
    {
        var shown = Now(context);
        return options.Findings
            ? Results.Json(FindingsJson.Of(shown, options, WordingOf(shown.Release, lang)))
            : Results.NotFound();
    }

    private static ProgressJson Progress(HttpContext context, [FromQuery] string? lang) => ProgressJson.Of(Now(context).Progress, WordingOf(Release(context), lang));

    private static IResult ProgressTable(HttpContext context, [FromQuery] string? lang) =>
        Results.Text(CsvText.Table(ProgressRows.Of(Now(context).Progress, WordingOf(Release(context), lang))), "text/csv", Encoding.UTF8);

    private static IResult IndicatorProgress(HttpContext context, string code, [FromQuery] string? lang)
    {
        var shown = Now(context);
        return shown.Release.Find(code) is { } indicator ? Results.Json(IndicatorProgressJson.Of(shown.Progress[indicator], WordingOf(shown.Release, lang))) : Results.NotFound();
    }

    private static InequalityJson Inequality(HttpContext context, [FromQuery] string? lang) => InequalityJson.Of(Release(context), Now(context).Gaps, WordingOf(Release(context), lang));

    private static IResult InequalityTable(HttpContext context, [FromQuery] string? lang) =>
        Results.Text(CsvText.Table(InequalityJson.Of(Release(context), Now(context).Gaps, WordingOf(Release(context), lang)).Rows()), "text/csv", Encoding.UTF8);

    private static IResult IndicatorInequality(HttpContext context, string code, [FromQuery] string? lang)
    {
        var shown = Now(context);
        return shown.Release.Find(code) is { } indicator ? Results.Json(IndicatorInequalityJson.Of(shown.Release, shown.Gaps, indicator, WordingOf(shown.Release, lang))) : Results.NotFound();
    }

    private static LocalizationJson Localization(HttpContext context) => LocalizationJson.Of(LocalizationView.Of(Release(context)));

    private static LedgerJson Ledger(HttpContext context) => LedgerJson.Of(Release(context));

    private static IResult Layer(HttpContext context, string id) =>
        Release(context).Layers.FirstOrDefault(layer => layer.Id == id) is { } layer
            ? Results.Stream(stream => LayerJson.Write(stream, layer, context.RequestAborted), "application/geo+json")
            : Results.NotFound();

    private static IResult Indicator(HttpContext context, string code, [FromQuery] string? lang)
    {
        var release = Release(context);
        return release.Find(code) is { } indicator ? Results.Json(IndicatorJson.Of(release, indicator, WordingOf(release, lang))) : Results.NotFound();
    }

    private static IResult Observations(HttpContext context, string code)
    {
        if (Release(context).Find(code) is not { } indicator)
            return Results.NotFound();
        var pairs = context.Request.Query.SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""));
        var selection = Selection.Parse(pairs);
        if (selection.OthersTotal)
            selection = selection.Obeying(indicator.Edges);
        return Results.Stream(stream => ObservationRows.WriteJson(stream, indicator, selection, context.RequestAborted), "application/json; charset=utf-8");
    }

    private static IResult ObservationsCsv(HttpContext context, string code) =>
        Release(context).Find(code) is { } indicator
            ? Results.Stream(stream => ObservationRows.WriteCsv(stream, indicator, context.RequestAborted), "text/csv; charset=utf-8")
            : Results.NotFound();

    private static Shown Now(HttpContext context) => (Shown)context.Items[typeof(Shown)]!;

    private static CityRelease Release(HttpContext context) => Now(context).Release;

    private static Wording WordingOf(CityRelease release, string? lang) => (lang is null ? null : release.Wording(lang)) ?? release.Languages[0];
}
