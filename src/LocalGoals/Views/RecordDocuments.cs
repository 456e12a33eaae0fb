using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Rights;

namespace LocalGoals.Views;

/// <summary>What can be found of promises, task forces, partners, practices and rights.</summary>
internal static class RecordDocuments
{
    // The index is fetched by telephones: of what the city itself has nothing to do with, little or nothing is in it.
    public static IEnumerable<SearchDocument> Of(CityRelease release, Wording wording)
    {
        foreach (var one in release.Register.Commitments)
            yield return Document(SearchKind.Commitment, one.Id, RegisterFacets.Goals(one).Cast<int?>().FirstOrDefault(), one.Title, "commitment.title", [one.Text, .. one.Groups]);
        foreach (var one in release.Partners.TaskForces)
            yield return Document(SearchKind.TaskForce, one.Id, null, one.Title, "search.taskforce", [one.Question, .. one.Deliverables.Select(deliverable => deliverable.Title)]);
        foreach (var one in release.Partners.Organisations)
            yield return Document(SearchKind.Partner, one.Id, null, one.Name, "search.partner", [one.About, .. one.Contributes]);
        foreach (var one in release.Practices.Practices)
            yield return Document(SearchKind.Practice, one.Id, PracticesView.Goal(one), one.Title, "search.practice",
                one.IsFromLibrary && !release.Practices.AdoptionsOf(one.Id).Any() ? [one.City] : [one.Problem, one.City, one.Country]);
        foreach (var one in release.Rights.IsKept ? Instrument.All : [])
            yield return Document(SearchKind.Instrument, one.Id, null, SearchView.Own(wording.Say(one.Name), wording), "search.instrument", [SearchView.Own(one.Short, wording)]);
        foreach (var one in release.Rights.Reviews)
            yield return Document(SearchKind.RightsReview, one.Id, null, one.Title, "search.rights-review", [one.Conclusion, .. one.Answers.Select(answer => answer.Evidence)]);

        SearchDocument Document(SearchKind kind, string id, int? goal, Texts title, string line, IEnumerable<Texts?> texts) =>
            new(kind, id, goal, title, wording[line], null, SearchView.Kept([("search.field.text", texts.Select(text => text?.In(wording.Tag)))]));
    }
}
