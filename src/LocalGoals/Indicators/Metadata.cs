using System.Collections.Immutable;

using LocalGoals.Findings;

namespace LocalGoals.Indicators;

/// <summary>One metadata value as the city wrote it. The text of a list, or of nested data, is joined by commas.</summary>
public sealed record MetadataValue(string Text, Origin Origin)
{
    /// <summary>The items, where the source was a list; otherwise the text alone.</summary>
    public ImmutableArray<string> Items { get; init; } = [Text];

    /// <summary>The value with its structure; a mere text where the source has none.</summary>
    public Setting Setting { get => field ?? new Setting(Text, Origin); init; }

    /// <summary>Taken from the structure of the data, because no metadata say anything.</summary>
    public bool IsOfStructure { get; init; }
}

/// <summary>
/// What the city's metadata files say of one indicator: by key, as Open SDG names them, with translations from
/// <c>meta/{language}/</c>. A key that is missing in a language falls back to the default text.
/// </summary>
public sealed class Metadata
{
    /// <summary>The Markdown below the front matter, under this key.</summary>
    public const string Body = "page_content";

    public static readonly Metadata Empty = new(
        ImmutableSortedDictionary<string, MetadataValue>.Empty, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>>.Empty);

    private readonly ImmutableSortedDictionary<string, MetadataValue> _values;
    private readonly ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>> _translations;

    public Metadata(
        ImmutableSortedDictionary<string, MetadataValue> values,
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>> translations)
    {
        _values = values;
        _translations = translations;
    }

    public bool IsEmpty => _values.IsEmpty && _translations.IsEmpty;

    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>Where the metadata begin, for findings about the file as a whole.</summary>
    public Origin? Origin => _values.Values.Select(v => v.Origin).MinBy(o => (o.Line ?? 0, o.File));

    /// <summary>Every file that something was read from, translations too.</summary>
    public IEnumerable<string> Files =>
        _values.Values.Concat(_translations.Values.SelectMany(t => t.Values)).Select(v => v.Origin.File).Distinct(StringComparer.Ordinal);

    /// <summary>The value in the default wording, or null when absent or blank.</summary>
    public MetadataValue? this[string key] =>
        _values.TryGetValue(key, out var value) && value.Text.Length > 0 ? value : null;

    public bool HasTranslation(string language) => _translations.ContainsKey(language);

    public MetadataValue? In(string language, string key) =>
        _translations.TryGetValue(language, out var translated) && translated.TryGetValue(key, out var value) && value.Text.Length > 0
            ? value : this[key];

    /// <summary>Open SDG writes booleans as YAML does, and sometimes as quoted text.</summary>
    public bool? Flag(string key) => this[key]?.Text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => true,
        "false" or "no" or "off" or "0" => false,
        _ => null,
    };

    public ReportingStatus ReportingStatus => this["reporting_status"]?.Text.Trim().ToLowerInvariant() switch
    {
        null => ReportingStatus.NotSaid,
        "complete" => ReportingStatus.Complete,
        "inprogress" or "in progress" => ReportingStatus.InProgress,
        "notstarted" or "not started" => ReportingStatus.NotStarted,
        "notapplicable" or "not applicable" => ReportingStatus.NotApplicable,
        _ => ReportingStatus.Other,
    };

    public bool IsNonStatistical => Flag("data_non_statistical") ?? false;

    /// <summary>Open SDG shows an indicator unless <c>published</c> is false.</summary>
    public bool IsPublished => Flag("published") ?? true;
}
