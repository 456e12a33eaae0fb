namespace LocalGoals.Indicators;

/// <summary>What readers really find for an indicator.</summary>
public enum DataState
{
    /// <summary>At least one figure of the city's own.</summary>
    OwnFigures,

    /// <summary>Declared non-statistical, and answered in words.</summary>
    InWords,

    /// <summary>Only the demonstration figures that came with the starter repository.</summary>
    SampleOnly,

    None,

    /// <summary>The city says that it does not apply, and gives nothing.</summary>
    NotApplicable,
}
