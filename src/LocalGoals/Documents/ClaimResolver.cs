using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Reviews;

namespace LocalGoals.Documents;

/// <summary>What an author says of two figures.</summary>
public enum ClaimedRelation
{
    /// <summary>Lower than in an earlier period.</summary>
    Fell,
    Rose,
    Unchanged,

    /// <summary>Higher than another group in the same period.</summary>
    Higher,
    Lower,
    Equal,
}

/// <summary>Checks a claim against the figures that it names.</summary>
internal sealed class ClaimResolver(FigureResolver figures, Wording wording, ICollection<Finding> findings)
{
    /// <summary>Whether the first figure compares with the second as it is claimed.</summary>
    public static bool Holds(ClaimedRelation relation, double one, double two) => relation switch
    {
        ClaimedRelation.Fell or ClaimedRelation.Lower => one < two,
        ClaimedRelation.Rose or ClaimedRelation.Higher => one > two,
        _ => one.Equals(two),
    };

    public LiveFigure? Resolve(FigureReference reference, string id)
    {
        if (reference.Part("that") is not { } said || Kebab.TryParse<ClaimedRelation>(said.Value) is not { } relation)
        {
            var words = Enum.GetValues<ClaimedRelation>().Select(Kebab.Of).ToArray();
            figures.Unknown(reference.Part("that") ?? new ReferencePart("that", "that", reference.Origin), words);
            return null;
        }
        if (Pair(reference, relation) is not var (one, two))
            return null;
        var (first, second) = (figures.Operand(one), figures.Operand(two));
        if (!Holds(relation, one.Value, two.Value))
            findings.Add(new Finding(ReviewRules.ClaimFalse, said.Origin, one.Series.Indicator.Code.Text, ("claim", reference["says"] ?? said.Value), ("first", Told(first)), ("second", Told(second))));
        var word = Kebab.Of(relation);
        return figures.Made(reference, id, FigureFormula.Claim, reference["says"] ?? wording[$"review.claim.{word}"], word, "", "review.made.claim", first, second);
    }

    private (FoundFigure One, FoundFigure Two)? Pair(FigureReference reference, ClaimedRelation relation)
    {
        if (relation <= ClaimedRelation.Unchanged)
            return figures.Moved(reference);
        return figures.Named(reference) is { } figure && figures.Other(reference, figure) is { } other ? (figure, other) : null;
    }

    private static Said Told(FigureOperand operand) => new("review.operand", ("value", new Quantity(operand.Digits)), ("group", operand.Group), ("period", operand.Period));
}
