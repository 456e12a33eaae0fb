using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>Turns what an author wrote into a document: every reference becomes a figure, or a part that the program writes.</summary>
public sealed class DocumentResolver
{
    private const string CoverId = "cover";

    private readonly CityRelease _release;
    private readonly Wording _wording;
    private readonly ICollection<Finding> _findings;
    private readonly FigureResolver _figures;
    private readonly PartResolver _parts;
    private readonly List<LiveFigure> _found = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _again = new(StringComparer.Ordinal);

    /// <param name="wording">Of the language that the review is written in.</param>
    /// <param name="findings">What cannot be resolved is told here, with its place.</param>
    public DocumentResolver(Analyses analyses, Wording wording, ICollection<Finding> findings)
    {
        (_release, _wording, _findings) = (analyses.Release, wording, findings);
        _figures = new FigureResolver(_release, wording, findings);
        _parts = new PartResolver(analyses, wording, _figures, _found);
    }

    public ReviewDocument Resolve(Review review, IEnumerable<SourceSection> sources)
    {
        _found.Clear();
        _ids.Clear();
        _ids.Add(CoverId);
        _again.Clear();
        var sections = ImmutableArray.CreateBuilder<DocumentSection>();
        var notes = ImmutableArray.CreateBuilder<ImmutableArray<Run>>();
        foreach (var source in sources)
        {
            var before = notes.Count;
            var blocks = source.Blocks.Select(block => Block(block, before, review)).ToImmutableArray();
            notes.AddRange(source.Notes.Select((note, index) => Runs(note, string.Create(CultureInfo.InvariantCulture, $"n{before + index + 1}"), 0)));
            sections.Add(new DocumentSection(source.Section.Name, source.Title, [.. source.Section.Covers], blocks) { StandIn = source.Text.Language == _wording.Tag ? null : source.Text.Language });
        }
        return new ReviewDocument(
            review.Id, _wording.Tag, null, _release.City.Name.In(_wording.Tag), review.Title.In(_wording.Tag), review.Period?.In(_wording.Tag), review.Signatory?.In(_wording.Tag), _release.ContentHash,
            sections.ToImmutable(), notes.ToImmutable(), [.. _found]) { Cover = Cover(review) };
    }

    private PictureBlock? Cover(Review review) => review.Cover is { } cover && review.Pictures.TryGetValue(cover.File, out var picture)
        ? PictureBlock.Of(CoverId, picture, cover.Words?.In(_wording.Tag) ?? "", cover.Caption?.In(_wording.Tag)) : null;

    private Block Block(Block block, int notesBefore, Review review)
    {
        // What stands twice has one name with a number behind it.
        var id = block.Id;
        while (!_ids.Add(id))
            id = string.Create(CultureInfo.InvariantCulture, $"{block.Id}-{_again[block.Id] = _again.GetValueOrDefault(block.Id, 1) + 1}");
        return block switch
        {
            HeadingBlock heading => heading with { Id = id, Text = Runs(heading.Text, id, notesBefore) },
            ParagraphBlock paragraph => paragraph with { Id = id, Text = Runs(paragraph.Text, id, notesBefore) },
            QuoteBlock quote => quote with { Id = id, Blocks = [.. quote.Blocks.Select(inner => Block(inner, notesBefore, review))] },
            ListBlock list => list with { Id = id, Items = [.. list.Items.Select(item => item.Select(inner => Block(inner, notesBefore, review)).ToImmutableArray())] },
            TableBlock table => Table(table with { Id = id }, notesBefore),
            PartBlock { Asked: { } asked } part => part with { Id = id, Blocks = _parts.Resolve(asked, id, review) },
            _ => block with { Id = id },
        };
    }

    private TableBlock Table(TableBlock table, int notesBefore)
    {
        var cell = 0;
        return table with { Head = [.. table.Head.Select(Cell)], Rows = [.. table.Rows.Select(row => row.Select(Cell).ToImmutableArray())] };

        DocumentCell Cell(DocumentCell one) => one with { Text = Runs(one.Text, string.Create(CultureInfo.InvariantCulture, $"{table.Id}-c{++cell}"), notesBefore) };
    }

    private ImmutableArray<Run> Runs(ImmutableArray<Run> runs, string block, int notesBefore)
    {
        var count = 0;
        return Each(runs);

        ImmutableArray<Run> Each(ImmutableArray<Run> some) => [.. some.Select(One)];

        Run One(Run run) => run switch
        {
            StyledRun styled => styled with { Text = Each(styled.Text) },
            LinkRun link => link with { Text = Each(link.Text) },
            NoteRun note => note with { Number = note.Number + notesBefore },
            FigureRun { Asked: { } asked } figure => Figure(figure, asked),
            _ => run,
        };

        Run Figure(FigureRun figure, FigureReference asked)
        {
            if (asked.IsPart)
            {
                _findings.Add(new Finding(ReviewRules.ReferenceMisplaced, asked.Origin, null, ("kind", Framework.Kebab.Of(asked.Kind))));
                return figure;
            }
            if (_figures.Resolve(asked, string.Create(CultureInfo.InvariantCulture, $"{block}-f{++count}")) is not { } live)
                return figure;
            _found.Add(live);
            return figure with { Figure = live.Id, Text = live.Text };
        }
    }
}
