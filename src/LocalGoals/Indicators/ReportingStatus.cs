namespace LocalGoals.Indicators;

/// <summary>What the city says of an indicator in its metadata (Open SDG's <c>reporting_status</c>).</summary>
public enum ReportingStatus
{
    NotSaid,
    Complete,
    InProgress,
    NotStarted,
    NotApplicable,

    /// <summary>A word of the city's own, kept in the metadata.</summary>
    Other,
}
