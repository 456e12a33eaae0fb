using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>Finds the one figure that a reference names. Anything else than one is told, with what may have been meant.</summary>
internal sealed class FigureFinder(CityRelease release, FigureText text, ICollection<Finding> findings)
{
    public const string Latest = "latest";
    public const string Earliest = "first";
    public const string Total = "total";

    private const string Between = ";";

    /// <summary>The indicator; null where there is none by that code, or none of its own figures, which is told.</summary>
    public Indicator? Indicator(FigureReference reference)
    {
        var subject = reference.Subject!;
        if (release.Find(subject.Value) is not { } indicator)
            return Told<Indicator>(None(subject, "indicator", release.Indicators.Where(i => !i.Slices.IsEmpty).Select(i => i.Code.Text)));
        if (indicator.IsSample)
            return Told<Indicator>(new Finding(ReviewRules.FigureSample, subject.Origin, indicator.Code.Text, ("code", indicator.Code.Text)));
        return indicator.Slices.IsEmpty ? Told<Indicator>(Withheld(subject.Origin, indicator, new Said("progress.reason.no-figures"))) : indicator;
    }

    /// <summary>The measure and group that a reference names; null where there is none or several, which is told.</summary>
    /// <param name="groupPart">Where the group is said: <c>group</c>, or <c>to</c> for what is compared with.</param>
    public FoundSeries? Series(FigureReference reference, string groupPart = "group")
    {
        if (Indicator(reference) is not { } indicator || Measured(reference, indicator) is not { } slices)
            return null;
        var said = reference.Part(groupPart);
        var wanted = said is null || (said.Value == Total && groupPart != "group") ? [] : Words(said.Value, slices);
        if (reference["area"] is { } area)
            wanted.Add(area);
        var found = slices.SelectMany(slice => Enumerable.Range(0, slice.Groups.Length).Where(group => Fits(slice, group, wanted)).Select(group => new FoundSeries(indicator, slice, group))).ToList();
        var at = said ?? reference.Part("area") ?? reference.Subject!;
        switch (found)
        {
            case [var one]:
                return one;
            case []:
                return Told<FoundSeries>(wanted.Count == 0
                    ? new Finding(ReviewRules.FigureNone, at.Origin, indicator.Code.Text, ("what", What("group")), ("word", text.Wording["group.total"]), ("known", Listed(Groups(slices))))
                    : None(at, "group", Nearest.Of(wanted[0], Groups(slices))));
            default:
                return Told<FoundSeries>(new Finding(ReviewRules.FigureSeveral, at.Origin, indicator.Code.Text, ("count", found.Count), ("known", Listed(Telling(found)))));
        }
    }

    /// <summary>The figure of a series in a period.</summary>
    /// <param name="said">Null for the latest.</param>
    public FoundFigure? Figure(FoundSeries series, ReferencePart? said, FigureReference reference)
    {
        var (slice, group) = (series.Slice, series.Group);
        if (said is null or { Value: Latest })
            return series.At(slice.Latest(group));
        if (said.Value == Earliest)
            return series.At(series.First);
        var at = slice.Periods.IndexOf(Period.Parse(said.Value));
        if (at < 0)
            return Told<FoundFigure>(None(said, "period", Enumerable.Range(0, slice.Periods.Length).Where(period => slice.HasFigure(group, period)).Select(period => slice.Periods[period].Text).Reverse()));
        return slice.HasFigure(group, at) ? series.At(at) : Told<FoundFigure>(Withheld(said.Origin ?? reference.Origin, series.Indicator, ReasonOf(slice, group, at)));
    }

    /// <summary>The slices of the unit and series that a reference names; null and told where there are none.</summary>
    public IReadOnlyList<Slice>? Measured(FigureReference reference, Indicator indicator)
    {
        IReadOnlyList<Slice> slices = indicator.Slices;
        foreach (var (name, of) in ((string, Func<Slice, string>)[])[("unit", slice => slice.Measure.Unit.Name), ("series", slice => slice.Measure.Series)])
        {
            if (reference.Part(name) is not { } part)
                continue;
            var known = slices.Select(of).Distinct(StringComparer.Ordinal).ToList();
            slices = [.. slices.Where(slice => Same(of(slice), part.Value))];
            if (slices.Count == 0)
                return Told<IReadOnlyList<Slice>>(None(part, name, known.Where(word => word.Length > 0)));
        }
        return slices;
    }

    public T? Told<T>(Finding finding) where T : class
    {
        findings.Add(finding);
        return null;
    }

    public static Finding Withheld(Origin at, Indicator indicator, Said reason) => new(ReviewRules.FigureWithheld, at, indicator.Code.Text, ("code", indicator.Code.Text), ("reason", reason));

    private static Finding None(ReferencePart part, string what, IEnumerable<string> known) =>
        new(ReviewRules.FigureNone, part.Origin, null, ("what", What(what)), ("word", part.Value), ("known", Listed(Nearest.Of(part.Value, known))));

    private static Said What(string what) => new($"review.what.{what}");

    private static Said ReasonOf(Slice slice, int group, int period) => new(slice.Row(group, period) is var row && row < 0 ? "review.withheld.none"
        : slice.Table.State(row) switch { RowState.Blank => "review.withheld.blank", RowState.Contradicted => "review.withheld.contradicted", RowState.Suppressed => "review.withheld.suppressed", _ => "review.withheld.unreadable" });

    // Several words stand for several columns, unless a category itself is written so.
    private static List<string> Words(string said, IEnumerable<Slice> slices) => slices.Any(slice => slice.Groups.Any(group => group.Categories.Any(category => Same(category, said))))
        ? [said] : [.. said.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private bool Fits(Slice slice, int group, List<string> wanted)
    {
        if (slice.Breakdown.By.Length != wanted.Count || slice.Latest(group) < 0)
            return false;
        var left = wanted.ToList();
        foreach (var (at, category) in slice.Groups[group].Categories.Index())
        {
            var column = slice.Breakdown.By[at];
            var match = left.FindIndex(word => Same(category, word) || Same(text.Category(column, category), word) || Same($"{column.Name}: {category}", word) || Same($"{text.Title(column)}: {text.Category(column, category)}", word));
            if (match < 0)
                return false;
            left.RemoveAt(match);
        }
        return true;
    }

    private static bool Same(string one, string other) => GraphSettings.Same(one, other);

    private static IEnumerable<string> Groups(IEnumerable<Slice> slices) =>
        slices.SelectMany(slice => slice.Groups.Select(group => string.Join($"{Between} ", group.Categories))).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);

    // By what they differ: units, else the columns of their groups.
    private static IEnumerable<string> Telling(List<FoundSeries> found)
    {
        var units = found.Select(one => one.Slice.Measure.Unit.Name).Distinct(StringComparer.Ordinal).ToList();
        var series = found.Select(one => one.Slice.Measure.Series).Distinct(StringComparer.Ordinal).ToList();
        return units.Count > 1 ? units.Select(unit => $"unit={FigureReference.Written(unit)}")
            : series.Count > 1 ? series.Select(name => $"series={FigureReference.Written(name)}")
            : found.Select(one => "group=" + FigureReference.Written(string.Join($"{Between} ", one.Slice.Breakdown.By.Zip(one.Slice.Groups[one.Group].Categories, (column, category) => $"{column.Name}: {category}"))));
    }

    private static string Listed(IEnumerable<string> words) => string.Join(" · ", words.Take(8).Select(word => word.Contains('=', StringComparison.Ordinal) ? word : $"“{word}”"));
}
