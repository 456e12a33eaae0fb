namespace LocalGoals.Indicators;

/// <summary>What kind of number a unit makes, as far as its name tells.</summary>
public enum UnitKind
{
    /// <summary>The name does not tell. Nothing is assumed.</summary>
    Unknown,

    /// <summary>Things counted: deaths, households, tonnes.</summary>
    Count,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>Out of a stated base: per 100,000, per inhabitant, a rate.</summary>
    Rate,

    /// <summary>One quantity over another, such as girls per boys.</summary>
    Ratio,

    /// <summary>Out of a hundred.</summary>
    Percent,

    /// <summary>An index or score.</summary>
    Index,
}
