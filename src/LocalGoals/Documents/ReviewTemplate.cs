using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Inequality;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>
/// A first draft of a review: prompts in plain words where people write, and parts and sentences whose figures come from the city's data.
/// </summary>
/// <param name="goals">Goals in focus; all where none is named.</param>
public sealed class ReviewTemplate(CityRelease release, ReviewTemplateKind kind, ImmutableArray<int> goals)
{
    private const int MostCharts = 2;
    private const int MostSentences = 12;
    private const int MostGaps = 5;

    private static readonly ImmutableArray<ReviewElement> Front =
    [
        ReviewElement.OpeningStatement, ReviewElement.Highlights, ReviewElement.Introduction, ReviewElement.Methods, ReviewElement.NationalLinks, ReviewElement.Ownership, ReviewElement.LocalPlans,
        ReviewElement.ThreeDimensions, ReviewElement.LeavingNoOneBehind, ReviewElement.Institutions, ReviewElement.StructuralIssues,
    ];

    private static readonly ImmutableArray<ReviewElement> Back =
        [ReviewElement.WhatWasPromised, ReviewElement.MeansOfImplementation, ReviewElement.NextSteps, ReviewElement.StatisticalAnnex];

    private readonly Lazy<GapScan> _gaps = new(() => GapScan.Of(release));

    /// <summary>The sections in one language: the name that their files begin with, and their Markdown.</summary>
    public IEnumerable<(string Name, string Markdown)> Sections(Wording wording)
    {
        var wanted = ReviewElements.Of(kind).ToHashSet();
        var names = Front.Where(wanted.Contains).Select(element => (Kebab.Of(element), new Func<string>(() => Element(element, wording))))
            .Concat(Chapters().Select(goal => (string.Create(CultureInfo.InvariantCulture, $"goal-{goal}"), new Func<string>(() => Chapter(goal, wording)))))
            .Concat(Back.Where(wanted.Contains).Select(element => (Kebab.Of(element), new Func<string>(() => Element(element, wording)))));
        return names.Select((section, at) => (string.Create(CultureInfo.InvariantCulture, $"{at + 1:00}-{section.Item1}"), section.Item2()));
    }

    private IEnumerable<int> InFocus => goals.IsEmpty ? GlobalFramework.Goals : goals;

    // A goal without any indicator has no chapter unless it was asked for; one of a thematic review must have figures by sex.
    private IEnumerable<int> Chapters() => InFocus.Where(goal => goals.Contains(goal) || Indicators(goal).Any());

    private IEnumerable<Indicator> Indicators(int goal) => release.Indicators.Where(i => i.Goal == goal && i.Opening is not null && (kind != ReviewTemplateKind.Gender || BySex(i) is not null));

    private static string? BySex(Indicator indicator) =>
        indicator.Breakdowns.FirstOrDefault(breakdown => breakdown.By is [var only] && Characteristics.Of(only.Name) == Characteristic.Sex)?.Slug;

    private string Element(ReviewElement element, Wording wording)
    {
        var text = Begun(wording[$"review.element.{Kebab.Of(element)}"], wording[$"review.ask.{Kebab.Of(element)}"], wording);
        switch (element)
        {
            case ReviewElement.Methods:
                Part(text, "{{methods}}");
                Part(text, "{{coverage}}");
                break;
            case ReviewElement.LocalPlans when release.Ledger is not null:
                Part(text, "{{localization}}");
                break;
            case ReviewElement.LeavingNoOneBehind:
                foreach (var gap in Worst())
                    text.Append(Sentence(gap, wording)).Append("\n\n");
                Part(text, "{{gaps}}");
                if (release.Rights.IsKept)
                    Part(text, "{{rights}}");
                break;
            case ReviewElement.WhatWasPromised:
                Part(text, "{{commitments}}");
                break;
            case ReviewElement.StatisticalAnnex:
                Part(text, "{{annex}}");
                break;
        }
        return text.ToString();
    }

