using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Observations;
using LocalGoals.Release;
using LocalGoals.Site;

namespace LocalGoals.Views;

/// <summary>What a search can find; each has its own address.</summary>
public enum SearchKind
{
    Indicator,
    Goal,
    Target,

    /// <summary>A target about which the city's ledger says something.</summary>
    LocalizedTarget,

    /// <summary>What the city did with the global framework.</summary>
    Localization,

    /// <summary>A part of it: plans, or other frameworks.</summary>
    LocalizationPart,
    Place,

    /// <summary>A page of the city's own.</summary>
    Page,

    /// <summary>A page of the city's own that stands for a statement of the program.</summary>
    Statement,
    News,

    /// <summary>A promise or recommendation.</summary>
    Commitment,
    TaskForce,

    /// <summary>An organisation.</summary>
    Partner,
    Practice,

    /// <summary>A treaty or declaration.</summary>
    Instrument,
    RightsReview,

    /// <summary>A voluntary local review.</summary>
    Review,

    /// <summary>A section of one.</summary>
    ReviewSection,
}

/// <summary>One thing that is searched in, beside the title.</summary>
/// <param name="Field">The message key of its name.</param>
/// <param name="Items">A text, or each item of a list, such as the names of groups.</param>
public sealed record SearchText(string Field, ImmutableArray<string> Items);

/// <param name="Code">Of the indicator, the goal, the target or the place; of a page its name.</param>
/// <param name="Goal">Whose colour it bears; null where it belongs to none.</param>
/// <param name="Line">What it is: "Indicator 3.1.1", "Ward".</param>
/// <param name="State">Of an indicator's data.</param>
public sealed record SearchDocument(
    SearchKind Kind, string Code, int? Goal, Texts Title, string Line, DataState? State, ImmutableArray<SearchText> Texts)
{
    /// <summary>The place on its page where it stands; null for the whole page.</summary>
    public string? Anchor { get; init; }

    /// <summary>Its own code and those above it: 3.1.1, 3.1, 3. In lower case, with dots. Names of pages and records are no codes.</summary>
    public IEnumerable<string> Codes
    {
        get
        {
            if (Kind is not (SearchKind.Indicator or SearchKind.Goal or SearchKind.Target or SearchKind.LocalizedTarget or SearchKind.Place))
                yield break;
            var code = SearchQuery.CodeOf(Code);
            if (Kind != SearchKind.Place)
                for (var dot = code.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = code.IndexOf('.', dot + 1))
                    yield return code[..dot];
            yield return code;
        }
    }
}

/// <summary>All that can be searched in one language. Made from what is released; what no page shows is not in it.</summary>
public sealed record SearchView(ImmutableArray<SearchDocument> Documents, Wording Wording)
{
    private readonly Lazy<SearchWords> _words = new(() => SearchWords.Of(Documents, Wording));
    private readonly Lazy<IReadOnlyList<IGrouping<string, SearchDocument>>> _byLetter = new(() => Letters(Documents, Wording));

    /// <summary>What its documents are searched by; made when it is first asked for.</summary>
    public SearchWords Words => _words.Value;

    /// <summary>Fields in the order in which a result names them.</summary>
    public static readonly ImmutableArray<string> Fields =
    [
        "search.field.goal", "indicator.target.city", "search.field.wording", "indicator.global", "about.local-indicator", "about.definition", "indicator.answer", "search.field.measures",
        "search.field.groups", "search.field.places", "search.field.sources", "about.tags",
        "search.field.reason", "search.field.plans", "search.field.summary", "search.field.text",
    ];

    // Long answers would make the index heavy for a telephone.
    private const int MostOfAnswer = 300;
    internal const int MostOfPage = 1500;

    // With more, the places' own pages say where they have figures.
    private const int MostPlaces = 60;

    private static readonly string[] AboutFields = ["about.local-indicator", "about.definition", "about.tags"];

