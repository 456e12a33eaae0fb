using System.Collections.Immutable;

using LocalGoals.Findings;

namespace LocalGoals.Indicators;

/// <summary>How a city wants the figures of an indicator drawn.</summary>
public enum GraphType
{
    Line,

    /// <summary>Upright bars, one for each period and group.</summary>
    Bar,

    /// <summary>Yes and no: 1 and -1.</summary>
    Binary,
}

/// <summary>The ends of the value axis.</summary>
public sealed record GraphLimits(double? Minimum, double? Maximum);

public enum GraphMarkKind
{
    /// <summary>A line at the value to be reached.</summary>
    Target,

    /// <summary>A line in time: figures on either side were made in different ways.</summary>
    Break,

    /// <summary>A line at a value.</summary>
    Level,

    /// <summary>A line in time.</summary>
    Moment,

    /// <summary>A stretch of time, of values, or both.</summary>
    Box,
    Point,
}

/// <summary>Something drawn beside the figures.</summary>
/// <param name="Value">On the value axis; null for a line in time.</param>
/// <param name="EndValue">Of a slanted line or a box, the other value.</param>
/// <param name="At">On the time axis: from 1000 a year, below that the count of periods from 0, as Open SDG has it.</param>
/// <param name="Label">As written: a text or the name of a translation. Null for what the language says.</param>
public sealed record GraphMark(GraphMarkKind Kind, double? Value, double? EndValue, double? At, double? EndAt, string? Label);

/// <summary>A setting and the measure that it is for; blank is any.</summary>
/// <param name="Key">The metadata key that it was read from.</param>
public sealed record Fitting<T>(string Key, T Value, string Unit, string Series, Origin Origin);

/// <summary>The settings for charts, as Open SDG names them (<c>graph_*</c>, <c>precision</c>).</summary>
public sealed record GraphSettings(
    ImmutableArray<Fitting<GraphType>> Types, ImmutableArray<Fitting<string>> Titles, ImmutableArray<Fitting<GraphLimits>> Limits, ImmutableArray<Fitting<double>> Steps,
    ImmutableArray<Fitting<bool>> Stepped, ImmutableArray<Fitting<int>> Decimals, ImmutableArray<Fitting<GraphMark>> Targets, ImmutableArray<Fitting<GraphMark>> Breaks,
    ImmutableArray<Fitting<GraphMark>> Annotations)
{
    private const string DataGroup = "data.";

    /// <param name="language">Whose translated metadata go first; null for the default wording.</param>
    /// <param name="code">Of the indicator, for findings.</param>
    public static GraphSettings Of(Metadata metadata, string? language, string? code, ICollection<Finding> findings) => new GraphReading(metadata, language, code, findings).Read();

    /// <summary>
    /// The settings for a measure, as Open SDG chooses them: those that name exactly its unit and series; else those that name
    /// one of the two and leave the other open; else those that name neither.
    /// </summary>
    public static IEnumerable<Fitting<T>> For<T>(ImmutableArray<Fitting<T>> settings, string unit, string series)
    {
        var exact = settings.Where(s => (unit.Length > 0 || series.Length > 0) && (unit.Length == 0 || IsUnit(s)) && (series.Length == 0 || IsSeries(s))).ToList();
        if (exact.Count > 0)
            return exact;
        var partial = settings.Where(s => (s.Unit.Length == 0 && s.Series.Length > 0 && IsSeries(s)) || (s.Series.Length == 0 && s.Unit.Length > 0 && IsUnit(s))).ToList();
        return partial.Count > 0 ? partial : settings.Where(s => s.Unit.Length == 0 && s.Series.Length == 0);

        bool IsUnit(Fitting<T> setting) => Same(setting.Unit, unit);
        bool IsSeries(Fitting<T> setting) => Same(setting.Series, series);
    }

    /// <summary>Whether two names of a unit, series or category are one: <c>percent</c> stands for the translation <c>data.percent</c>.</summary>
    public static bool Same(string a, string b) => Bare(a).Equals(Bare(b), StringComparison.Ordinal);

    private static ReadOnlySpan<char> Bare(string name) => name.StartsWith(DataGroup, StringComparison.Ordinal) ? name.AsSpan(DataGroup.Length) : name;
}
