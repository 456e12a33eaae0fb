using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>What can be found of the pages about localization beside the targets. Proposals are not searched in.</summary>
internal static class LocalizationDocuments
{
    public const string Plans = "plans";
    public const string Frameworks = "frameworks";

    public static IEnumerable<SearchDocument> Of(CityRelease release, Wording wording)
    {
        yield return Document(SearchKind.Localization, "", "localization.title", []);
        var entries = (release.Ledger?.Entries ?? []).Where(entry => !entry.IsProposal).ToList();
        if (PlanAlignment.IsKnown(release))
            yield return Document(SearchKind.LocalizationPart, Plans, "plans.title",
                [("search.field.plans", [.. release.Ledger!.Plans.Select(plan => plan.Title), .. entries.SelectMany(entry => entry.Plans).Select(link => link.Passage), .. release.Ledger.Plans.SelectMany(plan => plan.Passages)])]);
        if (OtherFrameworks.AreKnown(release))
        {
            var others = entries.Where(entry => entry.Framework != FrameworkSet.Sdg).ToList();
            yield return Document(SearchKind.LocalizationPart, Frameworks, "frameworks.title",
            [
                ("search.field.wording", [.. release.Frameworks.Where(set => set.Id != FrameworkSet.Sdg).SelectMany(set => set.Items).Select(item => item.Name), .. others.Select(entry => entry.Wording)]),
                ("search.field.reason", [.. others.Select(entry => entry.Reason)]),
            ]);
        }

        SearchDocument Document(SearchKind kind, string code, string title, (string Field, Texts?[] Texts)[] texts) => new(
            kind, code, null, SearchView.Own(wording[title], wording), wording["site.menu.localization"], null,
            SearchView.Kept(texts.Select(pair => (pair.Field, pair.Texts.Select(text => text?.In(wording.Tag))))));
    }
}
