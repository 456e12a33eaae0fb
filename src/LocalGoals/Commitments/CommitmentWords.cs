namespace LocalGoals.Commitments;

/// <summary>Where a promise or recommendation was made.</summary>
public enum CommitmentSource
{
    /// <summary>A voluntary local review.</summary>
    Review,
    TaskForce,

    /// <summary>A treaty body, the universal periodic review, or the like.</summary>
    RightsMechanism,

    /// <summary>Residents who were asked.</summary>
    Consultation,
    Plan,
}

/// <summary>What became of it.</summary>
public enum CommitmentState
{
    /// <summary>Recommended; nobody has promised anything.</summary>
    Proposed,
    Accepted,

    /// <summary>Accepted in part.</summary>
    Partly,
    Declined,
    InProgress,

    /// <summary>Only with evidence.</summary>
    Done,
}

/// <summary>How sure it is that something came about because of something else.</summary>
public enum LinkCertainty
{
    /// <summary>A document of those who acted says so.</summary>
    Documented,

    /// <summary>Somebody who took part says so.</summary>
    Stated,

    /// <summary>It fits; nobody says so.</summary>
    Plausible,
}

/// <summary>Whether a promise was kept, on a given day.</summary>
public enum Standing
{
    /// <summary>Promised; its day has not come, or none was set.</summary>
    Open,

    /// <summary>Done, no later than its day.</summary>
    Kept,

    /// <summary>Done after its day, or not done within a year after it.</summary>
    Late,

    /// <summary>Not done more than a year after its day, or given up after it was accepted.</summary>
    Broken,

    /// <summary>Proposed or declined: nobody promised it.</summary>
    NotPromised,
}
