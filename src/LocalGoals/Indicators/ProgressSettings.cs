using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Indicators;

/// <summary>What can be wrong with a city's settings for progress. A part with a finding is left out.</summary>
public static class ProgressRules
{
    public static readonly Rule Invalid = new("progress-setting-invalid", Severity.Warning);
    public static readonly Rule DirectionMissing = new("progress-direction-missing", Severity.Note);
    public static readonly Rule SeriesUnknown = new("progress-series-unknown", Severity.Warning);
    public static readonly Rule MethodUnknown = new("progress-method-unknown", Severity.Warning);

    public static IEnumerable<Rule> All => [Invalid, DirectionMissing, SeriesUnknown, MethodUnknown];
}

/// <summary>One series whose progress the city wants judged, as Open SDG's <c>progress_calculation_options</c> names it. What is not said is null or empty.</summary>
/// <param name="Categories">The category of each dimension that the series is about; none for the headline.</param>
public sealed record ProgressSeries(string Series, string Unit, ImmutableArray<KeyValuePair<string, string>> Categories, Origin Origin)
{
    public Direction? Direction { get; init; }

    public double? BaseYear { get; init; }

    public double? Target { get; init; }

    public double? TargetYear { get; init; }

    public double? Limit { get; init; }

    public (double? High, double? Med, double? Low)? Thresholds { get; init; }

    /// <summary>Of a score; our own addition.</summary>
    public (double Worst, double Best)? Bounds { get; init; }
}

/// <summary>A city's settings for progress of one indicator, under the names that Open SDG gives them.</summary>
/// <param name="IsAutomatic"><c>auto_progress_calculation</c>.</param>
/// <param name="Said">The status that the city states itself (<c>progress_status</c>); Open SDG shows it where nothing is computed.</param>
public sealed record ProgressSettings(bool IsAutomatic, MetadataValue? Said, ImmutableArray<ProgressSeries> Series)
{
    private const string Options = "progress_calculation_options";

    private static readonly string[] Known = ["series", "unit", "disaggregation", "direction", "base_year", "target", "target_year", "limit", "progress_thresholds", "bounds"];

    public static ProgressSettings Of(Metadata metadata, string code, ICollection<Finding> findings)
    {
        var setting = metadata[Options]?.Setting;
        var items = setting is null ? [] : setting.Items.IsEmpty ? [setting] : setting.Items;
        return new ProgressSettings(metadata.Flag("auto_progress_calculation") ?? false, metadata["progress_status"], [.. items.Where(IsMap).Select(Read)]);

        bool IsMap(Setting item)
        {
            if (!item.Entries.IsEmpty)
                return true;
            Tell(item, Options, "entries");
            return false;
        }

        ProgressSeries Read(Setting item)
        {
            foreach (var entry in item.Entries.Where(entry => !Known.Contains(entry.Key)))
                Tell(entry.Value, entry.Key, "unknown");
            if (item["direction"] is null)
                findings.Add(new Finding(ProgressRules.DirectionMissing, item.Origin, code));
            return new ProgressSeries(item["series"]?.Text ?? "", item["unit"]?.Text ?? "", [.. Categories(item["disaggregation"])], item.Origin)
            {
                Direction = DirectionOf(item["direction"]),
                BaseYear = Number(item, "base_year"),
                Target = Number(item, "target"),
                TargetYear = Number(item, "target_year"),
                Limit = Number(item, "limit"),
                Thresholds = item["progress_thresholds"] is { } own ? (Number(own, "high"), Number(own, "med"), Number(own, "low")) : null,
                Bounds = BoundsOf(item["bounds"]),
            };
        }

        Direction? DirectionOf(Setting? word)
        {
            var direction = word is null ? null : Directions.TryParse(word.Text);
            if (word is not null && direction is null)
                Tell(word, "direction", "direction");
            return direction;
        }

        IEnumerable<KeyValuePair<string, string>> Categories(Setting? list)
        {
            foreach (var item in list?.Items ?? [])
                if (item["field"] is { } field && item["value"] is { } value)
                    yield return KeyValuePair.Create(field.Text, value.Text);
                else
                    Tell(item, "disaggregation", "entries");
        }

        (double, double)? BoundsOf(Setting? bounds)
        {
            if (bounds is null)
                return null;
            if (bounds.Items is [var worst, var best] && Parse(worst.Text) is { } low && Parse(best.Text) is { } high)
                return (low, high);
            Tell(bounds, "bounds", "number");
            return null;
        }

        double? Number(Setting of, string name)
        {
            if (of[name] is not { } text)
                return null;
            var number = Parse(text.Text);
            if (number is null)
                Tell(text, name, "number");
            return number;
        }

        void Tell(Setting at, string key, string reason) =>
            findings.Add(new Finding(ProgressRules.Invalid, at.Origin, code, ("setting", key), ("value", at.Text), ("reason", new Said($"finding.reason.progress-{reason}"))));
    }

    private static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
