namespace LocalGoals.Reviews;

/// <summary>What a review is made like.</summary>
public enum ReviewTemplateKind
{
    /// <summary>All elements and all goals.</summary>
    Full,

    /// <summary>A few goals in depth.</summary>
    Focused,

    /// <summary>All goals as they concern women and men.</summary>
    Gender,

    /// <summary>What changed since the last review.</summary>
    Update,
}
