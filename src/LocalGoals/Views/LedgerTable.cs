using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>The whole ledger as a table, in the words of one language: one row per decision, in the order of frameworks and codes.</summary>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">As many cells as there are columns; empty where nothing is said.</param>
public sealed record LedgerTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    private const string Separator = "; ";

    /// <summary>Keys of the columns, worded under <c>ledger.column.</c>.</summary>
    public static readonly ImmutableArray<string> Keys =
    [
        "framework", "code", "label", "decision", "accepted", "reason", "official", "wording", "changes", "lead", "others", "plans", "stand-in", "difference", "comparability",
        "status", "source", "area", "wanted", "available", "baseline", "baseline-unit", "baseline-year", "baseline-source", "target", "target-unit", "target-year", "target-source",
        "reviewer", "date", "version", "assessments", "state", "latest", "file", "line",
    ];

    /// <returns>Null where the city keeps no ledger.</returns>
    public static LedgerTable? Of(CityRelease release, Wording wording)
    {
        if (release.Ledger is not { } ledger)
            return null;
        var plans = ledger.Plans.ToDictionary(plan => plan.Id, plan => plan.Title, StringComparer.Ordinal);
        return new LedgerTable(
            [.. Keys.Select(key => wording[$"ledger.column.{key}"])],
            [.. ledger.Entries.OrderBy(entry => entry.Framework != FrameworkSet.Sdg).ThenBy(entry => entry.Framework, StringComparer.Ordinal)
                .ThenBy(entry => entry.Code, Comparer<string>.Create(IndicatorCode.CompareCodes)).Select(entry => Row(release, entry, plans, wording))]);
    }

    private static ImmutableArray<string> Row(CityRelease release, LedgerEntry entry, Dictionary<string, Texts> plans, Wording wording)
    {
        var isSdg = entry.Framework == FrameworkSet.Sdg;
        var own = isSdg ? release.Find(entry.Code) : null;
        var card = own is null ? null : IndicatorCard.Of(release, own, wording);
        return
        [
            entry.Framework, entry.Code, isSdg ? wording.Labels.GetValueOrDefault(entry.Code) ?? In(own?.Name) : "",
            wording[$"decision.{Kebab.Of(entry.Stated)}"], wording[entry.IsProposal ? "ledger.proposed" : entry.Decision == entry.Stated ? "ledger.accepted" : "ledger.refused"],
            In(entry.Reason), isSdg ? LocalizedWording.Of(release, entry.Code, entry, [], wording).Official ?? "" : "", In(entry.Wording),
            Words(entry.Changes, "change"), Join(entry.Mandate?.Leads.Select(ActorText)), Join(entry.Mandate?.Others.Select(ActorText)), Join(entry.Plans.Select(PlanText)),
            entry.StandIn?.For ?? "", In(entry.StandIn?.Difference), Word(entry.Comparability, "comparability"), Word(entry.Status, "ledger-status"), In(entry.Source), In(entry.Area),
            Join(entry.DisaggregationWanted), Join(entry.DisaggregationAvailable), .. Figure(entry.Baseline), .. Figure(entry.LocalTarget),
            entry.Reviewer ?? "", entry.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", In(entry.Version), Join(entry.Assessments.Select(AssessmentText)),
            own is null ? "" : wording[StateKeys.Of(own.State)], card?.Latest is null ? "" : $"{card.Latest} ({card.Period})",
            entry.Origin.File, entry.Origin.Line?.ToString(CultureInfo.InvariantCulture) ?? "",
        ];

        string In(Texts? text) => text?.In(wording.Tag) ?? "";

        string Word<T>(T? value, string prefix) where T : struct, Enum => value is { } said ? wording[$"{prefix}.{Kebab.Of(said)}"] : "";

        string Words<T>(IEnumerable<T> values, string prefix) where T : struct, Enum => Join(values.Select(value => Word<T>(value, prefix)));

        string ActorText(Actor actor) => Named(Word<MandateLevel>(actor.Level, "mandate"), In(actor.Office));

        string PlanText(PlanLink link) => Named(string.Join(Separator.Replace(';', ','), new[] { plans.TryGetValue(link.Plan, out var title) ? title.In(wording.Tag) : link.Plan, In(link.Passage) }.Where(part => part.Length > 0)), Word(link.Strength, "strength"));

        string AssessmentText(OtherAssessment other) => string.Join(": ", new[] { Named(other.By, wording[$"decision.{Kebab.Of(other.Decision)}"]), In(other.Reason) }.Where(part => part.Length > 0));

        string[] Figure(LocalFigure? figure) => [figure?.Value ?? "", figure?.Unit ?? "", figure?.Year ?? "", In(figure?.Source)];
    }

    private static string Named(string name, string more) => more.Length == 0 ? name : $"{name} ({more})";

    private static string Join(IEnumerable<string>? parts) => string.Join(Separator, parts ?? []);
}
