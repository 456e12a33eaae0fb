using LocalGoals.Findings;

namespace LocalGoals.Disaggregation;

/// <summary>What can be wrong with dimensions and categories across the files of a city.</summary>
public static class DisaggregationRules
{
    public static readonly Rule DimensionSpellings = new("dimension-spellings", Severity.Note);
    public static readonly Rule CategorySpellings = new("category-spellings", Severity.Note);
    public static readonly Rule SimilarDimensions = new("similar-dimensions", Severity.Note);
    public static readonly Rule CategoryUnderWrongHeader = new("category-under-wrong-header", Severity.Warning);

    public static IEnumerable<Rule> All => [DimensionSpellings, CategorySpellings, SimilarDimensions, CategoryUnderWrongHeader];
}
