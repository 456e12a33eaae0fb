namespace LocalGoals.Practices;

/// <summary>What an outcome rests on, the weakest first.</summary>
public enum EvidenceKind
{
    /// <summary>Somebody tells it; nothing was counted.</summary>
    Narrative,

    /// <summary>Counted or estimated by those who run it, with nothing to hold it against.</summary>
    Monitoring,

    /// <summary>The same people or places before and after.</summary>
    BeforeAfter,

    /// <summary>People or places with it and without it, not drawn by lot.</summary>
    Comparison,

    /// <summary>Drawn by lot.</summary>
    Randomised,
}

/// <summary>What a number says about a practice.</summary>
public enum OutcomeRole
{
    /// <summary>What became different for people or places.</summary>
    Result,

    /// <summary>What was built, taught or decided.</summary>
    Output,

    /// <summary>How many it reached.</summary>
    Reach,

    /// <summary>Money raised or spent.</summary>
    Money,

    /// <summary>What was aimed at; nothing says that it was reached.</summary>
    Aim,

    /// <summary>How things stood; no effect of the practice.</summary>
    Background,
}

/// <summary>How exact a number is, in the words of its source.</summary>
public enum Bound
{
    Exactly,
    About,
    MoreThan,
    UpTo,
}

/// <summary>How many people live where it was done.</summary>
public enum CitySize
{
    Unknown,

    /// <summary>Fewer than 100,000.</summary>
    Small,

    /// <summary>Fewer than a million.</summary>
    Middle,

    /// <summary>Fewer than five million.</summary>
    Large,
    VeryLarge,
}
