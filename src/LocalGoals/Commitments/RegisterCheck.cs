using LocalGoals.Findings;
using LocalGoals.Framework;

namespace LocalGoals.Commitments;

/// <summary>What a register says against itself and against the framework.</summary>
/// <param name="indicators">Codes of the city's indicators.</param>
public sealed class RegisterCheck(Register register, IReadOnlySet<string> indicators)
{
    public IEnumerable<Finding> Findings() => register.Commitments.SelectMany(Of).Concat(register.Commitments.SelectMany(References)).Concat(Cycles());

    /// <summary>Targets that neither the framework nor an indicator of the city has.</summary>
    public static IEnumerable<Finding> UnknownTargets(IEnumerable<Reference> targets, IReadOnlySet<string> indicators) =>
        targets.Where(target => !GlobalFramework.Current.Targets.Contains(target.Id) && !indicators.Any(code => IndicatorCode.TryParse(code)?.Target == target.Id))
            .Select(target => Unknown("target", target));

    public static Finding Unknown(string key, Reference reference) => new(CommitmentRules.ReferenceUnknown, reference.Origin, null, ("key", key), ("id", reference.Id));

    private static IEnumerable<Finding> Of(Commitment one)
    {
        if (one.IsDoneWithoutEvidence)
            yield return Found(CommitmentRules.DoneWithoutEvidence, one.History.LastOrDefault(change => change.State == CommitmentState.Done)?.Origin ?? one.Origin);
        if (one.FirstDue < one.Made)
            yield return Found(CommitmentRules.DueBeforeStart, one.Origin);
        foreach (var change in one.DueChanges.Where(change => change.Due < one.Made))
            yield return Found(CommitmentRules.DueBeforeStart, change.Origin);
        if (one.Office is null)
            yield return Found(CommitmentRules.WithoutOwner, one.Origin);
        if (one is { FirstState: CommitmentState.Declined, Text: null })
            yield return Found(CommitmentRules.DeclinedWithoutReason, one.Origin);
        foreach (var change in one.History.Where(change => change is { State: CommitmentState.Declined, Why: null }))
            yield return Found(CommitmentRules.DeclinedWithoutReason, change.Origin);
        // They are kept in the order of days: lines that go back were out of order in the file.
        if (one.History.Zip(one.History.Skip(1)).Where(pair => pair.Second.Origin.Line < pair.First.Origin.Line).Select(pair => pair.Second).FirstOrDefault() is { } early)
            yield return Found(CommitmentRules.HistoryOutOfOrder, early.Origin);
        if (one.History.FirstOrDefault(change => change.Date < one.Made) is { } before)
            yield return Found(CommitmentRules.HistoryOutOfOrder, before.Origin);
        if (one.IsOpen && one.Due is null)
            yield return Found(CommitmentRules.WithoutDue, one.Origin);

        Finding Found(Rule rule, Origin at) => new(rule, at, null, ("id", one.Id));
    }

    private IEnumerable<Finding> References(Commitment one) =>
        UnknownTargets(one.Targets, indicators)
            .Concat(one.Indicators.Concat(one.Effects.SelectMany(effect => effect.Indicators)).Where(code => !indicators.Contains(code.Id)).Select(code => Unknown("indicators", code)))
            .Concat(one.Effects.Where(effect => register.FindEffect(effect.Id) is null).Select(effect => Unknown("effects", new Reference(effect.Id, effect.Origin))))
            .Concat(one.Effects.SelectMany(effect => effect.Through).Where(through => register.FindEffect(through.Id) is null).Select(through => Unknown("through", through)));

    // What is left when effects without a cause and without a consequence are taken away, again and again, stands in circles or between them.
    private IEnumerable<Finding> Cycles()
    {
        var left = register.Effects.Where(effect => effect.Through.Length > 0).ToDictionary(effect => effect.Id, StringComparer.Ordinal);
        for (var before = -1; before != left.Count;)
        {
            before = left.Count;
            var causes = left.Values.SelectMany(effect => effect.Through).ToHashSet(StringComparer.Ordinal);
            foreach (var effect in left.Values.Where(effect => !causes.Contains(effect.Id) || !effect.Through.Any(left.ContainsKey)).ToList())
                left.Remove(effect.Id);
        }
        return left.Keys.Order(StringComparer.Ordinal).Take(1).Select(id => new Finding(CommitmentRules.EffectCycle, left[id].From[0].Effect.Origin, null, ("id", id)));
    }
}
