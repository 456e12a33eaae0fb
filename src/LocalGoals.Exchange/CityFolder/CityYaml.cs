using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Commitments;
using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Exchange.Records;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Progress;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>A layer of areas that <c>city.yaml</c> describes.</summary>
/// <param name="NameProperties">Property that holds the name, per language; under the empty tag the one for all.</param>
/// <param name="ParentProperty">Property that holds the code of the area around it; null when nothing is said.</param>
/// <param name="ParentLength">How many characters of its own code are that of the area around it; null when they are not.</param>
/// <param name="At">Where the settings ask for it.</param>
internal sealed record LayerSettings(
    string File, string CodeProperty, ImmutableSortedDictionary<string, string> NameProperties, Texts Level, string? ParentProperty, int? ParentLength, Origin? At)
{
    /// <summary>The setting that names the file.</summary>
    public string Asks { get; init; } = "areas: file";

    /// <summary>What is sent along where the file lies at an address.</summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } = RequestHeaders.None;
}

/// <summary>Reads <c>city.yaml</c>.</summary>
internal static class CityYaml
{
    public const string FileName = "city.yaml";

    // Read elsewhere, or by a later part of the program.
    private static readonly string[] Known = ["name", "description", "languages", "area", "areas", "population", "demonstration", "country", "mandates", PracticeLibrary.Key, "progress", InequalityYaml.Key, SuppressionYaml.Key, "today", .. SiteYaml.Keys];

    /// <param name="site">What the settings of an Open SDG site say, where <c>city.yaml</c> is silent.</param>
    public static (City City, ImmutableArray<LayerSettings> Layers, YamlMap Root) Read(
        FolderFiles files, string folderName, Configuration configuration, YamlMap site, ICollection<Finding> findings)
    {
        var file = files.Find(FileName);
        var root = file is not null && files.ReadText(file) is { } bytes
            ? YamlReader.Read(Encoding.UTF8.GetString(bytes), FileName, findings) as YamlMap ?? YamlMap.Empty
            : YamlMap.Empty;
        foreach (var (key, value) in root.Entries.Where(entry => !Known.Contains(entry.Key)))
            findings.Add(new Finding(ReadingRules.SettingUnknown, new Origin(FileName, value.Line), null, ("key", key)));
        root = root with { Entries = root.Entries.AddRange(site.Entries.Where(entry => root[entry.Key] is null && (entry.Key != "languages" || configuration.Languages.IsEmpty))) };
        var (languages, writtenIn) = Languages(root, configuration, findings);
        var name = TextsOf(root["name"], writtenIn);
        if (name is null)
        {
            name = new Texts(Titled(folderName));
            findings.Add(new Finding(ReadingRules.NameAssumed, file is null ? null : new Origin(FileName), null, ("name", name.Original)));
        }
        var city = new City(name)
        {
            Description = TextsOf(root["description"], writtenIn),
            Languages = languages,
            WrittenIn = writtenIn,
            AreaCode = (root["area"] as YamlMap)?["code"]?.Text,
            Comparisons = InequalityYaml.Read(root[InequalityYaml.Key], findings),
            Suppression = SuppressionYaml.Read(root[SuppressionYaml.Key], findings),
            Today = DayOf(root["today"], findings),
            Country = root["country"] is YamlMap { } country && (country["name"] ?? country["code"]) is { } named ? TextsOf(country["name"], writtenIn) ?? new Texts(named.Text) : TextsOf(root["country"], writtenIn),
            HasPracticeLibrary = FlagOf(root[PracticeLibrary.Key], PracticeLibrary.Key, findings) ?? true,
            IsDemonstration = root["demonstration"]?.Text == "true",
            ProgressMethod = ProgressMethod(root["progress"], findings),
        };
        return (city, [.. Layers(root, configuration, writtenIn)], root);
    }

    private static string? ProgressMethod(YamlNode? progress, ICollection<Finding> findings)
    {
        foreach (var (key, value) in (progress as YamlMap)?.Entries.Where(entry => entry.Key != "method") ?? [])
            findings.Add(new Finding(ReadingRules.SettingUnknown, new Origin(FileName, value.Line), null, ("key", $"progress: {key}")));
        if ((progress is YamlMap map ? map["method"] : progress) is not { } method)
            return null;
        if (Methods.Find(method.Text.Trim()) is { } known)
            return known.Id;
        findings.Add(new Finding(ProgressRules.MethodUnknown, new Origin(FileName, method.Line), null, ("method", method.Text), ("methods", string.Join(", ", Methods.All.Select(m => m.Id)))));
        return null;
    }

    private static bool? FlagOf(YamlNode? node, string key, ICollection<Finding> findings)
    {
        if (node is null)
            return null;
        if (bool.TryParse(node.Text, out var flag))
            return flag;
        findings.Add(new Finding(CommitmentRules.ValueInvalid, new Origin(FileName, node.Line, node.Column), null, ("key", key), ("value", node.Text)));
        return null;
    }

    private static DateOnly? DayOf(YamlNode? node, ICollection<Finding> findings)
    {
        if (node is null)
            return null;
        if (DateOnly.TryParseExact(node.Text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        findings.Add(new Finding(CommitmentRules.ValueInvalid, new Origin(FileName, node.Line, node.Column), null, ("key", "today"), ("value", node.Text)));
        return null;
    }

    private static (ImmutableArray<string> Spoken, string WrittenIn) Languages(YamlMap root, Configuration configuration, ICollection<Finding> findings)
    {
        ImmutableArray<string> asked = root["languages"] is YamlList list ? [.. list.Items.Select(item => item.Text)] : configuration.Languages;
        var spoken = asked.Where(tag => LocalGoals.Language.Languages.Find(tag) is not null).ToImmutableArray();
        foreach (var tag in asked.Except(spoken))
            findings.Add(new Finding(ReadingRules.LanguageNotSpoken, root["languages"] is { } at ? new Origin(FileName, at.Line) : null, null, ("tag", tag)));
        return (spoken.IsEmpty ? ["en"] : spoken, asked.FirstOrDefault("en"));
    }

    private static IEnumerable<LayerSettings> Layers(YamlMap root, Configuration configuration, string language)
    {
        if (root["areas"] is not YamlList list)
        {
            foreach (var layer in configuration.MapLayers)
                yield return new LayerSettings(layer.File, layer.CodeProperty, Single(layer.NameProperty), new Texts(""), null, null, layer.At) { Asks = "map_layers: geojson_file", Headers = layer.Headers };
            yield break;
        }
        foreach (var item in list.Items.OfType<YamlMap>())
        {
            var names = item["name"] is YamlMap map
                ? map.Entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Text, StringComparer.Ordinal)
                : Single(item["name"]?.Text ?? "name");
            yield return new LayerSettings(item["file"]?.Text ?? "", item["code"]?.Text ?? "code", names, TextsOf(item["level"], language) ?? new Texts(""),
                (item["parent"] as YamlScalar)?.Text, int.TryParse((item["parent"] as YamlMap)?["code"]?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null,
                new Origin(FileName, item.Line));
        }

        static ImmutableSortedDictionary<string, string> Single(string property) =>
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("", property);
    }

    public static Texts? TextsOf(YamlNode? node, string language) => node switch
    {
        YamlMap { Entries.Length: > 0 } map => new Texts((map[language] ?? map.Entries[0].Value).Text, map.Entries.Select(e => KeyValuePair.Create(e.Key, e.Value.Text))),
        YamlScalar { Value.Length: > 0 } scalar => new Texts(scalar.Value),
        _ => null,
    };

    public static string Titled(string folderName) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(folderName.Replace('-', ' ').Replace('_', ' '));
}
