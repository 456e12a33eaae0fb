using LocalGoals.Catalogue;
using LocalGoals.Indicators;

namespace LocalGoals.Views;

/// <summary>How many indicators are in which state. Samples never count as data.</summary>
public sealed record StateCounts(int OwnFigures, int InWords, int SampleOnly, int None, int NotApplicable)
{
    public int All => OwnFigures + InWords + SampleOnly + None + NotApplicable;

    public int this[DataState state] => state switch
    {
        DataState.OwnFigures => OwnFigures,
        DataState.InWords => InWords,
        DataState.SampleOnly => SampleOnly,
        DataState.NotApplicable => NotApplicable,
        _ => None,
    };

    public static StateCounts Of(IEnumerable<Indicator> indicators)
    {
        var states = indicators.CountBy(i => i.State).ToDictionary();
        int Count(DataState state) => states.GetValueOrDefault(state);
        return new StateCounts(Count(DataState.OwnFigures), Count(DataState.InWords), Count(DataState.SampleOnly), Count(DataState.None), Count(DataState.NotApplicable));
    }
}
