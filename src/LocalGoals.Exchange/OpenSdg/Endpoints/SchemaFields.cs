using System.Collections.Immutable;
using System.Text;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Yaml;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>The fields that metadata may have, as the repository's schema describes them: <c>meta/schema.json</c>.</summary>
internal sealed class SchemaFields
{
    private const string Status = "reporting_status";

    // What Open SDG knows where a schema does not say.
    private static readonly ImmutableArray<(string, string)> UsualStatuses =
    [
        ("complete", "status.reported_online"), ("inprogress", "status.statistics_in_progress"), ("notstarted", "status.exploring_data_sources"), ("notapplicable", "status.not_applicable"),
    ];

    private static readonly string[] Copied = ["help", "label", "value", "translation_key", "scope"];

    private readonly ImmutableArray<(string Name, Map Field)> _fields;

    private SchemaFields(ImmutableArray<(string, Map)> fields) => _fields = fields;

    /// <summary>The values that a status can have, with their translation keys.</summary>
    public ImmutableArray<(string Value, string Key)> Statuses
    {
        get
        {
            var options = _fields.FirstOrDefault(known => known.Name == Status).Field?.GetValueOrDefault("options") as IEnumerable<object?> ?? [];
            var told = options.OfType<Map>().Where(option => option["value"] is string).Select(option => ((string)option["value"]!, option.GetValueOrDefault("translation_key") as string ?? "")).ToImmutableArray();
            return told.IsEmpty ? UsualStatuses : told;
        }
    }

    public static SchemaFields Read(FolderFiles files, IEnumerable<FolderFile> schemas)
    {
        var fields = ImmutableArray.CreateBuilder<(string, Map)>();
        foreach (var file in schemas)
            if (files.ReadText(file) is { } bytes && YamlReader.Read(Encoding.UTF8.GetString(bytes), file.Path, []) is YamlMap root
                && ((root["prose"] as YamlMap)?["metadata"] as YamlMap)?["meta"] is YamlList list)
                foreach (var item in list.Items.OfType<YamlMap>())
                    if (item["name"]?.Text is { Length: > 0 } name && item["field"] is YamlMap field)
                        fields.Add((name, Field(field, isRequired: name == Status)));
        return new SchemaFields(fields.ToImmutable());
    }

    public string Json() => PythonJson.Spaced(_fields.Select(field => (object?)new Map { ["name"] = field.Name, ["field"] = field.Field }).ToList());

    private static Map Field(YamlMap written, bool isRequired)
    {
        var values = new YamlValues(old: true);
        var field = new Map();
        foreach (var key in Copied)
            if (written[key] is { } value)
                field[key] = values.Of(value);
        var element = written["element"]?.Text;
        var options = element is "select" or "multiselect" ? Options(written["options"], values, isRequired) : null;
        // A box that may be left open counts as text.
        field["element"] = options is not null ? element : element == "checkbox" && isRequired ? "checkbox" : "text";
        if (options is not null)
            field["options"] = options;
        return field;
    }

    private static List<object?> Options(YamlNode? written, YamlValues values, bool isRequired)
    {
        var options = new List<object?>();
        foreach (var option in written is YamlList list ? list.Items.OfType<YamlMap>() : [])
        {
            var name = option["name"] is { } text ? values.Of(text) : null;
            options.Add(new Map
            {
                ["name"] = name,
                ["value"] = option["value"] is { } value ? values.Of(value) : null,
                ["translation_key"] = option["translation_key"] is { } key ? values.Of(key) : name,
            });
        }
        if (!isRequired)
            options.Add(new Map { ["name"] = "Null", ["value"] = null });
        return options;
    }
}
