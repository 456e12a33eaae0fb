using LocalGoals.Language;

namespace LocalGoals.Inequality;

/// <summary>How the interval around an estimate was made.</summary>
public enum IntervalKind
{
    None,

    /// <summary>The estimate and 1.96 standard errors to both sides.</summary>
    Normal,

    /// <summary>The same on the scale of logarithms, on which its standard error is, too.</summary>
    Logarithm,

    /// <summary>The middle 95 % of draws.</summary>
    Simulation,
}

/// <summary>A value with its uncertainty, in the measure's own unit. Nothing is given that is not defined.</summary>
/// <param name="StandardError">Of the value, or of its logarithm where <paramref name="Interval"/> says so.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
public sealed record Estimate(double Value, double? StandardError = null, double? Low = null, double? High = null, IntervalKind Interval = IntervalKind.None)
{
    /// <summary>The 97.5 % point of the normal distribution.</summary>
    internal const double Z = 1.959963984540054;

    internal static Estimate Normal(double value, double? standardError) => standardError is { } se && double.IsFinite(se)
        ? new(value, se, value - Z * se, value + Z * se, IntervalKind.Normal) : new(value);

    internal static Estimate Logarithm(double value, double? standardError) => standardError is { } se && double.IsFinite(se)
        ? new(value, se, value * Math.Exp(-Z * se), value * Math.Exp(Z * se), IntervalKind.Logarithm) : new(value);
}

/// <summary>An estimate, or the reason why there is none.</summary>
public readonly record struct Outcome(Estimate? Estimate, Said? Reason)
{
    public static implicit operator Outcome(Estimate estimate) => new(estimate, null);

    internal static Outcome None(string reason, params ReadOnlySpan<(string Name, object Value)> arguments) => new(null, Reasons.Because(reason, arguments));
}

/// <summary>What is known of one measure.</summary>
public sealed record MeasureAnswer(SummaryMeasure Measure, Outcome Outcome);
