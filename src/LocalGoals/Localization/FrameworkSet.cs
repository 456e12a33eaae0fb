using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Localization;

/// <summary>A goal, target, indicator or the like of a framework that the city imported.</summary>
/// <param name="Parent">The code above it; empty where there is none.</param>
/// <param name="Crosswalk">Codes of the SDGs that correspond to it.</param>
public sealed record FrameworkItem(string Code, string Parent, Texts Name, ImmutableArray<string> Crosswalk, Origin Origin)
{
    /// <summary>The name on the list of 2025, where it was changed then.</summary>
    public Texts? NameOf2025 { get; init; }

    /// <returns>Null where there is no wording in that language.</returns>
    public string? Wording(int list, string language)
    {
        var name = list >= 2025 && NameOf2025?.Has(language) == true ? NameOf2025 : Name;
        return name.Has(language) ? name.In(language) : null;
    }
}

/// <summary>A framework of the city folder: the official wording of the SDGs, or another set beside them.</summary>
/// <param name="id"><c>sdg</c>, or the name of another set.</param>
/// <param name="items">In the order of the file; each code once.</param>
public sealed class FrameworkSet(string id, ImmutableArray<FrameworkItem> items)
{
    /// <summary>The name of the global framework of the SDGs.</summary>
    public const string Sdg = "sdg";

    private readonly ImmutableDictionary<string, FrameworkItem> _byCode = items.ToImmutableDictionary(item => item.Code, StringComparer.Ordinal);

    public string Id { get; } = id;

    public ImmutableArray<FrameworkItem> Items { get; } = items;

    public FrameworkItem? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Whether a code is a goal, target or indicator of the SDGs.</summary>
    public static bool IsSdg(string code) =>
        (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && goal is >= 1 and <= 17)
        || GlobalFramework.Current.Targets.Contains(code) || GlobalFramework.Current.Indicators.ContainsKey(code);
}
