using System.Globalization;
using System.Text;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Progress;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>
/// How the figures of an edition were made, as Markdown in its language: formulas, methods of progress with their sources, periods, and where each indicator comes from. Only
/// what was used is in it.
/// </summary>
/// <param name="program">Name and version.</param>
/// <param name="frozen">The day, where one is said.</param>
public sealed class EditionMethods(ReviewDocument document, CityRelease release, Wording wording, string program, DateOnly? frozen)
{
    // Kinds of parts that say in a note how their tables are made.
    private static readonly (ReferenceKind Kind, string Note)[] Tables =
        [(ReferenceKind.Progress, "review.note.progress"), (ReferenceKind.Gaps, "review.note.gaps"), (ReferenceKind.Coverage, "state.lead"), (ReferenceKind.Rights, "review.note.rights")];

    private readonly List<FigureOperand> _operands = [.. document.Figures.SelectMany(figure => figure.Operands)];
    private readonly StringBuilder _text = new();

    /// <summary>The same edition gives the same text; lines end in a line feed.</summary>
    public string Write()
    {
        _text.Append("# ").Append(wording["review.methods.title"]).Append("\n\n");
        _text.Append(Plain($"{document.Title} – {wording.Say("review.edition", ("number", document.Edition ?? 0))}")).Append("\n\n");
        if (frozen is { } day)
            Item(wording["review.methods.frozen"], wording.Date(day));
        Item(wording["review.formula"], $"`{document.DataHash}`");
        Item(wording["review.methods.program"], $"`{program}`");
        Formulas();
        Section("review.methods.progress", Judging());
        Section("review.methods.tables", Tables.Where(table => Asked(table.Kind)).Select(table => wording[table.Note]));
        Section("review.methods.periods", _operands.Select(operand => Period.Parse(operand.Period)).OrderBy(period => period.Kind).DistinctBy(period => period.Kind)
            .Select(period => wording.Say($"review.period.{Kebab.Of(period.Kind)}", ("example", period.Text))));
        Section("review.methods.sources", Sources());
        Heading("review.methods.check");
        _text.Append(wording["review.methods.check.how"]).Append('\n');
        return _text.ToString();
    }

    private void Formulas()
    {
        Heading("review.methods.how");
        foreach (var same in document.Figures.GroupBy(figure => figure.Formula).OrderBy(same => same.Key))
            _text.Append(CultureInfo.InvariantCulture, $"- `{Kebab.Of(same.Key)}` ({wording.Number(same.Count())}): {wording[Made(same.Key)]}\n");
        _text.Append('\n').Append(wording["review.methods.figures"]);
        if (document.Figures.Any(figure => figure.Formula is FigureFormula.Ratio or FigureFormula.PercentChange))
            _text.Append(' ').Append(wording["review.methods.rounding"]);
        if (release.City.Suppression?.Threshold is { } threshold && Used().Any(code => release.Find(code)?.Table is { } table && Enumerable.Range(0, table.Rows).Any(row => table.State(row) == RowState.Suppressed)))
            _text.Append(' ').Append(wording.Say("indicator.suppressed.why", ("threshold", threshold)));
        _text.Append('\n');
    }

    private static string Made(FigureFormula formula) => formula switch
    {
        FigureFormula.Value => "review.made.value",
        FigureFormula.Period => "review.made.period",
        FigureFormula.Ratio => "review.made.ratio",
        FigureFormula.Difference => "review.made.change",
        FigureFormula.Distance => "review.made.gap",
        FigureFormula.PercentChange => "review.made.percent",
        FigureFormula.Status => "review.methods.status",
        FigureFormula.Rows => "review.made.rows",
        _ => "review.made.claim",
    };

    private IEnumerable<string> Judging() => document.Figures.Where(figure => figure.Formula == FigureFormula.Status).GroupBy(MethodOf).Where(same => same.Key is not null).OrderBy(same => Methods.All.IndexOf(same.Key!))
        .Select(same => $"**{wording.Say(same.Key!.Name)}** (`{same.Key.Id}`, {wording.Number(same.Count())}): {wording.Say(same.Key.Explanation)} {wording.Say(same.Key.Source)}");

    // One that cannot be asked again is known by its name.
    private ProgressMethod? MethodOf(LiveFigure figure) => figure.Question is { } question ? Methods.Find(question.Method) : Methods.All.FirstOrDefault(method => wording.Say(method.Name) == figure.Unit);

    private bool Asked(ReferenceKind kind) => document.Blocks.OfType<PartBlock>().Any(part => part.Asked?.Kind == kind);

    private IEnumerable<string> Used() => _operands.Select(operand => operand.Indicator).Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(IndicatorCode.CompareCodes));

    private IEnumerable<string> Sources()
    {
        foreach (var code in Used())
            if (release.Find(code) is { } indicator)
            {
                var (names, files) = (IndicatorView.SourceNames(indicator, wording), string.Join(wording["list.comma"], _operands.Where(operand => operand.Indicator == code).Select(operand => $"`{operand.Origin.File}`").Distinct(StringComparer.Ordinal)));
                var source = names.Length == 0 ? wording.Say("review.source.file", ("file", files)) : wording.Say("review.source", ("names", Plain(names)), ("file", files));
                yield return $"**{Plain($"{code} {indicator.Name.In(wording.Tag)}")}** – {source} {wording.Say("review.methods.enclosed", ("file", $"`data/{code}.csv`"))}";
            }
    }

    private void Section(string heading, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
            return;
        Heading(heading);
        foreach (var item in all)
            _text.Append("- ").Append(item).Append('\n');
    }

    private void Heading(string key) => _text.Append(CultureInfo.InvariantCulture, $"\n## {wording[key]}\n\n");

    private void Item(string name, string text) => _text.Append(CultureInfo.InvariantCulture, $"- **{name}**: {text}\n");

    private static string Plain(string text) => ReviewTemplate.Plain(text);
}
