using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Observations;

namespace LocalGoals.Catalogue;

/// <summary>What the metadata and the data of an indicator say against each other, and across indicators.</summary>
public static class IndicatorRules
{
    public static readonly Rule DataWithoutMetadata = new("data-without-metadata", Severity.Warning);
    public static readonly Rule MetadataWithoutData = new("metadata-without-data", Severity.Warning);
    public static readonly Rule CompleteWithoutFigures = new("complete-without-figures", Severity.Error);
    public static readonly Rule NotApplicableWithFigures = new("not-applicable-with-figures", Severity.Warning);
    public static readonly Rule NotStartedWithFigures = new("not-started-with-figures", Severity.Note);
    public static readonly Rule NonStatisticalWithFigures = new("non-statistical-with-figures", Severity.Note);
    public static readonly Rule MetadataUnitDoubtful = new("metadata-unit-doubtful", Severity.Warning);
    public static readonly Rule UnknownCode = new("unknown-code", Severity.Warning);
    public static readonly Rule LocalCode = new("local-code", Severity.Note);

    public static IEnumerable<Rule> All =>
    [
        DataWithoutMetadata, MetadataWithoutData, CompleteWithoutFigures, NotApplicableWithFigures, NotStartedWithFigures, NonStatisticalWithFigures, MetadataUnitDoubtful,
        UnknownCode, LocalCode,
    ];

    public static IEnumerable<Finding> Check(IReadOnlyCollection<Indicator> indicators)
    {
        foreach (var indicator in indicators)
        {
            foreach (var finding in Metadata(indicator)) yield return finding;
            foreach (var finding in Figures(indicator)) yield return finding;
            foreach (var finding in indicator.GraphFindings) yield return finding;
            foreach (var finding in indicator.ProgressFindings) yield return finding;
        }
        var own = indicators.Where(i => i is { Table: not null, IsSample: false }).Select(i => (i.Code.Text, i.Table!));
        foreach (var finding in Spellings.Check(own)) yield return finding;
    }

    private static IEnumerable<Finding> Metadata(Indicator indicator)
    {
        var code = indicator.Code.Text;
        var data = indicator.Table is null ? null : new Origin(indicator.Table.File);
        var metadata = indicator.Metadata.Origin is { } origin ? new Origin(origin.File) : null;
        var status = indicator.Metadata.ReportingStatus;
        var statusAt = indicator.Metadata["reporting_status"]?.Origin ?? metadata;
        if (indicator.Metadata.IsEmpty)
            yield return new Finding(DataWithoutMetadata, data, code);
        else if (indicator is { Table: null, State: DataState.None } && status is not (ReportingStatus.NotStarted or ReportingStatus.Complete))
            yield return new Finding(MetadataWithoutData, metadata, code);
        if (status == ReportingStatus.Complete && indicator.State is (DataState.SampleOnly or DataState.None))
            yield return new Finding(CompleteWithoutFigures, statusAt, code,
                ("reason", new Language.Said(indicator.IsSample ? "finding.reason.sample" : "finding.reason.none")));
        if (status == ReportingStatus.NotApplicable && indicator.State == DataState.OwnFigures)
            yield return new Finding(NotApplicableWithFigures, statusAt, code);
        if (status == ReportingStatus.NotStarted && indicator.State == DataState.OwnFigures)
            yield return new Finding(NotStartedWithFigures, statusAt, code);
        if (indicator.Metadata.IsNonStatistical && indicator.State == DataState.OwnFigures)
            yield return new Finding(NonStatisticalWithFigures, metadata, code);
        if (!GlobalFramework.Current.Indicators.ContainsKey(code))
        {
            var known = indicator.Code.Goal is not null;
            yield return new Finding(known ? LocalCode : UnknownCode, data ?? metadata, code, ("code", code));
        }
        if (indicator.IsSample)
            yield return new Finding(ObservationRules.SampleData, indicator.Table!.Head, code);
    }

    private static IEnumerable<Finding> Figures(Indicator indicator)
    {
        if (indicator.IsSample || indicator.Table is not { } table)
            yield break;
        var code = indicator.Code.Text;
        if (table is { Rows: > 0, Figures: 0 })
            yield return new Finding(ObservationRules.NoFigures, table.Head, code);
        else if (indicator.Slices.Any(slice => slice.Measure.Unit == Unit.None))
        {
            yield return new Finding(ObservationRules.UnitMissing, table.Head, code);
            if (table.Unit is null && indicator.Metadata["computation_units"] is { } unit)
                yield return new Finding(MetadataUnitDoubtful, unit.Origin, code, ("unit", unit.Text));
        }
        foreach (var finding in IntervalRules.Check(table, code)) yield return finding;
        foreach (var outside in indicator.Slices.Where(slice => slice.Measure.Unit.HasBounds).GroupBy(slice => slice.Measure.Unit).Select(slices => (Unit: slices.Key, Rows: slices.SelectMany(RowsOutside).Order().ToList())))
            if (outside.Rows is [var first, ..] rows)
                yield return new Finding(ObservationRules.ValueOutsideUnit, table.At(first), code,
                    ("value", table.Text(first)), ("unit", outside.Unit.Words?.Original ?? outside.Unit.Name), ("count", rows.Count));
    }

    private static IEnumerable<int> RowsOutside(Slice slice)
    {
        for (var group = 0; group < slice.Groups.Length; group++)
            for (var period = 0; period < slice.Periods.Length; period++)
                if (slice.HasFigure(group, period) && slice.Row(group, period) is var row && !slice.Measure.Unit.Allows(slice.Table.Number(row)))
                    yield return row;
    }
}
