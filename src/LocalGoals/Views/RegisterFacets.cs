using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Commitments;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>By what the register can be narrowed.</summary>
public enum RegisterFacet
{
    Standing,
    State,
    Goal,
    Target,
    Group,
    Office,
    Source,
}

/// <summary>One choice among the register.</summary>
/// <param name="Slug">In its address.</param>
/// <param name="Name">In the language of the page, or the city's own words.</param>
public sealed record FacetValue(RegisterFacet Facet, string Slug, Texts Name, int Count);

/// <summary>What a promise is filed under.</summary>
internal static class RegisterFacets
{
    private const int LongestSlug = 80;

    public static IEnumerable<(RegisterFacet Facet, string Slug)> Of(CityRelease release, Commitment one)
    {
        yield return (RegisterFacet.Standing, Kebab.Of(one.StandingOn(release.Today)));
        yield return (RegisterFacet.State, Kebab.Of(one.State));
        yield return (RegisterFacet.Source, Kebab.Of(one.Source));
        foreach (var target in one.Targets)
            yield return (RegisterFacet.Target, target.Id);
        foreach (var goal in Goals(one))
            yield return (RegisterFacet.Goal, goal.ToString(CultureInfo.InvariantCulture));
        foreach (var group in one.Groups)
            yield return (RegisterFacet.Group, Slug(group.Original));
        if (one.Office is { } office)
            yield return (RegisterFacet.Office, office.Organisation ?? Slug(office.Key));
    }

    public static IEnumerable<int> Goals(Commitment one) => one.Targets.Select(target => IndicatorCode.TryParse(target.Id)?.Goal).OfType<int>().Distinct();

    public static Texts Name(CityRelease release, Commitment one, RegisterFacet facet, string slug, Wording wording) => facet switch
    {
        RegisterFacet.Standing => Spoken(wording[$"commitment.standing.{slug}"], wording),
        RegisterFacet.State => Spoken(wording[$"commitment.state.{slug}"], wording),
        RegisterFacet.Source => Spoken(wording[$"commitment.source.{slug}"], wording),
        RegisterFacet.Goal => Spoken($"{wording.Number(slug)} {wording.Labels[slug]}", wording),
        RegisterFacet.Target => Spoken($"{slug} {wording.Labels.GetValueOrDefault(slug)}".Trim(), wording),
        RegisterFacet.Group => one.Groups.First(group => Slug(group.Original) == slug),
        _ => release.Partners.NameOf(one.Office!),
    };

    /// <summary>Letters and digits of every script, in small letters, with hyphens between the words.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
            if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var trimmed = slug.ToString(0, Math.Min(slug.Length, LongestSlug)).Trim('-');
        return trimmed.Length == 0 ? "-" : trimmed;
    }

    /// <summary>All choices, in the order of the facets; those of the framework and of states in their own order, the rest by name.</summary>
    public static ImmutableArray<FacetValue> All(CityRelease release, Wording wording) =>
        [.. release.Register.Commitments.SelectMany(one => Of(release, one).Distinct().Select(key => (One: one, Key: key))).GroupBy(pair => pair.Key)
            .Select(same => new FacetValue(same.Key.Facet, same.Key.Slug, Name(release, same.First().One, same.Key.Facet, same.Key.Slug, wording), same.Count()))
            .OrderBy(value => value.Facet).ThenBy(value => Order(value), Comparer<string>.Create(IndicatorCode.CompareCodes)).ThenBy(value => value.Slug, StringComparer.Ordinal)];

    private static string Order(FacetValue value) => value.Facet switch
    {
        RegisterFacet.Standing => Place<Standing>(value.Slug),
        RegisterFacet.State => Place<CommitmentState>(value.Slug),
        RegisterFacet.Source => Place<CommitmentSource>(value.Slug),
        _ => value.Slug,
    };

    private static string Place<T>(string slug) where T : struct, Enum => Convert.ToInt32(Kebab.TryParse<T>(slug), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    private static Texts Spoken(string text, Wording wording) => new(text, [KeyValuePair.Create(wording.Tag, text)]);
}
