namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>
/// Counts indicators by how far their data have the columns that their metadata expect (<c>expected_disaggregations</c>):
/// <c>stats/disaggregation.json</c>.
/// </summary>
internal sealed class DisaggregationStats(FrameAnalysis analysis, bool ignoresOutOfScope)
{
    private const string OutOfScope = "notapplicable";

    private readonly string[] _statuses = ignoresOutOfScope ? ["complete", "inprogress", "notstarted"] : ["complete", "inprogress", "notstarted", OutOfScope];

    public Map Of(IEnumerable<BuiltIndicator> indicators, IEnumerable<string> extraFields)
    {
        // A goal that is no number stops the builder.
        var all = indicators.Where(i => !i.IsStandalone && i.Goal.Length > 0 && i.Goal.All(char.IsAsciiDigit)).Select(i => (Indicator: i, Status: StatusOf(i))).ToList();
        var counted = all.Where(pair => !ignoresOutOfScope || pair.Status != OutOfScope).ToList();
        var extra = new Map();
        foreach (var field in extraFields.Distinct(StringComparer.Ordinal))
            extra[field] = counted.Where(pair => pair.Indicator.Metadata.GetValueOrDefault(field) is not null)
                .GroupBy(pair => PythonJson.Compact(pair.Indicator.Metadata[field]))
                .Select(group => (object?)Report(field, group.First().Indicator.Metadata[field], group.Select(pair => pair.Status).ToList())).ToList();
        var goals = all.Select(pair => pair.Indicator.Goal).Distinct(StringComparer.Ordinal).OrderBy(goal => goal.Length).ThenBy(goal => goal, StringComparer.Ordinal);
        return new Map
        {
            ["statuses"] = _statuses.Select(status => (object?)new Map { ["value"] = status, ["translation_key"] = KeyOf(status) }).ToList(),
            ["overall"] = Report(null, null, counted.ConvertAll(pair => pair.Status)),
            ["goals"] = goals.Select(goal => (object?)Report("goal", goal, counted.Where(pair => pair.Indicator.Goal == goal).Select(pair => pair.Status).ToList())).ToList(),
            ["extra_fields"] = extra,
        };
    }

    private string StatusOf(BuiltIndicator indicator)
    {
        var expected = indicator.Metadata.GetValueOrDefault("expected_disaggregations") as IEnumerable<object?> is { } list ? list.OfType<string>().ToList() : [];
        if (expected.Count == 0)
            return OutOfScope;
        var actual = indicator.HasData ? indicator.Data.Columns.Select(c => c.Name).Where(analysis.IsDisaggregation).ToList() : [];
        return actual.Count >= expected.Count && expected.TrueForAll(actual.Contains) ? "complete" : expected.Exists(actual.Contains) ? "inprogress" : "notstarted";
    }

    private Map Report(string? field, object? value, List<string> statuses)
    {
        var report = new Map();
        if (field is not null)
            report[field] = value;
        report["statuses"] = _statuses.Select(status => (object?)new Map
        {
            ["status"] = status,
            ["translation_key"] = KeyOf(status),
            ["count"] = (long)statuses.Count(s => s == status),
            ["percentage"] = statuses.Count == 0 ? 0.0 : 100.0 * statuses.Count(s => s == status) / statuses.Count,
        }).ToList();
        report["totals"] = new Map { ["total"] = (long)statuses.Count };
        return report;
    }

    private static string KeyOf(string status) => $"status.disaggregation_status_{status}";
}
