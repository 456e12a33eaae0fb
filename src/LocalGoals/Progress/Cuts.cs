namespace LocalGoals.Progress;

/// <summary>Where four classes meet.</summary>
internal sealed record Cuts(double High, double Med, double Low)
{
    public bool AreInOrder => High > Med && Med > Low;

    public IEnumerable<ProgressDetail> Details => [new("thresholdHigh", High), new("thresholdMed", Med), new("thresholdLow", Low)];

    /// <summary>The same with what was asked for instead.</summary>
    public Cuts With(ProgressThresholds? own) => own is null ? this : new Cuts(own.High ?? High, own.Med ?? Med, own.Low ?? Low);
}
