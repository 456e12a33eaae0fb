namespace LocalGoals.Localization;

/// <summary>What the city did with a target or indicator.</summary>
public enum Decision
{
    /// <summary>Nothing is decided yet, or the decision could not be accepted.</summary>
    Undecided,

    /// <summary>Taken as it is.</summary>
    Direct,

    /// <summary>Its intent kept, its wording changed.</summary>
    Modified,

    /// <summary>Another measure, or another area, stands in.</summary>
    Proxy,

    /// <summary>Added by the city; nothing global corresponds to it.</summary>
    Complementary,

    NotApplicable,
}

/// <summary>How a wording was changed.</summary>
public enum ChangeKind
{
    /// <summary>From the world or nations to the city or region.</summary>
    Scale,

    /// <summary>Whom it is for: developing countries become underserved communities.</summary>
    Audience,

    /// <summary>A number, date or line.</summary>
    Threshold,

    /// <summary>How women, men and other genders are named.</summary>
    GenderWording,

    /// <summary>Grounds or groups that must not be left behind.</summary>
    Equity,
    Other,
}

/// <summary>Who can act.</summary>
public enum MandateLevel
{
    City,
    County,
    Region,
    Nation,
    Shared,
}

/// <summary>How closely a passage of a plan follows a target.</summary>
public enum LinkStrength
{
    Strong,
    Partial,
    Weak,
}

/// <summary>Whether the city's figures may be held against those of the global indicator.</summary>
public enum Comparability
{
    Same,
    Close,
    None,
}

/// <summary>How far the city says it is with an indicator.</summary>
public enum LedgerStatus
{
    Complete,
    InProgress,
    NotStarted,
}
