using System.Collections.Immutable;
using System.Globalization;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>Counts indicators by what they state, per goal and per extra field: <c>stats/reporting.json</c>.</summary>
internal static class ReportingStats
{
    private const string NotSpecified = "status.not_specified";
    private const string Status = "reporting_status";

    /// <param name="all">The metadata of all indicators, translated where the output is.</param>
    /// <param name="statuses">Value and translation key of each status there may be.</param>
    /// <param name="extraFields">Fields to group by, besides the goal.</param>
    public static Map Of(IEnumerable<Map> all, ImmutableArray<(string Value, string Key)> statuses, IEnumerable<string> extraFields)
    {
        var counted = all.Where(metadata => metadata.GetValueOrDefault("standalone") is null or false).ToList();
        var extra = new Map();
        foreach (var field in extraFields.Where(field => field is not ("sdg_goal" or "goal_number")).Distinct(StringComparer.Ordinal))
            extra[field] = Groups(counted, field, field, statuses);
        return new Map
        {
            ["statuses"] = statuses.Select(status => (object?)new Map { ["value"] = status.Value, ["translation_key"] = status.Key }).ToList(),
            ["overall"] = Report(counted, statuses),
            ["extra_fields"] = extra,
            ["goals"] = Groups(counted, "sdg_goal", "goal", statuses),
        };
    }

    private static List<object?> Groups(List<Map> counted, string field, string name, ImmutableArray<(string Value, string Key)> statuses)
    {
        var values = counted.ConvertAll(metadata => metadata.GetValueOrDefault(field) ?? NotSpecified);
        // A column of whole numbers, written as texts or not, is grouped and sorted as numbers.
        if (values.TrueForAll(value => value is long || (value is string text && text.All(char.IsAsciiDigit) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))))
            values = values.ConvertAll(value => value is string text ? long.Parse(text, CultureInfo.InvariantCulture) : value);
        return
        [
            .. counted.Zip(values).GroupBy(pair => pair.Second)
                .OrderBy(group => group.Key is long number ? number : double.PositiveInfinity).ThenBy(group => TextOf(group.Key), StringComparer.Ordinal)
                .Select(group =>
                {
                    var report = Report(group.Select(pair => pair.First).ToList(), statuses);
                    return (object?)new Map(report.Prepend(KeyValuePair.Create<string, object?>(name, group.Key)));
                }),
        ];
    }

    private static Map Report(List<Map> counted, ImmutableArray<(string Value, string Key)> statuses)
    {
        var counts = counted.CountBy(metadata => TextOf(metadata.GetValueOrDefault(Status) ?? NotSpecified)).ToDictionary(StringComparer.Ordinal);
        return new Map
        {
            ["statuses"] = statuses.Select(status => (object?)One(status, counts.GetValueOrDefault(status.Value), counted.Count)).ToList(),
            ["totals"] = new Map { ["total"] = (long)counted.Count },
        };
    }

    private static Map One((string Value, string Key) status, int count, int total) => new()
    {
        ["status"] = status.Value,
        ["translation_key"] = status.Key,
        ["count"] = (long)count,
        ["percentage"] = total == 0 ? 0.0 : Math.Round(100.0 * count / total, 3, MidpointRounding.ToEven),
    };

    private static string TextOf(object value) => value is string text ? text : value is long or double or bool ? FrameReader.TextOf(value) : PythonJson.Compact(value);
}
