namespace LocalGoals.Rights;

public enum InstrumentKind
{
    /// <summary>Binds the states that ratified it.</summary>
    Treaty,

    /// <summary>Guides; nobody ratifies it.</summary>
    Declaration,
}

/// <summary>What the city's country did with a treaty.</summary>
public enum RatificationStatus
{
    /// <summary>Ratified, or acceded to: it binds.</summary>
    Ratified,

    /// <summary>Signed and not ratified.</summary>
    Signed,
    Neither,
}

/// <summary>What an instrument means for the city.</summary>
public enum Force
{
    Binds,

    /// <summary>Signed: it may not be defeated, and does not bind yet.</summary>
    Signed,

    /// <summary>A declaration, or a treaty that the country keeps away from.</summary>
    Guides,

    /// <summary>A treaty of which nobody recorded what the country did.</summary>
    Unknown,
}

/// <summary>How it is known that a target and an article belong together, the surest first.</summary>
public enum LinkBasis
{
    /// <summary>A reviewer of the city decided it.</summary>
    Reviewed,

    /// <summary>Read in the source that says so.</summary>
    Source,

    /// <summary>Read in a text that repeats the source.</summary>
    Secondary,

    /// <summary>Written down from memory of the source: to be checked.</summary>
    Recalled,

    /// <summary>Concluded from the goal's rights: a suggestion.</summary>
    Inferred,
}

public enum LinkDecision
{
    Accepted,
    Declined,
}

/// <summary>Rights in a few words, as the instruments group them.</summary>
public enum HumanRight
{
    Life,
    LibertyAndSecurity,
    FreedomFromTorture,
    FreedomFromSlavery,
    FreedomFromViolence,
    Equality,
    WomenEquality,
    LegalIdentity,
    Privacy,
    Information,
    Participation,
    Justice,
    StandardOfLiving,
    Food,
    WaterAndSanitation,
    Housing,
    Health,
    FamilyPlanning,
    MothersAndChildren,
    Family,
    SocialSecurity,
    Work,
    WorkConditions,
    ChildLabour,
    Education,
    Play,
    Culture,
    Science,
    Accessibility,
    HealthyEnvironment,
    DisasterProtection,
    NaturalResources,
    SelfDetermination,
    IndigenousPeoples,
    Migrants,
    Cooperation,
}

/// <summary>What a rights review asks about. Evidence of figures goes by the last two as well.</summary>
public enum Principle
{
    Universality,
    Indivisibility,
    Equality,
    NonDiscrimination,
    Participation,
    Accountability,
    Transparency,
    Privacy,
}

public enum ReviewAnswer
{
    Yes,
    Partly,
    No,
    NotAssessed,
}
