using LocalGoals.Commitments;
using LocalGoals.Findings;

namespace LocalGoals.Partnerships;

/// <summary>What organisations, task forces and the register say against each other.</summary>
/// <param name="indicators">Codes of the city's indicators.</param>
public sealed class PartnershipCheck(PartnerBook book, Register register, IReadOnlySet<string> indicators)
{
    public IEnumerable<Finding> Findings() => Parties().Concat(Terms()).Concat(Recommendations())
        .Concat(RegisterCheck.UnknownTargets(book.Organisations.SelectMany(one => one.Targets).Concat(book.TaskForces.SelectMany(one => one.Targets)), indicators));

    private IEnumerable<Finding> Parties() =>
        register.Commitments.SelectMany(one => one.History.Select(change => change.By).Concat(one.Actions.Select(action => action.By)).Append(one.Office))
            .Concat(book.TaskForces.SelectMany(one => one.Parties)).OfType<Party>()
            .Where(party => party.Organisation is { } id && book.Organisation(id) is null)
            .Select(party => RegisterCheck.Unknown("organisation", new Reference(party.Organisation!, party.Origin)));

    private IEnumerable<Finding> Terms() =>
        book.TaskForces.Where(one => one.Term is { } term && term.End < term.Start).Select(one => new Finding(PartnershipRules.EndBeforeStart, one.Term!.Origin, null, ("id", one.Id)))
            .Concat(book.Organisations.SelectMany(one => one.Agreements.Where(agreed => agreed.Until < agreed.Date).Select(agreed => new Finding(PartnershipRules.EndBeforeStart, agreed.Origin, null, ("id", one.Id)))));

    private IEnumerable<Finding> Recommendations()
    {
        foreach (var recommended in book.TaskForces.SelectMany(one => one.Recommendations))
            if (register.Find(recommended.Id) is not { } commitment)
                yield return RegisterCheck.Unknown("recommendations", recommended);
            else if (commitment.Source != CommitmentSource.TaskForce)
                yield return new Finding(PartnershipRules.SourceDiffers, commitment.Origin, null, ("id", commitment.Id));
        foreach (var commitment in register.Commitments.Where(one => one.Source == CommitmentSource.TaskForce && !book.Recommending(one).Any()))
            yield return new Finding(PartnershipRules.RecommendedByNobody, commitment.Origin, null, ("id", commitment.Id));
    }
}