    private string Chapter(int goal, Wording wording)
    {
        var text = Begun(wording.Say("review.draft.chapter", ("goal", goal), ("name", wording.Labels[goal.ToString(CultureInfo.InvariantCulture)])), wording["review.ask.progress"], wording);
        var indicators = Indicators(goal).ToList();
        foreach (var indicator in indicators.Where(i => i.Opening!.Breakdown.IsTotal).Take(MostSentences))
            text.Append("- ").Append(wording.Say("review.draft.figure", ("name", Plain(indicator.Name.In(wording.Tag))), ("figure", Reference("figure", indicator, indicator.Opening!, "", " show=unit")), ("period", Reference("figure", indicator, indicator.Opening!, "", " show=period")))).Append('\n');
        text.Append('\n');
        foreach (var indicator in indicators.Where(i => i.Opening!.Periods.Length > 1 || i.Breakdowns.Any()).Take(MostCharts))
            Part(text, Chart(indicator));
        string number = goal.ToString(CultureInfo.InvariantCulture);
        Part(text, $"{{{{progress goal={number}}}}}");
        Part(text, $"{{{{gaps goal={number}}}}}");
        return text.ToString();
    }

    // What is said in a sentence is more than chance; the table of the part has the others, marked.
    private IEnumerable<Gap> Worst() => _gaps.Value.Ranked.Where(one => one.Leading is { IsSure: true, Comparison: Comparison.Total, Times: not null } && one.Indicator.Goal is { } goal && InFocus.Contains(goal))
        .DistinctBy(one => one.Indicator).Take(MostGaps).Select(one => one.Leading!);

    private string Sentence(Gap gap, Wording wording)
    {
        var indicator = release.Find(gap.Indicator)!;
        var columns = gap.Slice.Breakdown.By.Zip(gap.Group.Group!.Categories, (column, category) => gap.Slice.Breakdown.By.Length == 1 ? category : $"{column.Name}: {category}");
        var group = " group=" + FigureReference.Written(string.Join("; ", columns));
        var total = indicator.Slices.First(slice => slice.Breakdown.IsTotal && slice.Measure == gap.Slice.Measure);
        var period = " period=" + FigureReference.Written(gap.Slice.Periods[gap.Period].Text);
        var figures = new FigureText(release, wording);
        var isHigher = gap.Group.Value > gap.Other.Value;
        return wording.Say("review.draft.gap", ("name", Plain(indicator.Name.In(wording.Tag))), ("measure", Plain(figures.Name(gap.Slice.Measure))), ("group", Plain(figures.Group(gap.Slice.Breakdown, gap.Group.Group!))),
            ("period", Reference("figure", indicator, gap.Slice, group, period + " show=period")), ("figure", Reference("figure", indicator, gap.Slice, group, period)), ("total", Reference("figure", indicator, total, "", period)),
            ("times", isHigher ? Reference("ratio", indicator, gap.Slice, group, period) : Reference("ratio", indicator, total, "", $"{period} to={group[" group=".Length..]}")));
    }

    private string Chart(Indicator indicator)
    {
        var by = kind == ReviewTemplateKind.Gender ? BySex(indicator) : null;
        var slice = by is null ? indicator.Opening! : indicator.Slices.First(one => one.Breakdown.Slug == by);
        return Reference("chart", indicator, slice, "", slice.Breakdown.IsTotal ? "" : $" by={slice.Breakdown.Slug}");
    }

    // Only what is needed to mean one thing.
    private static string Reference(string kind, Indicator indicator, Slice slice, string group, string more)
    {
        var (units, series) = (indicator.Slices.Select(one => one.Measure.Unit.Name).Distinct().Count() > 1, indicator.Slices.Select(one => one.Measure.Series).Distinct().Count() > 1);
        return "{{" + kind + " " + indicator.Code.Text + (units ? $" unit={FigureReference.Written(slice.Measure.Unit.Name)}" : "") + (series ? $" series={FigureReference.Written(slice.Measure.Series)}" : "") + group + more + "}}";
    }

    private static StringBuilder Begun(string title, string prompt, Wording wording) =>
        new StringBuilder("# ").Append(title).Append("\n\n> **").Append(wording[Prompt.Key]).Append("** ").Append(prompt).Append("\n\n");

    private static void Part(StringBuilder text, string reference) => text.Append(reference).Append("\n\n");

    // A name with marks of Markdown in it stays a name.
    internal static string Plain(string name) => string.Concat(PlainText.Of(name).Select(c => c is '*' or '_' or '[' or ']' or '`' or '<' or '\\' or '{' ? $"\\{c}" : c.ToString()));
}
