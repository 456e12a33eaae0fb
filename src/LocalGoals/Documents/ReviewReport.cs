using System.Collections.Frozen;
using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Observations;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>Whether a review says something about an element.</summary>
public enum ElementState
{
    /// <summary>Somebody wrote about it.</summary>
    Present,

    /// <summary>Only the program did, from the data.</summary>
    Generated,

    /// <summary>The city leaves it out and says why.</summary>
    Waived,
    Missing,
}

/// <param name="Sections">Names of the sections about it.</param>
/// <param name="Reason">Why it is left out; null where it is not.</param>
public sealed record ElementReport(ReviewElement Element, ElementState State, bool IsCore, ImmutableArray<string> Sections, Texts? Reason);

/// <summary>Which sections say something about groups of one kind.</summary>
/// <param name="Groups">What is said about: groups behind a live figure, and groups that prose names.</param>
/// <param name="Unsaid">Groups with figures in the goals in focus that no section says anything about.</param>
public sealed record GroupReport(Characteristic Kind, ImmutableArray<string> Sections, ImmutableArray<string> Groups, ImmutableArray<string> Unsaid);

/// <summary>What there is for a goal in focus.</summary>
public sealed record GoalReport(int Goal, StateCounts Counts, bool HasChapter);

/// <summary>What a check of a review found. There is no score: the lists are the answer.</summary>
/// <param name="Figures">How many live figures stand in sentences, in all languages.</param>
public sealed record ReviewReport(
    Review Review, ImmutableArray<Finding> Findings, ImmutableArray<ElementReport> Elements, ImmutableArray<GroupReport> Groups, ImmutableArray<GoalReport> Goals, int Figures)
{
    private const int ShortestName = 3;

    /// <param name="documents">The review in each of its languages, with the findings of resolving them.</param>
    /// <param name="accepted">The figures as they were accepted last; empty where nobody has accepted any.</param>
    public static ReviewReport Of(CityRelease release, Review review, IReadOnlyCollection<ReviewDocument> documents, IEnumerable<Finding> resolving, IReadOnlyCollection<RecordedFigure> accepted)
    {
        var elements = ElementsOf(review, documents.First()).ToImmutableArray();
        var goals = GoalsOf(release, review).ToImmutableArray();
        var findings = resolving.Concat(documents.SelectMany(document => InProse(release, document))).Concat(documents.SelectMany(document => RecordedFigure.Changes(document, accepted)))
            .Concat(elements.Where(element => element.State == ElementState.Missing)
                .Select(element => new Finding(ReviewRules.ElementMissing, review.Origin, null, ("element", new Said($"review.element.{Kebab.Of(element.Element)}")), ("name", Kebab.Of(element.Element)))))
            .Concat(goals.Where(goal => goal.Counts.OwnFigures == 0 && review.Goals.Contains(goal.Goal)).Select(goal => new Finding(ReviewRules.GoalWithoutData, review.Origin, null, ("goal", goal.Goal))));
        return new ReviewReport(
            review, [.. findings.Distinct().Order(Comparer<Finding>.Create(Finding.Compare))], elements, [.. GroupsOf(release, review, documents)], goals,
            documents.Sum(document => document.Figures.Count(figure => !figure.InPart)));
    }

    private static IEnumerable<Finding> InProse(CityRelease release, ReviewDocument document)
    {
        var figures = document.Figures.ToFrozenDictionary(figure => figure.Id, StringComparer.Ordinal);
        var numbers = new TypedNumbers(release, Language.Languages.Find(document.Language)!);
        return document.Sections.Where(section => section.StandIn is null).SelectMany(section => Sentence.Of(section.Blocks))
            .SelectMany(sentence => numbers.In(sentence).Concat(SentencePeriods.Check(sentence, figures)))
            .Concat(document.Sections.Where(section => section.StandIn is null).SelectMany(section => section.Blocks).Where(Prompt.Is)
                .Select(prompt => new Finding(ReviewRules.PromptLeft, Prompt.PlaceOf(prompt))));
    }

    private static IEnumerable<ElementReport> ElementsOf(Review review, ReviewDocument document)
    {
        foreach (var element in ReviewElements.Of(review.Template))
        {
            var about = document.Sections.Where(section => section.Covers.Contains(element)).ToList();
            var waiver = review.Waived.FirstOrDefault(one => one.Element == element);
            var state = about.Exists(section => section.Blocks.Any(block => block is not (HeadingBlock or PartBlock or PictureBlock) && !Prompt.Is(block))) ? ElementState.Present
                : about.Exists(section => section.Blocks.OfType<PartBlock>().Any(part => !part.Blocks.IsEmpty)) ? ElementState.Generated
                : waiver is not null ? ElementState.Waived : ElementState.Missing;
            yield return new ElementReport(element, state, ReviewElements.IsCore(element), [.. about.Select(section => section.Id)], state == ElementState.Waived ? waiver!.Reason : null);
        }
    }

    private static IEnumerable<GoalReport> GoalsOf(CityRelease release, Review review) => InFocus(review)
        .Select(goal => new GoalReport(goal, StateCounts.Of(release.Indicators.Where(i => i.Goal == goal)), review.Sections.Any(section => ReviewElements.GoalOf(section.Subject) == goal)));

    private static IEnumerable<int> InFocus(Review review) => review.Goals.IsEmpty ? GlobalFramework.Goals : review.Goals;

    // A group is spoken of where a figure of it stands, or where prose names it.
    private static IEnumerable<GroupReport> GroupsOf(CityRelease release, Review review, IReadOnlyCollection<ReviewDocument> documents)
    {
        var goals = InFocus(review).ToHashSet();
        var texts = documents.ToDictionary(document => document.Language, document => new FigureText(release, Language.Languages.Find(document.Language)!), StringComparer.Ordinal);
        var known = release.Indicators.Where(i => i.Goal is { } goal && goals.Contains(goal)).SelectMany(CategoriesOf)
            .GroupBy(one => (Kind: Characteristics.Of(one.Column.Name), one.Name), one => one.Column)
            .Select(group => (group.Key.Kind, group.Key.Name, Words: texts.ToDictionary(text => text.Key, text => Words(text.Value, group.Distinct(), group.Key.Name), StringComparer.Ordinal))).ToLookup(one => one.Kind);
        var said = documents.SelectMany(SaidIn).ToList();
        foreach (var kind in Enum.GetValues<Characteristic>().Where(kind => kind != Characteristic.Other && known[kind].Any()))
        {
            var speaking = known[kind].Select(one => (one.Name, Sections: said.Where(section => section.Figures.Contains(one.Name) || one.Words[section.Language].Exists(word => WordList.IsIn(section.Prose, word))).Select(section => section.Id).Distinct().ToList())).ToList();
            yield return new GroupReport(kind, [.. speaking.SelectMany(one => one.Sections).Distinct().Order(StringComparer.Ordinal)],
                [.. speaking.Where(one => one.Sections.Count > 0).Select(one => one.Name)], [.. speaking.Where(one => one.Sections.Count == 0).Select(one => one.Name)]);
        }
    }

    private static IEnumerable<(Column Column, string Name)> CategoriesOf(Indicator indicator) => indicator.Slices.Where(slice => slice.Breakdown.By.Length == 1 && !slice.Breakdown.IsByPlace)
        .SelectMany(slice => slice.Groups.Index().Where(group => slice.Latest(group.Index) >= 0).Select(group => (slice.Breakdown.By[0], group.Item.Categories[0])));

    private static List<string> Words(FigureText text, IEnumerable<Column> columns, string name) => [.. columns.Select(column => text.Category(column, name)).Prepend(name).Distinct().Where(word => word.Length >= ShortestName)];

    private static string ProseOf(DocumentSection section) =>
        string.Join(' ', Sentence.Of(section.Blocks).SelectMany(sentence => sentence.Texts).Select(piece => piece.Text));

    private static IEnumerable<(string Id, string Language, string Prose, HashSet<string> Figures)> SaidIn(ReviewDocument document)
    {
        var figures = document.Figures.ToFrozenDictionary(figure => figure.Id, StringComparer.Ordinal);
        return document.Sections.Where(section => section.StandIn is null).Select(section => (section.Id, document.Language, ProseOf(section), CategoriesIn(section, figures)));
    }

    private static HashSet<string> CategoriesIn(DocumentSection section, FrozenDictionary<string, LiveFigure> figures) =>
        section.Blocks.SelectMany(block => block.AndInner).SelectMany(block => block.Runs).OfType<FigureRun>().Select(run => figures.GetValueOrDefault(run.Figure)).OfType<LiveFigure>()
            .SelectMany(figure => figure.Operands).SelectMany(operand => operand.Categories).ToHashSet(StringComparer.Ordinal);
}
