namespace LocalGoals.Exchange.Sdmx;

/// <summary>What a message says of many series at once: the values by which they are found, and what holds for them.</summary>
internal sealed class SdmxGroups
{
    // Kinds of groups, told apart by their ids. A structure has a few.
    private const int MostKinds = 50;

    private readonly List<(Dictionary<string, string> Keys, Dictionary<string, string> Values)> _groups = [];
    private (Dictionary<string, string> Keys, Dictionary<string, string> Values)? _current;

    public void Start(IEnumerable<KeyValuePair<string, string>> attributes) => _current = ([], new Dictionary<string, string>(attributes.DistinctBy(a => a.Key), StringComparer.Ordinal));

    public void Say(string id, string value, bool isKey)
    {
        if (_current is { } group)
            (isKey ? group.Keys : group.Values)[id] = value;
    }

    public void End()
    {
        if (_current is { } group)
            _groups.Add(group);
        _current = null;
    }

    /// <summary>Gives each series what its groups say, where it does not say it itself.</summary>
    public void Apply(SdmxMessage message)
    {
        if (_groups.Count == 0)
            return;
        var dimensions = message.AllSeries.SelectMany(series => series.Values.Keys).ToHashSet(StringComparer.Ordinal);
        // In structure-specific messages keys and values stand side by side: what series have, too, are keys.
        var kinds = _groups.Select(group => (
                Keys: group.Keys.Count > 0 ? group.Keys : Only(group.Values, dimensions.Contains),
                Values: group.Keys.Count > 0 ? group.Values : Only(group.Values, id => !dimensions.Contains(id))))
            .Where(group => group.Values.Count > 0)
            .GroupBy(group => string.Join(' ', group.Keys.Keys.Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Take(MostKinds);
        foreach (var kind in kinds)
        {
            string[] ids = [.. kind.First().Keys.Keys.Order(StringComparer.Ordinal)];
            var byKey = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
            foreach (var group in kind)
                byKey[KeyOf(ids, group.Keys)] = group.Values;
            foreach (var id in kind.SelectMany(group => group.Values.Keys))
                message.Attributes.Add(id);
            foreach (var series in message.AllSeries)
                if (byKey.TryGetValue(KeyOf(ids, series.Values), out var values))
                    foreach (var (id, value) in values)
                        series.Values.TryAdd(id, value);
        }
    }

    private static Dictionary<string, string> Only(Dictionary<string, string> values, Func<string, bool> wanted) =>
        values.Where(value => wanted(value.Key)).ToDictionary(StringComparer.Ordinal);

    private static string KeyOf(string[] ids, Dictionary<string, string> values) =>
        string.Join('\u001f', ids.Select(id => values.GetValueOrDefault(id, "")));
}
