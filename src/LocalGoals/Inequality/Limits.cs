namespace LocalGoals.Inequality;

/// <summary>The ends of an interval around a figure, in its unit.</summary>
public readonly record struct Limits(double Low, double High)
{
    /// <summary>What is used where nobody says otherwise.</summary>
    public const double Confidence = 0.95;

    public static Limits operator *(Limits limits, double factor) => new(limits.Low * factor, limits.High * factor);

    public double Width => High - Low;
}
