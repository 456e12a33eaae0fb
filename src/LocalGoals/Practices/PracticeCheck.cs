using System.Globalization;

using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Partnerships;

namespace LocalGoals.Practices;

/// <summary>What practices and adoptions say against themselves and against everything else.</summary>
/// <param name="indicators">Codes of the city's indicators.</param>
public sealed class PracticeCheck(PracticeBook book, Register register, PartnerBook partners, IReadOnlySet<string> indicators)
{
    public IEnumerable<Finding> Findings() => book.Practices.SelectMany(Of).Concat(book.Adoptions.SelectMany(Of)).Concat(book.Adoptions.SelectMany(References));

    private IEnumerable<Finding> Of(Practice one)
    {
        foreach (var outcome in one.Outcomes)
        {
            if (outcome is { Value: not null, Unit: null })
                yield return new Finding(PracticeRules.OutcomeWithoutUnit, outcome.Origin, null, ("id", one.Id));
            if (outcome is { Evidence: null, NeedsEvidence: true })
                yield return new Finding(PracticeRules.OutcomeWithoutEvidence, outcome.Origin, null, ("id", one.Id));
        }
        foreach (var finding in RegisterCheck.UnknownTargets(one.Stated.Where(code => !IsGoal(code.Id)).Concat(one.Reviewed), indicators))
            yield return finding;
    }

    private static IEnumerable<Finding> Of(Adoption one)
    {
        if (one.Indicators.IsEmpty)
            yield return Found(PracticeRules.AdoptionWithoutIndicator);
        if (one.By is null)
            yield return Found(PracticeRules.AdoptionWithoutDate);
        if (one.By < one.Date)
            yield return Found(PracticeRules.AdoptionDueBeforeStart);

        Finding Found(Rule rule) => new(rule, one.Origin, null, ("id", one.Id));
    }

    private IEnumerable<Finding> References(Adoption one)
    {
        if (book.Find(one.Practice.Id) is null)
            yield return RegisterCheck.Unknown("practice", one.Practice);
        foreach (var code in one.Indicators.Where(code => !indicators.Contains(code.Id)))
            yield return RegisterCheck.Unknown("indicators", code);
        foreach (var commitment in one.Commitments.Where(id => register.Find(id.Id) is null))
            yield return RegisterCheck.Unknown("commitments", commitment);
        if (one.Office is { Organisation: { } office } && partners.Organisation(office) is null)
            yield return RegisterCheck.Unknown("organisation", new Reference(office, one.Office.Origin));
    }

    private static bool IsGoal(string code) => GlobalFramework.Goals.Any(goal => goal.ToString(CultureInfo.InvariantCulture) == code);
}
