using System.Globalization;

using LocalGoals.Language;

namespace LocalGoals.Progress;

/// <summary>Why a method gives no status.</summary>
internal static class Reasons
{
    public static readonly Said Direction = new("progress.reason.direction");
    public static readonly Said NotFinite = new("progress.reason.not-finite");
    public static readonly Said TooLarge = new("progress.reason.too-large");
    public static readonly Said TargetMissing = new("progress.reason.target-missing");
    public static readonly Said TargetSign = new("progress.reason.target-sign");
    public static readonly Said BoundsMissing = new("progress.reason.bounds-missing");
    public static readonly Said BoundsEqual = new("progress.reason.bounds-equal");
    public static readonly Said BoundsDirection = new("progress.reason.bounds-direction");
    public static readonly Said ThresholdsOrder = new("progress.reason.thresholds-order");
    public static readonly Said Scale = new("progress.reason.scale");

    public static Said TwoPoints(double from, int count) => new("progress.reason.two-points", ("year", Year(from)), ("count", count));

    public static Said OnePoint(double from) => new("progress.reason.one-point", ("year", Year(from)));

    public static Said FivePoints(int count) => new("progress.reason.five-points", ("count", count));

    public static Said TooManyPoints(int most) => new("progress.reason.too-many-points", ("count", most));

    public static Said SameYear(double year) => new("progress.reason.same-year", ("year", Year(year)));

    public static Said LessThanAYear(double first, double last) => new("progress.reason.less-than-a-year", ("first", Year(first)), ("last", Year(last)));

    public static Said ZeroBase(double year) => new("progress.reason.zero-base", ("year", Year(year)));

    public static Said SignChange(double first, double last) => new("progress.reason.sign-change", ("first", Year(first)), ("last", Year(last)));

    public static Said TargetIsBase(double year) => new("progress.reason.target-is-base", ("year", Year(year)));

    public static Said TargetMetBefore(double year) => new("progress.reason.target-met-before", ("year", Year(year)));

    public static Said TargetYear(double target, double from) => new("progress.reason.target-year", ("target", Year(target)), ("year", Year(from)));

    public static Said NoFigureBeforeTarget(double target) => new("progress.reason.target-year-before-figures", ("target", Year(target)));

    /// <summary>A place on the time axis as it is shown: 2015, or 2015.5 for a range.</summary>
    public static string Year(double year) => Math.Round(year, 2).ToString(CultureInfo.InvariantCulture);
}

/// <summary>What should be known when reading a status.</summary>
internal static class Notes
{
    public static readonly Said TargetZeroReplaced = new("progress.note.target-zero-replaced");
    public static readonly Said BaseZeroReplaced = new("progress.note.base-zero-replaced");
    public static readonly Said TargetZero = new("progress.note.target-zero");
    public static readonly Said LimitWithTarget = new("progress.note.limit-with-target");
    public static readonly Said LimitPassed = new("progress.note.limit-passed");
    public static readonly Said Negative = new("progress.note.negative");
    public static readonly Said NearTarget = new("progress.note.near-target");
    public static readonly Said MetBefore = new("progress.note.met-before");
    public static readonly Said FiveClasses = new("progress.note.five-classes");
    public static readonly Said SaidByCity = new("progress.note.said-by-city");
    public static readonly Said Unverified = new("progress.note.unverified");
    public static readonly Said Unchanged = new("progress.note.unchanged");

    public static Said BaseYear(double wanted, double used) =>
        new("progress.note.base-year", ("wanted", Reasons.Year(wanted)), ("year", Reasons.Year(used)));

    public static Said TargetYearPassed(double target) => new("progress.note.target-year-passed", ("target", Reasons.Year(target)));
}
