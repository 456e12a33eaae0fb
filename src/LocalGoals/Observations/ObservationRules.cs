using LocalGoals.Findings;

namespace LocalGoals.Observations;

/// <summary>What can be wrong with a row, a column or a data file as a whole.</summary>
public static class ObservationRules
{
    public static readonly Rule TextValue = new("text-value", Severity.Warning);
    public static readonly Rule AmbiguousNumber = new("ambiguous-number", Severity.Warning);
    public static readonly Rule DecimalComma = new("decimal-comma", Severity.Warning);
    public static readonly Rule BlankValues = new("blank-values", Severity.Note);
    public static readonly Rule TextRow = new("text-row", Severity.Note);
    public static readonly Rule UnknownPeriod = new("unknown-period", Severity.Warning);
    public static readonly Rule AmbiguousPeriod = new("ambiguous-period", Severity.Warning);
    public static readonly Rule PeriodMarked = new("period-marked", Severity.Note);
    public static readonly Rule RepeatedRow = new("repeated-row", Severity.Warning);
    public static readonly Rule ContradictoryRows = new("contradictory-rows", Severity.Error);
    public static readonly Rule SampleData = new("sample-data", Severity.Warning);
    public static readonly Rule UnitMissing = new("unit-missing", Severity.Note);
    public static readonly Rule ValueOutsideUnit = new("value-outside-unit", Severity.Warning);
    public static readonly Rule CategoryNotListed = new("category-not-listed", Severity.Warning);
    public static readonly Rule BoundExcludesValue = new("bound-excludes-value", Severity.Warning);
    public static readonly Rule BoundNotNumber = new("bound-not-number", Severity.Warning);
    public static readonly Rule BoundAlone = new("bound-alone", Severity.Note);
    public static readonly Rule MultiplierUnknown = new("multiplier-unknown", Severity.Warning);
    public static readonly Rule MultiplierInUnit = new("multiplier-in-unit", Severity.Warning);
    public static readonly Rule NoFigures = new("no-figures", Severity.Warning);

    public static IEnumerable<Rule> All =>
    [
        TextValue, AmbiguousNumber, DecimalComma, BlankValues, TextRow, UnknownPeriod, AmbiguousPeriod, PeriodMarked, RepeatedRow, ContradictoryRows, SampleData,
        UnitMissing, ValueOutsideUnit, CategoryNotListed, BoundExcludesValue, BoundNotNumber, BoundAlone, MultiplierUnknown, MultiplierInUnit, NoFigures,
    ];
}
