namespace LocalGoals.Findings;

/// <summary>How much a finding matters to what readers see.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Note,

    /// <summary>Something was left out, doubtful or read in a way the city should confirm.</summary>
    Warning,

    /// <summary>A file, row or setting could not be used, or something false would be published.</summary>
    Error,
}
