using System.Globalization;
using System.Text.Json.Serialization;

using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Portal.Pages;

/// <summary>What the script of the search page searches in: texts, how they are folded, and the words of the page around them.</summary>
/// <param name="Folding">Letters and what each is read as; beginnings to leave off; folded words that nobody looks for.</param>
/// <param name="Kinds">Address and name of what is found; {code} and {goal} stand for those of a document.</param>
/// <param name="Fields">Names of the texts, in the order in which a result shows them.</param>
/// <param name="Some">What is said where nothing has all the words.</param>
/// <param name="Counts">What is said for so many results; the last holds for more, which are not shown.</param>
/// <param name="Similar">The same where words were found that are only like those asked for.</param>
internal sealed record SearchIndexJson(
    FoldingJson Folding, IReadOnlyDictionary<string, KindJson> Kinds, IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, string> States, IReadOnlyDictionary<string, string> Goals,
    string Empty, string Some, IReadOnlyList<string> Counts, IReadOnlyList<string> Similar, IReadOnlyList<DocumentJson> Documents)
{
    /// <summary>Stands for what was asked for in a text that the script completes.</summary>
    private const string Query = "{query}";
    private const string Code = "{code}";
    private const string Goal = "{goal}";

    public static SearchIndexJson Of(Shown shown, PortalOptions options, Wording wording)
    {
        var folding = wording.Folding;
        return new SearchIndexJson(
            new FoldingJson([.. folding.Letters.Select(pair => new[] { pair.From, pair.To })], folding.Beginnings, folding.Stopwords, Language.Folding.ShortestRest),
            new Dictionary<string, KindJson>(StringComparer.Ordinal)
            {
                [NameOf(SearchKind.Indicator)] = new($"{wording.Tag}/indicators/{Code}/", wording.Say("indicator.number", ("code", Code))),
                [NameOf(SearchKind.Goal)] = new($"{wording.Tag}/goals/{Code}/", wording.Say("goal.number", ("goal", Code))),
                [NameOf(SearchKind.Target)] = new($"{wording.Tag}/goals/{Goal}/#t{Code}", wording.Say("goal.target", ("code", Code))),
                [NameOf(SearchKind.LocalizedTarget)] = new(SiteMap.LocalizedTarget(wording.Tag, Code), wording.Say("goal.target", ("code", Code))),
                [NameOf(SearchKind.Localization)] = new(SiteMap.Localization(wording.Tag), wording["site.menu.localization"]),
                [NameOf(SearchKind.LocalizationPart)] = new(SiteMap.LocalizedTarget(wording.Tag, Code), wording["site.menu.localization"]),
                [NameOf(SearchKind.Place)] = new($"{wording.Tag}/places/{Code}/", wording["dimension.area"]),
                [NameOf(SearchKind.Page)] = new($"{wording.Tag}/pages/{Code}/", wording["search.page"]),
                [NameOf(SearchKind.Statement)] = new($"{wording.Tag}/{Code}/", wording["search.page"]),
                [NameOf(SearchKind.Commitment)] = new(SiteMap.Commitment(wording.Tag, Code), wording["commitment.title"]),
                [NameOf(SearchKind.TaskForce)] = new(SiteMap.TaskForce(wording.Tag, Code), wording["search.taskforce"]),
                [NameOf(SearchKind.Partner)] = new(SiteMap.Partner(wording.Tag, Code), wording["search.partner"]),
                [NameOf(SearchKind.Practice)] = new(SiteMap.Practice(wording.Tag, Code), wording["search.practice"]),
                [NameOf(SearchKind.Instrument)] = new(SiteMap.Instrument(wording.Tag, Code), wording["search.instrument"]),
                [NameOf(SearchKind.RightsReview)] = new(SiteMap.RightsReview(wording.Tag, Code), wording["search.rights-review"]),
                [NameOf(SearchKind.Review)] = new(SiteMap.Review(wording.Tag, Code), wording["search.review"]),
                [NameOf(SearchKind.ReviewSection)] = new(SiteMap.Review(wording.Tag, Code), wording["search.review"]),
                [NameOf(SearchKind.News)] = new($"{wording.Tag}/news/{Code}/", wording["news.title"]),
            },
            SearchView.Fields.ToDictionary(NameOf, field => wording[field]),
            Enum.GetValues<DataState>().Where(state => state != DataState.OwnFigures).ToDictionary(NameOf, state => wording[StateKeys.Of(state)]),
            Framework.GlobalFramework.Goals.Select(goal => goal.ToString(CultureInfo.InvariantCulture)).ToDictionary(goal => goal, goal => wording.Labels[goal]),
            wording["search.empty"],
            wording.Say("search.some", ("query", Query)),
            [.. Enumerable.Range(0, SearchResults.Most + 2).Select(count => string.Join(' ', Status(count, Query).Select(wording.Say)))],
            [.. Enumerable.Range(0, SearchResults.Most + 1).Select(count => wording.Say("search.similar", ("count", count), ("query", Query)))],
            [.. shown.Search(wording, options).Documents.Select(d => DocumentJson.Of(shown.Release, d, wording.Tag))]);
    }

    /// <param name="count">Null when nothing was asked for.</param>
    public static IEnumerable<Said> Status(int? count, string query, bool isPartial = false)
    {
        if (count is null)
            yield return new Said("search.empty");
        else if (count == 0)
        {
            yield return new Said("search.none", ("query", query));
            yield return new Said("search.none.advice");
        }
        else if (isPartial)
            yield return new Said("search.some", ("query", query));
        else if (count > SearchResults.Most)
            yield return new Said("search.many", ("shown", SearchResults.Most), ("query", query));
        else
            yield return new Said("search.count", ("count", count.Value), ("query", query));
    }

    public static string AddressOf(string language, SearchDocument found) => found.Kind switch
    {
        SearchKind.Indicator => SiteMap.Indicator(language, found.Code),
        SearchKind.Place => SiteMap.Place(language, found.Code),
        SearchKind.Page or SearchKind.Statement => SiteMap.OwnPage(language, found.Code),
        SearchKind.News => SiteMap.News(language, found.Code),
        SearchKind.Commitment => SiteMap.Commitment(language, found.Code),
        SearchKind.TaskForce => SiteMap.TaskForce(language, found.Code),
        SearchKind.Partner => SiteMap.Partner(language, found.Code),
        SearchKind.Practice => SiteMap.Practice(language, found.Code),
        SearchKind.Instrument => SiteMap.Instrument(language, found.Code),
        SearchKind.RightsReview => SiteMap.RightsReview(language, found.Code),
        SearchKind.Review => SiteMap.Review(language, found.Code),
        SearchKind.ReviewSection => $"{SiteMap.Review(language, found.Code)}#{found.Anchor}",
        SearchKind.Localization => SiteMap.Localization(language),
        SearchKind.LocalizedTarget or SearchKind.LocalizationPart => SiteMap.LocalizedTarget(language, found.Code),
        SearchKind.Target => $"{SiteMap.Goal(language, found.Goal!.Value)}#t{found.Code}",
        _ => SiteMap.Goal(language, found.Goal!.Value),
    };

    /// <summary>The language of a title that is not in the page's; otherwise null.</summary>
    public static string? LanguageOf(CityRelease release, SearchDocument found, string language) =>
        found.Title.Has(language) || language == release.City.WrittenIn ? null : release.City.WrittenIn;

    internal static string NameOf(string field) => field[(field.LastIndexOf('.') + 1)..];

    internal static string NameOf(SearchKind kind) => kind.ToString().ToLowerInvariant();

    internal static string NameOf(DataState state) => NameOf(StateKeys.Of(state));
}

internal sealed record FoldingJson(IReadOnlyList<string[]> Letters, IReadOnlyList<string> Beginnings, IReadOnlyList<string> Stopwords, int ShortestRest);

internal sealed record KindJson(string Address, string Line);

/// <param name="Language">Of the title, where it is not the page's.</param>
/// <param name="Line">Of a place, what kind of place it is; of news, its day; of a section, its review.</param>
/// <param name="State">Absent where there are figures.</param>
/// <param name="Anchor">The place on its page; absent for the whole page.</param>
internal sealed record DocumentJson(
    string Kind, string Code, string Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Goal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Anchor,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Texts)
{
    public static DocumentJson Of(CityRelease release, SearchDocument d, string language) => new(
        SearchIndexJson.NameOf(d.Kind), d.Code, d.Title.In(language), SearchIndexJson.LanguageOf(release, d, language), d.Kind is SearchKind.Place or SearchKind.News or SearchKind.ReviewSection ? d.Line : null, d.Goal, d.State is { } state and not DataState.OwnFigures ? SearchIndexJson.NameOf(state) : null, d.Anchor,
        d.Texts.ToDictionary(text => SearchIndexJson.NameOf(text.Field), text => (IReadOnlyList<string>)text.Items));
}
