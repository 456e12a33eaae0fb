using LocalGoals.Framework;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>An indicator as the builder holds it before it is translated.</summary>
/// <param name="Id">As in addresses: <c>3-1-1</c>.</param>
/// <param name="Files">Of the data as they are.</param>
internal sealed record BuiltIndicator(string Id, Frame Data, Map Metadata, Lazy<DataFiles> Files)
{
    public bool HasData => Data.Rows > 0;

    public bool IsStandalone => Metadata.GetValueOrDefault("standalone") is not (null or false);

    /// <summary>Unless the metadata say that it is not; where they say neither, with data.</summary>
    public bool IsStatistical => Metadata.GetValueOrDefault("data_non_statistical") switch
    {
        null or false or 0L => true,
        true or 1L => false,
        _ => HasData,
    };

    public bool IsComplete => Metadata.GetValueOrDefault("reporting_status") is "complete";

    public string Number => IsStandalone ? Id : Id.Replace('-', '.');

    public string Goal => IsStandalone ? Id : Id.Split('-')[0];

    public string? Name => Metadata.GetValueOrDefault("indicator_name") as string;

    /// <summary>Adds what the builder makes sure of; what the city says itself stays.</summary>
    public static BuiltIndicator Of(string id, Frame data, Map metadata, Lazy<DataFiles> files)
    {
        var indicator = new BuiltIndicator(id, data, metadata, files);
        var target = indicator.IsStandalone ? id : string.Join('.', id.Split('-').Take(2));
        var (number, goal, name) = (indicator.Number, indicator.Goal, indicator.Name);
        var least = new Map
        {
            // The first three by their names of today and of before.
            ["indicator_number"] = number,
            ["target_number"] = target,
            ["goal_number"] = goal,
            ["indicator"] = number,
            ["target_id"] = target,
            ["sdg_goal"] = goal,
            ["reporting_status"] = indicator.HasData || !indicator.IsStatistical ? "complete" : "notstarted",
            ["data_non_statistical"] = !indicator.HasData,
            ["graph_type"] = "line",
            ["indicator_sort_order"] = string.Join('-', number.Split('.').Select(part => part.Length > 1 ? part : "0" + part)),
        };
        if (name is not null)
            (least["indicator_name"], least["graph_title"]) = (name, name);
        foreach (var (key, value) in least)
            metadata.TryAdd(key, value);
        return indicator;
    }

    /// <summary>The metadata in a language: what its folder says instead, and every text that is a key of a translation.</summary>
    public Map In(string language, TranslationKeys keys)
    {
        var own = new Map(Metadata);
        if (own.GetValueOrDefault(language) is Map translated)
        {
            foreach (var (key, value) in translated)
                own[key] = value;
            own.Remove(language);
        }
        return (Map)Translated(own)!;

        object? Translated(object? value) => value switch
        {
            string text => keys.Metadata(text),
            Map map => new Map(map.Select(entry => KeyValuePair.Create(entry.Key, Translated(entry.Value)))),
            IEnumerable<object?> list => list.Select(Translated).ToList(),
            _ => value,
        };
    }

    /// <summary>The id that the builder makes of a file's name; where that is another indicator's, the code.</summary>
    public static string IdOf(IndicatorCode code, IEnumerable<string> files)
    {
        var ids = files.Select(file => Path.GetFileNameWithoutExtension(file).Replace("indicator_", "", StringComparison.Ordinal).Replace('.', '-'));
        return ids.FirstOrDefault(id => IndicatorCode.TryParse(id) == code, code.Dashed);
    }
}
