using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Practices;

/// <summary>People of whom a practice, a right or a review speaks.</summary>
public enum AffectedGroup
{
    Children,
    Youth,
    WomenAndGirls,
    OlderPersons,
    PersonsWithDisabilities,
    IndigenousPeoples,
    Minorities,
    Migrants,
    Refugees,
    DisplacedPersons,
    LgbtiPersons,
    LowIncomeResidents,
    InformalWorkers,
    InformalSettlements,
    HumanRightsDefenders,
}

/// <summary>Tells such people by the names of groups in figures, in all languages of the interface at once.</summary>
public static partial class AffectedGroups
{
    private const int Grown = 18;
    private const int Young = 14;
    private const int NotYoung = 30;
    private const int Old = 60;

    private static readonly ImmutableArray<(AffectedGroup Group, WordList Words)> ByWords =
    [
        .. new[]
        {
            AffectedGroup.Children, AffectedGroup.Youth, AffectedGroup.WomenAndGirls, AffectedGroup.OlderPersons, AffectedGroup.PersonsWithDisabilities, AffectedGroup.IndigenousPeoples, AffectedGroup.Migrants,
            AffectedGroup.Refugees, AffectedGroup.LowIncomeResidents, AffectedGroup.InformalSettlements,
        }.Select(group => (group, WordList.OfMessage($"people.words.{Kebab.Of(group)}"))),
    ];

    /// <param name="category">The name of a group, such as Female, 65 and over, Born abroad.</param>
    /// <param name="kind">What its dimension divides by.</param>
    public static IEnumerable<AffectedGroup> In(string category, Characteristic kind)
    {
        foreach (var (group, words) in ByWords)
            if (ShownBy(group) == kind && words.IsIn(category))
                yield return group;
        // Which groups of a population are minorities, no name tells; one that is behind may be.
        if (kind == Characteristic.Ethnicity)
            yield return AffectedGroup.Minorities;
        if (kind == Characteristic.Age && Years().Matches(category).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList() is { Count: > 0 } years)
        {
            if (years is [_, <= Grown] && !category.Contains('+', StringComparison.Ordinal))
                yield return AffectedGroup.Children;
            if (years is [>= Young, <= NotYoung])
                yield return AffectedGroup.Youth;
            if (years[0] >= Old)
                yield return AffectedGroup.OlderPersons;
        }
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,3}(?![0-9])", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Years();

    /// <summary>By which kind of breakdown figures can show how such people fare.</summary>
    public static Characteristic ShownBy(AffectedGroup group) => group switch
    {
        AffectedGroup.Children or AffectedGroup.Youth or AffectedGroup.OlderPersons => Characteristic.Age,
        AffectedGroup.WomenAndGirls or AffectedGroup.LgbtiPersons => Characteristic.Sex,
        AffectedGroup.PersonsWithDisabilities => Characteristic.Disability,
        AffectedGroup.IndigenousPeoples or AffectedGroup.Minorities => Characteristic.Ethnicity,
        AffectedGroup.Migrants or AffectedGroup.Refugees or AffectedGroup.DisplacedPersons => Characteristic.Migration,
        AffectedGroup.LowIncomeResidents or AffectedGroup.InformalWorkers => Characteristic.Income,
        AffectedGroup.InformalSettlements => Characteristic.Place,
        _ => Characteristic.Other,
    };
}
