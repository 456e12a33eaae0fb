using LocalGoals.Exchange.Yaml;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>Tabular data packages (Frictionless Data), from which Open SDG takes the order of groups: <c>data-packages/</c>.</summary>
internal sealed class DataPackages
{
    private readonly EndpointSettings _settings;
    private readonly Map _package;
    private readonly Map _resource;
    private readonly Map _fields;
    private readonly bool _sorted;

    public DataPackages(EndpointSettings settings)
    {
        _settings = settings;
        var values = new YamlValues(old: true);
        var configured = settings.DataPackage;
        _package = Of("package_properties");
        _resource = Of("resource_properties");
        _fields = Of("field_properties");
        _sorted = configured["sorting"]?.Text == "alphabetical";

        Map Of(string key) => configured[key] is YamlMap map ? values.Map(map) : [];
    }

    /// <param name="keys">Null where the output is not translated.</param>
    /// <returns>The resource with its schema, for the package of all.</returns>
    public Map Resource(BuiltIndicator indicator, string name, string title, string path, TranslationKeys? keys)
    {
        var resource = new Map
        {
            ["path"] = path, ["name"] = name, ["profile"] = "tabular-data-resource", ["scheme"] = "file", ["format"] = "csv", ["hashing"] = "md5", ["encoding"] = "utf-8",
        };
        Add(resource, _resource);
        Add(resource, Own(indicator, "resource_properties"));
        resource["schema"] = new Map { ["fields"] = Fields(indicator, keys) };
        if (title.Length > 0)
            resource["title"] = title;
        return resource;
    }

    public Map Package(BuiltIndicator? indicator, string name, string title, IEnumerable<Map> resources)
    {
        var package = new Map { ["profile"] = "data-package", ["resources"] = resources.ToList<object?>() };
        Add(package, _package);
        if (indicator is not null)
            Add(package, Own(indicator, "package_properties"));
        (package["name"], package["title"]) = (name, title);
        return package;
    }

    private List<object?> Fields(BuiltIndicator indicator, TranslationKeys? keys)
    {
        var fields = indicator.Data.Columns.Select(column => Field(column, indicator, keys));
        return [.. _sorted ? fields.OrderBy(field => (string)field["name"]!, StringComparer.Ordinal) : fields];
    }

    private Map Field(FrameColumn column, BuiltIndicator indicator, TranslationKeys? keys)
    {
        var field = new Map { ["name"] = column.Name, ["type"] = TypeOf(column) };
        if (_settings.Analysis.IsDisaggregation(column.Name) || _settings.SeriesAndUnits.Contains(column.Name))
        {
            var categories = column.Cells.OfType<string>().Distinct(StringComparer.Ordinal).Append("");
            if (_sorted)
                categories = categories.Order(StringComparer.Ordinal);
            field["constraints"] = new Map { ["enum"] = categories.Select(text => (object?)(keys?.FieldName(text, column.Name) ?? text)).ToList() };
        }
        if (keys is not null)
            field["title"] = keys.FieldName(column.Name, column.Name);
        if (_fields.GetValueOrDefault(column.Name) is Map common)
            Add(field, common);
        if (Own(indicator, "field_properties").GetValueOrDefault(column.Name) is Map own)
            Add(field, own);
        return field;
    }

    private static string TypeOf(FrameColumn column) =>
        column.Cells.Length == 0 ? "any"
        : Array.TrueForAll(column.Cells, cell => cell is long) ? "integer"
        : Array.TrueForAll(column.Cells, cell => cell is double or null) ? "number"
        : "string";

    private static Map Own(BuiltIndicator indicator, string key) => (indicator.Metadata.GetValueOrDefault("datapackage") as Map)?.GetValueOrDefault(key) as Map ?? [];

    private static void Add(Map into, Map values)
    {
        foreach (var (key, value) in values)
            into[key] = value;
    }
}
