using System.Collections.Immutable;

namespace LocalGoals.Inequality;

/// <summary>The summary measures of inequality, one line each. What each is stands in docs/methods/inequality-measures.md.</summary>
public static class Measures
{
    private const bool Absolute = false, Relative = true, Alike = false, Weighted = true;

    public static readonly ImmutableArray<SummaryMeasure> All =
    [
        Row("d", Dimensions.Any, 2, Absolute, Alike, Needs.Nothing, Difference.Absolute),
        Row("r", Dimensions.Any, 2, Relative, Alike, Needs.NoNegatives, Difference.Ratio),
        Row("bgv", Dimensions.Unordered, 3, Absolute, Weighted, Needs.Populations, BetweenGroupVariance.Variance),
        Row("bgsd", Dimensions.Unordered, 3, Absolute, Weighted, Needs.Populations, BetweenGroupVariance.StandardDeviation),
        Row("cov", Dimensions.Unordered, 3, Relative, Weighted, Needs.Populations | Needs.PositiveMean, BetweenGroupVariance.CoefficientOfVariation),
        Row("mdmu", Dimensions.Unordered, 3, Absolute, Alike, Needs.Mean, MeanDifference.FromMean),
        Row("mdmw", Dimensions.Unordered, 3, Absolute, Weighted, Needs.Populations, MeanDifference.FromMeanWeighted),
        Row("mdbu", Dimensions.Unordered, 3, Absolute, Alike, Needs.Direction, MeanDifference.FromBest),
        Row("mdbw", Dimensions.Unordered, 3, Absolute, Weighted, Needs.Populations | Needs.Direction, MeanDifference.FromBestWeighted),
        Row("mdru", Dimensions.Unordered, 3, Absolute, Alike, Needs.Reference, MeanDifference.FromReference),
        Row("mdrw", Dimensions.Unordered, 3, Absolute, Weighted, Needs.Populations | Needs.Reference, MeanDifference.FromReferenceWeighted),
        Row("idisu", Dimensions.Unordered, 3, Relative, Alike, Needs.Mean | Needs.PositiveMean, MeanDifference.Disparity),
        Row("idisw", Dimensions.Unordered, 3, Relative, Weighted, Needs.Populations | Needs.PositiveMean, MeanDifference.DisparityWeighted),
        Row("ti", Dimensions.Unordered, 3, Relative, Weighted, Needs.Populations | Needs.PositiveMean, Entropy.Theil),
        Row("mld", Dimensions.Unordered, 3, Relative, Weighted, Needs.Populations | Needs.PositiveMean, Entropy.MeanLogDeviation),
        Row("par", Dimensions.Any, 2, Absolute, Weighted, Needs.Mean | Needs.Direction, AttributableRisk.Risk),
        Row("paf", Dimensions.Any, 2, Relative, Weighted, Needs.Mean | Needs.Direction | Needs.PositiveMean, AttributableRisk.Fraction),
        Row("aci", Dimensions.Ordered, 3, Absolute, Weighted, Needs.Populations, ConcentrationIndex.Absolute),
        Row("rci", Dimensions.Ordered, 3, Relative, Weighted, Needs.Populations | Needs.PositiveMean, ConcentrationIndex.Relative),
        Row("rci_wagstaff", Dimensions.Ordered, 3, Relative, Weighted, Needs.Populations | Needs.PositiveMean | Needs.Scale, ConcentrationIndex.Wagstaff),
        Row("rci_erreygers", Dimensions.Ordered, 3, Relative, Weighted, Needs.Populations | Needs.NoNegatives | Needs.Scale, ConcentrationIndex.Erreygers),
        Row("sii_logit", Dimensions.Ordered, 3, Absolute, Weighted, Needs.Populations | Needs.Scale, SlopeIndex.Logistic),
        Row("rii_logit", Dimensions.Ordered, 3, Relative, Weighted, Needs.Populations | Needs.Scale, SlopeIndex.LogisticRatio),
        Row("sii_linear", Dimensions.Ordered, 3, Absolute, Weighted, Needs.Populations, SlopeIndex.Linear),
        Row("rii_linear", Dimensions.Ordered, 3, Relative, Weighted, Needs.Populations | Needs.NoNegatives, SlopeIndex.LinearRatio),
        Row("d_index", Dimensions.Any, 2, Relative, Weighted, Needs.Populations | Needs.Direction | Needs.PositiveMean, MeanDifference.DIndex),
        Row("hoi", Dimensions.Any, 2, Absolute, Weighted, Needs.Populations | Needs.Direction | Needs.PositiveMean, MeanDifference.Opportunity),
    ];

    /// <summary>Every measure with its value or the reason why there is none. A question that makes no sense has one reason for all.</summary>
    /// <param name="asHealthEqual">Answer as WHO's healthequal 1.0.1 does, with its mistakes.</param>
    /// <param name="only">One measure by its name; otherwise all.</param>
    public static ImmutableArray<MeasureAnswer> Of(InequalityQuestion question, bool asHealthEqual = false, string? only = null)
    {
        var asked = All.Where(measure => only is null || measure.Name == only);
        if (QuestionCheck.Fault(question) is { } fault)
            return [.. asked.Select(measure => new MeasureAnswer(measure, new Outcome(null, fault)))];
        var groups = new GroupSet(question);
        return [.. asked.Select(measure => new MeasureAnswer(measure, Finite(asHealthEqual ? HealthEqual.Of(measure, groups) : measure.Of(groups))))];
    }

    // Values near the ends of what a number can hold.
    private static Outcome Finite(Outcome outcome) => outcome.Estimate is not { } estimate ? outcome
        : !double.IsFinite(estimate.Value) ? Outcome.None("too-large")
        : double.IsFinite(estimate.StandardError ?? 0) && double.IsFinite(estimate.Low ?? 0) && double.IsFinite(estimate.High ?? 0) ? outcome
        : new Estimate(estimate.Value);

    private static SummaryMeasure Row(string name, Dimensions dimensions, int least, bool isRelative, bool isWeighted, Needs needs, Func<GroupSet, Outcome> compute) =>
        new(name, dimensions, least, isRelative, isWeighted, needs) { Compute = compute };
}
