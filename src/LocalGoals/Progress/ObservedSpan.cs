using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Progress;

/// <summary>The points that a method may use: with figures, in order, from the base year on.</summary>
/// <param name="Points">Each year once.</param>
/// <param name="From">The base year that was asked for.</param>
internal sealed record ObservedSpan(ImmutableArray<ProgressPoint> Points, double From, int Given, ProgressQuestion Question)
{
    public ProgressPoint First => Points[0];

    public ProgressPoint Last => Points[^1];

    public double BaseValue => First.Value!.Value;

    public double CurrentValue => Last.Value!.Value;

    public double Years => Last.Year - First.Year;

    public double TargetYear => Question.TargetYear ?? ProgressQuestion.DefaultTargetYear;

    /// <summary>Null where two points a year or more apart can be compared.</summary>
    public Said? WhyNotTwo =>
        Points.Length < 2 ? Reasons.TwoPoints(From, Points.Length) : Years < 1 ? Reasons.LessThanAYear(First.Year, Last.Year) : null;

    /// <summary>That the base year is another than the one asked for, where it is.</summary>
    public IEnumerable<Said> BaseYearNote => First.Year.Equals(From) ? [] : [Notes.BaseYear(From, First.Year)];

    public IEnumerable<ProgressDetail> Details =>
    [
        new("points", Points.Length), new("pointsGiven", Given),
        new("baseYear", First.Year), new("baseValue", First.Value), new("currentYear", Last.Year), new("currentValue", Last.Value),
        .. Question.Direction is { } direction ? [new ProgressDetail("direction", null, Kebab.Of(direction))] : Array.Empty<ProgressDetail>(),
    ];

    /// <param name="from">Where the span begins at the earliest.</param>
    public static bool TryRead(ProgressQuestion question, double from, [NotNullWhen(true)] out ObservedSpan? span, [NotNullWhen(false)] out Said? reason)
    {
        span = null;
        var settings = new[]
        {
            question.Target, question.TargetYear, question.BaseYear, question.Limit, question.Scale, question.Thresholds?.High, question.Thresholds?.Med,
            question.Thresholds?.Low, question.Bounds?.Worst, question.Bounds?.Best,
        };
        reason = null;
        if (settings.Any(setting => setting is { } number && !double.IsFinite(number)) || question.Points.Any(p => !double.IsFinite(p.Year) || p.Value is { } value && !double.IsFinite(value)))
            reason = Reasons.NotFinite;
        var points = question.Points.Where(point => point.Value is not null && point.Year >= from).OrderBy(point => point.Year).ToImmutableArray();
        for (var i = 1; i < points.Length && reason is null; i++)
            if (points[i].Year.Equals(points[i - 1].Year))
                reason = Reasons.SameYear(points[i].Year);
        if (reason is not null)
            return false;
        span = new ObservedSpan(points, from, question.Points.Length, question);
        return true;
    }

    public static bool TryRead(ProgressQuestion question, [NotNullWhen(true)] out ObservedSpan? span, [NotNullWhen(false)] out Said? reason) =>
        TryRead(question, question.BaseYear ?? ProgressQuestion.DefaultBaseYear, out span, out reason);
}
