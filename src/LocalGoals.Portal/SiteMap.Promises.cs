using LocalGoals.Framework;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Portal;

/// <summary>The addresses of promises, task forces and partners.</summary>
public static partial class SiteMap
{
    public const string CommitmentsJson = Api + "/commitments.json";

    public static string Register(string language) => $"{language}/commitments/";

    /// <summary>The part of the register under one choice.</summary>
    public static string Register(string language, RegisterFacet facet, string slug) => $"{Register(language)}by/{Kebab.Of(facet)}/{Uri.EscapeDataString(slug)}/";

    public static string RegisterCsv(string language) => $"{Register(language)}register.csv";

    public static string RegisterWorkbook(string language) => $"{Register(language)}register.xlsx";

    /// <summary>What changed in the register, as a feed.</summary>
    public static string RegisterFeed(string language) => $"{Register(language)}changes.xml";

    /// <summary>What is due, as a calendar.</summary>
    public static string RegisterCalendar(string language) => $"{Register(language)}due.ics";

    public static string Commitment(string language, string id) => $"{Register(language)}{id}/";

    /// <summary>What changed, read backward.</summary>
    public static string Effects(string language) => $"{language}/effects/";

    public static string Effect(string language, string id) => $"{Effects(language)}#{Uri.EscapeDataString(EffectAnchor(id))}";

    public static string EffectAnchor(string id) => $"e-{EffectsView.Slug(id)}";

    public static string TaskForces(string language) => $"{language}/task-forces/";

    public static string TaskForce(string language, string id) => $"{TaskForces(language)}{id}/";

    public static string Partners(string language) => $"{language}/partners/";

    public static string Partner(string language, string id) => $"{Partners(language)}{id}/";

    /// <summary>The first of these pages that there is; null where the city keeps none of them.</summary>
    public static string? Promises(CityRelease release, string language) =>
        !release.Register.Commitments.IsEmpty ? Register(language)
        : !release.Partners.TaskForces.IsEmpty ? TaskForces(language)
        : !release.Partners.Organisations.IsEmpty ? Partners(language)
        : release.Practices.Adoptions.Length > 0 ? Practices(language) : null;

    private static IEnumerable<string> PromisePages(CityRelease release, string language)
    {
        if (!release.Register.Commitments.IsEmpty)
            yield return Register(language);
        foreach (var (facet, slug) in RegisterView.Choices(release))
            yield return Register(language, facet, slug);
        foreach (var one in release.Register.Commitments)
            yield return Commitment(language, one.Id);
        if (!release.Register.Effects.IsEmpty)
            yield return Effects(language);
        if (!release.Partners.TaskForces.IsEmpty)
            yield return TaskForces(language);
        foreach (var one in release.Partners.TaskForces)
            yield return TaskForce(language, one.Id);
        if (!release.Partners.Organisations.IsEmpty)
            yield return Partners(language);
        foreach (var one in release.Partners.Organisations)
            yield return Partner(language, one.Id);
    }

    private static IEnumerable<string> PromiseFiles(CityRelease release, string language) =>
        release.Register.Commitments.IsEmpty ? [] : [RegisterCsv(language), RegisterWorkbook(language), RegisterFeed(language), RegisterCalendar(language)];
}
