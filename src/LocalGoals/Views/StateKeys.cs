using LocalGoals.Indicators;
using LocalGoals.Language;

namespace LocalGoals.Views;

/// <summary>The keys by which states and statuses are worded.</summary>
public static class StateKeys
{
    public static string Of(DataState state) => state switch
    {
        DataState.OwnFigures => "state.own",
        DataState.InWords => "state.words",
        DataState.SampleOnly => "state.sample",
        DataState.NotApplicable => "state.notapplicable",
        _ => "state.none",
    };

    public static string Of(ReportingStatus status) => $"status.{status.ToString().ToLowerInvariant()}";

    /// <summary>What stands behind the word "complete"; null when the city does not use it.</summary>
    public static Said? Complete(StateView view) =>
        view.Stated.FirstOrDefault(row => row.Status == ReportingStatus.Complete).Counts is { } counts
            ? new Said("state.complete", ("all", counts.All), ("own", counts.OwnFigures), ("words", counts.InWords), ("neither", counts.All - counts.OwnFigures - counts.InWords))
            : null;
}