    /// <param name="others">What else can be found, last.</param>
    public static SearchView Of(CityRelease release, Wording wording, params IEnumerable<SearchDocument> others)
    {
        var text = new FigureText(release, wording);
        return new SearchView(
        [
            .. release.Indicators.Select(i => OfIndicator(release, i, text)),
            .. GlobalFramework.Goals.Select(goal => OfGoal(goal, wording)),
            .. Targets(release, wording),
            .. LocalizationDocuments.Of(release, wording),
            .. release.Places.Select(code => OfPlace(release, code, wording)),
            .. RecordDocuments.Of(release, wording),
            .. release.City.Site.Pages.Values.Select(page => OfPage(release, page, wording)),
            .. release.City.Site.NewestNews.Select(page => OfPage(release, page, wording)),
            .. others,
        ], wording);
    }

    /// <summary>The indicators under the first letter of their titles, in the order of the language's letters.</summary>
    public IReadOnlyList<IGrouping<string, SearchDocument>> ByLetter => _byLetter.Value;

    private static IReadOnlyList<IGrouping<string, SearchDocument>> Letters(ImmutableArray<SearchDocument> documents, Wording wording) =>
    [
        .. documents.Where(d => d.Kind == SearchKind.Indicator).Select(d => (Key: KeyOf(d, wording), Document: d))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).GroupBy(pair => LetterOf(pair.Key), pair => pair.Document),
    ];

    private static string KeyOf(SearchDocument document, Wording wording) =>
        string.Join(' ', wording.Folding.Words(document.Title.In(wording.Tag)).Select(word => word.Folded));

    private static string LetterOf(string key) => key.Length == 0 || !char.IsLetter(key[0]) ? "0–9" : char.ToUpperInvariant(key[0]).ToString();

    private static SearchDocument OfIndicator(CityRelease release, Indicator indicator, FigureText text)
    {
        var wording = text.Wording;
        var code = indicator.Code.Text;
        var label = wording.Labels.GetValueOrDefault(code);
        var about = AboutEntries.Of(indicator.Metadata, wording.Tag, release.Translations).ToLookup(e => e.LabelKey ?? "", e => e.Markdown);
        var columns = indicator.Slices.SelectMany(s => s.Breakdown.By.Select((column, i) => (Column: column, Slice: s, At: i))).ToLookup(c => c.Column.Role == ColumnRole.Area);
        var places = columns[true].SelectMany(c => c.Slice.Groups.Select(g => text.Category(c.Column, g.Categories[c.At]))).Distinct().ToList();
        return new SearchDocument(SearchKind.Indicator, code, indicator.Goal, indicator.Name, wording.Say("indicator.number", ("code", indicator.Number)), indicator.State, Kept(
        [
            ("indicator.global", label is null || label == indicator.Name.In(wording.Tag) ? [] : [label]),
            .. AboutFields.Select(field => (field, about[field])),
            ("indicator.answer", [indicator.State == DataState.InWords && indicator.Metadata.In(wording.Tag, Metadata.Body)?.Text is { } answer ? Beginning(PlainText.Of(answer), MostOfAnswer) : null]),
            ("search.field.measures", indicator.Slices.Select(s => s.Measure).Distinct().Where(m => m.Unit.Name.Length + m.Series.Length > 0).Select(text.Name)),
            ("search.field.groups", columns[false].SelectMany(c => c.Slice.Groups.Select(g => text.Category(c.Column, g.Categories[c.At])).Prepend(text.Dimension(c.Slice.Breakdown, c.Column)))),
            ("search.field.places", (places.Count <= MostPlaces ? places : columns[true].Select(c => text.Dimension(c.Slice.Breakdown, c.Column))).Prepend(indicator.Coverage(wording.Tag)!)),
            ("search.field.sources", Source.Of(indicator.Metadata, wording.Tag).SelectMany(s => new[] { s.Organisation, s.LinkText, s.Other })),
        ]));
    }

    private static SearchDocument OfGoal(int goal, Wording wording)
    {
        var label = wording.Labels[$"{goal}"];
        return new SearchDocument(SearchKind.Goal, $"{goal}", goal, Own(label, wording),
            wording.Say("goal.number", ("goal", goal)), null, Kept([("search.field.goal", [wording.Labels[$"title.{goal}"]])]));
    }

    private static IEnumerable<SearchDocument> Targets(CityRelease release, Wording wording)
    {
        var byTarget = release.Indicators.Where(i => i.Goal is not null).ToLookup(i => i.Code.Target);
        foreach (var target in GlobalFramework.Current.Targets.Union(byTarget.Select(g => g.Key)).Union(Decided(release)).Order(Comparer<string>.Create(IndicatorCode.CompareCodes)))
        {
            var label = wording.Labels.GetValueOrDefault(target) ?? wording["goal.target.local"];
            var said = byTarget[target].Select(i => TargetWording.Of(i.Metadata, wording.Tag, release.Translations)).FirstOrDefault(text => text is not null);
            var entry = release.Ledger?.Find(FrameworkSet.Sdg, target) is { IsProposal: false } decided ? decided : null;
            yield return new SearchDocument(entry is null ? SearchKind.Target : SearchKind.LocalizedTarget, target, IndicatorCode.TryParse(target)?.Goal, Own(label, wording),
                wording.Say("goal.target", ("code", target)), null, Kept(
                [
                    ("indicator.target.city", [said]), ("search.field.wording", [entry?.Wording?.In(wording.Tag)]), ("search.field.reason", [entry?.Reason?.In(wording.Tag)]),
                ]));
        }
    }

    // A target that the city added and measures nothing for is on no page of a goal, but it has its own.
    private static IEnumerable<string> Decided(CityRelease release) =>
        (release.Ledger?.Entries ?? []).Where(entry => entry is { Framework: FrameworkSet.Sdg, IsProposal: false } && LocalizationView.TargetOf(entry.Code) == entry.Code).Select(entry => entry.Code);

    private static SearchDocument OfPlace(CityRelease release, string code, Wording wording)
    {
        var area = release.Areas[code];
        var level = area.Level.In(wording.Tag);
        return new SearchDocument(SearchKind.Place, code, null, area.Name, level.Length == 0 ? wording["dimension.area"] : level, null, []);
    }

    private static SearchDocument OfPage(CityRelease release, OwnPage page, Wording wording)
    {
        var version = page.In(wording.Tag, release.City.WrittenIn);
        var (kind, line) = page.Day is { } day
            ? (SearchKind.News, wording.Say("search.news", ("day", DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))))
            : (OwnPage.Statements.Contains(page.Name) ? SearchKind.Statement : SearchKind.Page, wording["search.page"]);
        return new SearchDocument(kind, page.Name, null, page.Title(release.City.WrittenIn), line, null, Kept(
        [
            ("search.field.summary", [version.Summary]), ("search.field.text", [Beginning(PlainText.Of(version.Markdown), MostOfPage)]),
        ]));
    }

    internal static string Beginning(string text, int most) => text.Length <= most ? text : text[..(text.LastIndexOf(' ', most) is > 0 and var space ? space : most)];

    internal static Texts Own(string label, Wording wording) => new(label, [KeyValuePair.Create(wording.Tag, label)]);

    internal static ImmutableArray<SearchText> Kept(IEnumerable<(string Field, IEnumerable<string?> Items)> texts) =>
    [
        .. texts.Select(t => new SearchText(t.Field, [.. t.Items.OfType<string>().Select(PlainText.Of).Where(item => item.Length > 0).Distinct(StringComparer.Ordinal)]))
            .Where(t => !t.Items.IsEmpty).OrderBy(t => Fields.IndexOf(t.Field)),
    ];
}
