using System.Collections.Concurrent;
using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Catalogue;

/// <summary>One indicator of the city: what it says of it and what it gives for it.</summary>
public sealed class Indicator
{
    // Answers in words may stand in the body or, in older repositories, in these fields.
    private static readonly string[] AnswerKeys = [Metadata.Body, "national_indicator_description", "data_notice_text"];

    private readonly IndicatorGraph _graph;
    private readonly ConcurrentDictionary<string, IndicatorGraph> _graphs = new(StringComparer.Ordinal);

    /// <param name="wholeArea">The city's own code, if it has one.</param>
    /// <param name="levels">Which layer each place belongs to, by code.</param>
    public Indicator(IndicatorCode code, Metadata metadata, ObservationTable? table, Texts name, string? wholeArea, IReadOnlyDictionary<string, AreaLayer>? levels = null)
    {
        WholeArea = wholeArea;
        Levels = levels;
        Code = code;
        Metadata = metadata;
        Table = table;
        Name = name;
        IsSample = table is { Suppressed: 0 } && StarterSample.Matches(table);
        State = StateOf();
        var findings = new List<Finding>();
        var settings = GraphSettings.Of(metadata, null, code.Text, findings);
        UnitOfUnnamed = table is null ? Unit.None : UnitWhereUnnamed(metadata, table);
        Slices = table is null || IsSample ? [] : Disaggregation.Slices.Of(table, UnitOfUnnamed, wholeArea, levels,
            measure => GraphSettings.For(settings.Decimals, measure.Unit.Name, measure.Series).FirstOrDefault()?.Value);
        Edges = table is null || IsSample ? [] : Edge.Of(table);
        Opening = Disaggregation.Opening.Of(Slices, [.. metadata["data_start_values"]?.Items ?? []]);
        _graph = new IndicatorGraph(settings, Slices);
        GraphFindings = [.. findings, .. _graph.Check(code.Text)];
        var progressFindings = new List<Finding>();
        ProgressSettings = ProgressSettings.Of(metadata, code.Text, progressFindings);
        ProgressFindings = [.. progressFindings, .. SeriesUnknown()];
    }

    /// <summary>The same indicator with rows withheld, and without further files, which nobody can look through.</summary>
    internal Indicator Suppressing(IReadOnlyList<bool> rows) =>
        new(Code, Metadata, Table!.Suppressing(rows), Name, WholeArea, Levels) { Downloads = [], Committed = Committed };

    public IndicatorCode Code { get; }

    /// <summary>The code of the city itself in its table; null where it has none.</summary>
    internal string? WholeArea { get; }

    /// <summary>Which layer each place belongs to, by code.</summary>
    internal IReadOnlyDictionary<string, AreaLayer>? Levels { get; }

    /// <summary>The unit of rows that name none.</summary>
    internal Unit UnitOfUnnamed { get; }

    /// <summary>The number that the city gives it, where it writes another than the code of its files; else the code.</summary>
    public string Number => Metadata["indicator_number"] is { } number && !Translations.IsKey(number.Text) ? number.Text.Trim() : Code.Text;

    /// <summary>Said to stand apart from the goals.</summary>
    public bool IsStandalone => Metadata.Flag("standalone") ?? false;

    /// <summary>1 to 17; null where the code names no goal, or the indicator stands apart.</summary>
    public int? Goal => IsStandalone ? null : Code.Goal;

    public Metadata Metadata { get; }

    /// <summary>The data file as read, sample or not; null when there is none that can be read.</summary>
    public ObservationTable? Table { get; }

    /// <summary>What the city calls it; the framework's short label where it gives no name.</summary>
    public Texts Name { get; }

    public bool IsSample { get; }

    public DataState State { get; }

    /// <summary>Empty for samples: their figures never count.</summary>
    public ImmutableArray<Slice> Slices { get; }

    public ImmutableArray<Edge> Edges { get; }

    /// <summary>What its page opens with; null without own figures.</summary>
    public Slice? Opening { get; }

    /// <summary>What is wrong with its settings for charts.</summary>
    public ImmutableArray<Finding> GraphFindings { get; }

    /// <summary>What the city says of judging its progress.</summary>
    public ProgressSettings ProgressSettings { get; }

    /// <summary>What is wrong with that.</summary>
    public ImmutableArray<Finding> ProgressFindings { get; }

    /// <summary>Further files to download with it.</summary>
    public ImmutableArray<IndicatorDownload> Downloads { get; init; } = [];

    /// <summary>The day of the last commit of its files, where the folder has a history.</summary>
    public DateOnly? Committed { get; init; }

    /// <summary>When it last changed; null where nothing says so.</summary>
    public LastChange? Changed => field ??= LastChange.Of(Metadata, Committed);

    /// <summary>Which place the figures are about, as the source says it. Never assumed to be the city.</summary>
    public string? Coverage(string language) => Metadata.In(language, "national_geographical_coverage")?.Text.Trim();

    /// <summary>How its figures are drawn, with titles and labels in a language where the metadata have them so.</summary>
    public IndicatorGraph Graph(string language) => Metadata.HasTranslation(language)
        ? _graphs.GetOrAdd(language, tag => new IndicatorGraph(GraphSettings.Of(Metadata, tag, null, new List<Finding>()), Slices)) : _graph;

    public IEnumerable<Breakdown> Breakdowns => Slices.Select(s => s.Breakdown).Where(b => !b.IsTotal).DistinctBy(b => b.Slug);

    private IEnumerable<Finding> SeriesUnknown() => Slices.IsEmpty ? [] : ProgressSettings.Series.Where(series => SeriesSlice.Find(this, series) is null)
        .Select(series => new Finding(ProgressRules.SeriesUnknown, series.Origin, Code.Text));

    private DataState StateOf()
    {
        if (Table is not null && !IsSample && (Table.Figures > 0 || Table.Suppressed > 0))
            return DataState.OwnFigures;
        if (Metadata.ReportingStatus == ReportingStatus.NotApplicable)
            return DataState.NotApplicable;
        if (Metadata.IsNonStatistical && AnswerKeys.Any(key => Metadata[key] is not null))
            return DataState.InWords;
        return IsSample ? DataState.SampleOnly : DataState.None;
    }

    /// <summary>
    /// Where the data name no unit at all, the metadata's word for it holds for every row, unless a value cannot be of it: a
    /// description of one of several measures must not become the unit of another.
    /// </summary>
    private static Unit UnitWhereUnnamed(Metadata metadata, ObservationTable table)
    {
        if (table.Unit is not null || metadata["computation_units"] is not { } text)
            return Unit.None;
        var unit = new Unit(text.Text.Trim());
        var fits = Enumerable.Range(0, table.Rows).Where(row => table.State(row) == RowState.Figure).All(row =>
            unit.Allows(table.Number(row)) && (unit.Kind != UnitKind.Percent || table.Number(row) is >= -100 and <= 100));
        return fits ? unit : Unit.None;
    }
}
