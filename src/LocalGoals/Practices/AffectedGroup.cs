using LocalGoals.Disaggregation;

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

public static class AffectedGroups
{
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
