using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>
/// Writes the parts that come from the data. A new kind of part is a word in <see cref="ReferenceKind"/>, a case here, and a row in
/// docs/formats/review.md.
/// </summary>
internal sealed class PartResolver
{
    private readonly PartTables _tables;
    private readonly CityRelease _release;
    private readonly Wording _wording;
    private readonly FigureText _text;
    private readonly FigureResolver _figures;
    private readonly List<LiveFigure> _found;

    public PartResolver(Analyses analyses, Wording wording, FigureResolver figures, List<LiveFigure> found)
    {
        (_release, _wording, _figures, _found) = (analyses.Release, wording, figures, found);
        _text = new FigureText(analyses.Release, wording);
        _tables = new PartTables(analyses, wording, found);
    }

    /// <param name="id">Of the part; what is inside it is named after it.</param>
    /// <returns>Empty where it cannot be made, which is told.</returns>
    public ImmutableArray<Block> Resolve(FigureReference reference, string id, Review review)
    {
        if (reference.Kind is ReferenceKind.Chart or ReferenceKind.Table)
            return Drawn(reference, id) is { } drawn ? [drawn] : [];
        if (GoalsOf(reference, review) is not { } goals)
            return [];
        return reference.Kind switch
        {
            ReferenceKind.Progress => _tables.Progress(reference, id, goals),
            ReferenceKind.Gaps => _tables.Gaps(reference, id, goals),
            ReferenceKind.Coverage => _tables.Coverage(id, goals),
            ReferenceKind.Localization => _tables.Localization(id, goals),
            ReferenceKind.Commitments => _tables.Commitments(id, goals, all: reference["goal"] is null),
            ReferenceKind.Practices => _tables.Practices(id, goals),
            ReferenceKind.Rights => _tables.Rights(id, goals),
            ReferenceKind.Annex => _tables.Annex(reference, id, goals),
            ReferenceKind.Methods => _tables.Methods(id, goals),
            _ => [],
        };
    }

    // The goal that is named, else those in focus, else all.
    private ImmutableArray<int>? GoalsOf(FigureReference reference, Review review)
    {
        if (reference.Part("goal") is not { } part)
            return review.Goals.IsEmpty ? [.. Framework.GlobalFramework.Goals] : review.Goals;
        if (int.TryParse(part.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && Framework.GlobalFramework.Goals.Contains(goal))
            return [goal];
        _figures.Unknown(part, [.. Framework.GlobalFramework.Goals.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
        return null;
    }

    private Block? Drawn(FigureReference reference, string id)
    {
        if (_figures.Finder.Indicator(reference) is not { } indicator || _figures.Finder.Measured(reference, indicator) is not { } slices)
            return null;
        var by = reference.Part("by");
        var slugs = slices.Select(slice => slice.Breakdown.Slug).Distinct(StringComparer.Ordinal).ToList();
        var wanted = by is null ? slices.Any(slice => slice.Breakdown.IsTotal) ? "" : indicator.Opening!.Breakdown.Slug : Slug(slices, by.Value);
        if (slices.FirstOrDefault(one => one.Breakdown.Slug == wanted) is not { } slice)
        {
            _figures.Unknown(by ?? reference.Subject!, [.. slugs.Where(slug => slug.Length > 0)]);
            return null;
        }
        if (reference["unit"] is null && reference["series"] is null && slices.FirstOrDefault(one => one.Breakdown.Slug == wanted && one.Measure == indicator.Opening!.Measure) is { } usual)
            slice = usual;
        var view = IndicatorView.Of(_release, indicator, wanted.Length == 0 && indicator.Opening!.Breakdown.IsTotal ? null : wanted, _wording)!
            .Sections.First(section => section.Unit == slice.Measure.Unit.Name && section.Series == slice.Measure.Series);
        var caption = reference["caption"] ?? string.Join(_wording["list.comma"], new[] { indicator.Name.In(_wording.Tag), view.Title, wanted.Length == 0 ? "" : _text.Breakdown(slice.Breakdown) }.Where(text => text.Length > 0));
        var rows = Rows(indicator, slice);
        // A chart of groups draws the total among them.
        var total = view.Chart?.Series.Any(series => series.IsTotal) == true ? indicator.Slices.First(one => one.Breakdown.IsTotal && one.Measure == slice.Measure) : null;
        var table = TableOf(view, $"{id}-t", caption, rows, indicator);
        if (total is not null && total != slice && reference.Kind == ReferenceKind.Chart)
            rows = rows.AddRange(Rows(indicator, total));
        var says = string.Join(' ', view.Says.Select(_wording.Say));
        _found.Add(new LiveFigure($"{id}-f", reference.ToString(), FigureFormula.Rows, caption, string.Join(' ', rows.Select(row => row.Digits)), view.Title, _wording["review.made.rows"], rows) { At = reference.Origin, InPart = true });
        return reference.Kind == ReferenceKind.Chart && view.Chart is { } chart ? new ChartBlock($"{id}-c", caption, says, chart, table) : table;
    }

    private string Slug(IEnumerable<Slice> slices, string said) =>
        slices.Select(slice => slice.Breakdown).FirstOrDefault(breakdown => breakdown.Slug == said || string.Join(";", breakdown.By.Select(column => column.Name)) == said || _text.Breakdown(breakdown) == said)?.Slug ?? said;

    // In the order of the table: groups, and of each the latest period first.
    private ImmutableArray<FigureOperand> Rows(Indicator indicator, Slice slice) =>
    [
        .. Enumerable.Range(0, slice.Groups.Length).SelectMany(group => Enumerable.Range(0, slice.Periods.Length).Reverse().Where(period => slice.HasFigure(group, period))
            .Select(period => _figures.Operand(new FoundFigure(new FoundSeries(indicator, slice, group), period)))),
    ];

    private TableBlock TableOf(SliceView view, string id, string caption, ImmutableArray<FigureOperand> rows, Indicator indicator)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (view.Table.Left > 0)
            notes.Add(_wording.Say("indicator.table.left", ("count", view.Table.Left)));
        if (view.Table.Rows.Any(row => row.Cells.Any(cell => cell.Kind == CellKind.Suppressed)))
            notes.Add(_wording["table.suppressed.note"]);
        notes.AddRange(view.Table.Marks.Select(mark => $"{mark.Sign}: {mark.Text}"));
        notes.Add(SourceOf(indicator, rows));
        return new TableBlock(id, caption, [.. view.Table.HeadTitles.Select(DocumentCell.Of), .. view.Table.Columns.Select(title => new DocumentCell([new TextRun(title)], IsNumber: true))],
            [.. view.Table.Rows.Select(row => row.Heads.Select(DocumentCell.Of).Concat(row.Cells.Select(cell => new DocumentCell([new TextRun(Text(cell))], IsNumber: true))).ToImmutableArray())])
        {
            Notes = notes.ToImmutable(),
        };
    }

    private static string Text(TableCell cell) => cell.Mark is { } mark ? $"{cell.Shown} {mark.Sign}" : cell.Shown;

    private string SourceOf(Indicator indicator, ImmutableArray<FigureOperand> rows)
    {
        var names = IndicatorView.SourceNames(indicator, _wording);
        var file = rows.IsEmpty ? indicator.Table!.File : rows[0].Origin.File;
        return names.Length == 0 ? _wording.Say("review.source.file", ("file", file)) : _wording.Say("review.source", ("names", names), ("file", file));
    }
}
