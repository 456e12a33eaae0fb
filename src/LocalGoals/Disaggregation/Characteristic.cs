using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Disaggregation;

/// <summary>What a dimension divides people or places by: the grounds that target 17.18 names, and others.</summary>
public enum Characteristic
{
    Sex,
    Age,
    Income,
    Ethnicity,
    Migration,
    Disability,
    Place,
    Other,
}

/// <summary>Tells the kind of a dimension by the words of its name, in all languages of the interface at once.</summary>
public static class Characteristics
{
    // Words of migration go first: a place of birth is no place of living.
    private static readonly ImmutableArray<(Characteristic Kind, WordList Words)> ByWords =
    [
        .. new[] { Characteristic.Migration, Characteristic.Disability, Characteristic.Ethnicity, Characteristic.Income, Characteristic.Sex, Characteristic.Age, Characteristic.Place }
            .Select(kind => (kind, WordList.OfMessage($"dimension.words.{Kebab.Of(kind)}"))),
    ];

    /// <param name="name">A header, or the name of a dimension in a ledger.</param>
    public static Characteristic Of(string name) => ByWords.FirstOrDefault(pair => pair.Words.IsIn(name.Replace('_', ' ')), (Characteristic.Other, null!)).Item1;
}
