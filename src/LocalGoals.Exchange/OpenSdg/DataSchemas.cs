using System.Collections.Immutable;
using System.Text;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.OpenSdg.Inputs;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>
/// In which order the columns and categories of data stand, and which categories may occur: from files in the form of
/// Frictionless Table Schema, one an indicator, or in the order of their texts where the configuration asks for that.
/// </summary>
internal sealed class DataSchemas
{
    public const string TableSchema = "DataSchemaInputTableSchemaYaml";

    private readonly bool _alphabetical;
    private readonly Dictionary<IndicatorCode, ImmutableArray<Field>> _fields = [];

    private DataSchemas(bool alphabetical) => _alphabetical = alphabetical;

    private sealed record Field(string Name, ImmutableArray<string> Categories);

    public static DataSchemas Read(FolderFiles files, Configuration configuration, InputFiles asked)
    {
        var schemas = new DataSchemas(configuration.SortsAlphabetically);
        if (configuration.DataSchema is not { } input)
            return schemas;
        foreach (var (code, file) in asked.Of(input))
        {
            var findings = new List<Finding>();
            if (files.ReadText(file) is { } bytes && YamlReader.Read(Encoding.UTF8.GetString(bytes), file.Path, findings) is YamlMap map && map["fields"] is YamlList fields)
                schemas._fields[code] = [.. fields.Items.OfType<YamlMap>().Select(FieldOf)];
            asked.Found(findings);
        }
        return schemas;
    }

    /// <summary>The table in the city's order; what its schema does not list is told and stands last.</summary>
    public ObservationTable Order(IndicatorCode code, ObservationTable table, ICollection<Finding> findings)
    {
        if (_fields.TryGetValue(code, out var fields))
        {
            foreach (var finding in NotListed(code, table, fields))
                findings.Add(finding);
            return table.With([.. table.Columns.Select(column => Listed(column, fields))]);
        }
        return _alphabetical ? table.With([.. table.Columns.Select(column => Alphabetical(column, table))]) : table;
    }

    private static Column Alphabetical(Column column, ObservationTable table) => column.Ordered(
        Rank(column.Name, table.Columns.Select(c => c.Name)), Ranks(column.Categories, column.Categories.Order(StringComparer.Ordinal)));

    private static Column Listed(Column column, ImmutableArray<Field> fields)
    {
        var at = fields.Select(field => field.Name).ToList().IndexOf(column.Name);
        return at < 0 ? column.Ordered(fields.Length, []) : column.Ordered(at, fields[at].Categories.IsEmpty ? [] : Ranks(column.Categories, fields[at].Categories));
    }

    private static IEnumerable<Finding> NotListed(IndicatorCode code, ObservationTable table, ImmutableArray<Field> fields)
    {
        foreach (var column in table.Columns)
            if (fields.FirstOrDefault(field => field.Name == column.Name) is { Categories.IsEmpty: false } field)
                foreach (var category in column.Categories.Except(field.Categories))
                {
                    var row = column.Codes.IndexOf(column.CodeOf(category));
                    yield return new Finding(ObservationRules.CategoryNotListed, table.At(row, column), code.Text,
                        ("category", category), ("column", column.Name));
                }
    }

    private static int Rank(string name, IEnumerable<string> names) => names.Order(StringComparer.Ordinal).ToList().IndexOf(name);

    // What is not in the order stands behind it, as in the file.
    private static ImmutableArray<int> Ranks(IReadOnlyList<string> categories, IEnumerable<string> order)
    {
        var ranks = order.Distinct(StringComparer.Ordinal).Select((category, i) => (category, i)).ToDictionary(pair => pair.category, pair => pair.i, StringComparer.Ordinal);
        return [.. categories.Select((category, i) => ranks.GetValueOrDefault(category, ranks.Count + i))];
    }

    private static Field FieldOf(YamlMap map) => new(
        map["name"]?.Text ?? "",
        (map["constraints"] as YamlMap)?["enum"] is YamlList allowed ? [.. allowed.Items.Select(item => item.Text).Where(text => text.Length > 0)] : []);
}
