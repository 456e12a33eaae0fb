namespace LocalGoals.Inequality;

/// <summary>What the United States' National Center for Health Statistics would do with a figure.</summary>
[Flags]
public enum Reliability
{
    Reliable = 0,

    /// <summary>Not shown.</summary>
    Suppress = 1,

    /// <summary>Shown with a note: the share of those who are not in it is not reliable.</summary>
    ComplementUnreliable = 2,

    /// <summary>Looked at by a statistician before it is shown: few degrees of freedom.</summary>
    FewDegrees = 4,

    /// <summary>Looked at by a statistician before it is shown: nobody, or everybody.</summary>
    NoneOrAll = 8,

    /// <summary>Shown with a note: the relative standard error is 30 % or more.</summary>
    Imprecise = 16,
}

/// <summary>
/// Presentation standards of the National Center for Health Statistics: proportions (Vital and Health Statistics, Series 2, No. 175, 2017), counts and rates
/// (No. 200, 2023), and the older rule of thirty.
/// </summary>
public static class PresentationStandards
{
    private const double LeastSample = 30;
    private const double NarrowEnough = 0.05;
    private const double TooWide = 0.30;
    private const double WidestToPart = 1.30;
    private const double FewDegrees = 8;
    private const double LeastCases = 10;
    private const double WidestToCount = 1.60;
    private const double LargestError = 0.30;
    private const int FewestOfSecrecy = 5;

    /// <summary>A proportion of people asked, by its exact interval.</summary>
    /// <param name="designEffect">How many times the variance is that of a simple random sample; the sample counts for so much less.</param>
    /// <param name="degrees">Degrees of freedom of the survey's design, where known.</param>
    public static Reliability OfProportion(double count, double all, double designEffect = 1, double? degrees = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(designEffect);
        var effective = Math.Min(all, all / designEffect);
        if (effective < LeastSample)
            return Reliability.Suppress;
        var review = degrees < FewDegrees ? Reliability.FewDegrees : Reliability.Reliable;
        if (count == 0 || count == all)
            return review | Reliability.NoneOrAll;
        var part = count / all;
        var width = ProportionInterval.Exact(part * effective, effective).Width;
        if (width <= NarrowEnough)
            return review;
        if (width >= TooWide || width / part > WidestToPart)
            return Reliability.Suppress;
        return width / (1 - part) > WidestToPart ? review | Reliability.ComplementUnreliable : review;
    }

    /// <summary>A count or a rate, by its interval.</summary>
    /// <param name="cases">Events, or people asked, behind it.</param>
    public static Reliability OfCountOrRate(double value, Limits limits, double cases, double? degrees = null) =>
        cases < LeastCases || !(limits.Width <= WidestToCount * value) ? Reliability.Suppress : degrees < FewDegrees ? Reliability.FewDegrees : Reliability.Reliable;

    /// <summary>A count of events registered, all of them: by the interval that follows from chance alone.</summary>
    public static Reliability OfEvents(double count) => OfCountOrRate(count, PoissonInterval.Of(count), count);

    /// <summary>A figure of which only its interval is known: whether that is too wide.</summary>
    public static Reliability OfInterval(double value, Limits limits) => limits.Width <= WidestToCount * Math.Abs(value) ? Reliability.Reliable : Reliability.Suppress;

    /// <summary>Thirty cases, and a relative standard error below 30 %.</summary>
    public static Reliability OfThirty(double value, double standardError, double cases) =>
        cases < LeastSample ? Reliability.Suppress : !(standardError < LargestError * value) ? Reliability.Imprecise : Reliability.Reliable;

    /// <summary>Whether a count could tell about a person, were the data confidential: fewer than five in it, or fewer than five not in it.</summary>
    public static bool IsTelling(int count, int all) => count is > 0 and < FewestOfSecrecy || all - count is > 0 and < FewestOfSecrecy;
}
