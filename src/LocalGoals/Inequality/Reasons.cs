using LocalGoals.Language;

namespace LocalGoals.Inequality;

/// <summary>Why a measure cannot be computed, as keys of the language files.</summary>
internal static class Reasons
{
    public static Said Because(string reason, params ReadOnlySpan<(string Name, object Value)> arguments) => new($"inequality.reason.{reason}", arguments);

    public static readonly Said NoOrder = Because("no-order");
    public static readonly Said Ordered = Because("ordered");
    public static readonly Said NoPopulations = Because("no-populations");
    public static readonly Said NobodyThere = Because("nobody-there");
    public static readonly Said NoMean = Because("no-mean");
    public static readonly Said NoDirection = Because("no-direction");
    public static readonly Said NoReference = Because("no-reference");
    public static readonly Said NoScale = Because("no-scale");
    public static readonly Said MeanNotPositive = Because("mean-not-positive");

    public static Said TooFew(int count, int least) => Because("too-few", ("count", count), ("least", least));

    public static Said TooManyMissing(int count, int all) => Because("too-many-missing", ("count", count), ("all", all));

    public static Said GroupMissing(string name) => Because("group-missing", ("name", name));

    public static Said NoPopulation(string name) => Because("no-population", ("name", name));

    public static Said Negative(string name) => Because("negative", ("name", name));
}
