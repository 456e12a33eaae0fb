using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Portal.Api;

public sealed record PlanJson(string Id, IReadOnlyDictionary<string, string> Title, string? Link, IReadOnlyList<IReadOnlyDictionary<string, string>> Passages);

/// <param name="Level">city, county, region, nation or shared.</param>
public sealed record ActorJson(string Level, IReadOnlyDictionary<string, string>? Office);

/// <param name="Strength">strong, partial or weak.</param>
public sealed record PlanLinkJson(string Plan, IReadOnlyDictionary<string, string>? Passage, string? Strength);

public sealed record StandInJson(string? For, IReadOnlyDictionary<string, string>? Difference);

/// <param name="Value">In the digits of the source.</param>
public sealed record LocalFigureJson(string? Value, string? Unit, string? Year, IReadOnlyDictionary<string, string>? Source);

public sealed record AssessmentJson(string By, string Decision, IReadOnlyDictionary<string, string>? Reason);

/// <summary>One decision. Texts are objects with one text per language.</summary>
/// <param name="Decision">What counts.</param>
/// <param name="Stated">What is written; differs where it is only proposed or has no reason.</param>
/// <param name="Target">The target it belongs to; null for other frameworks.</param>
public sealed record LedgerEntryJson(
    string Framework, string Code, string? Target, string Decision, string Stated, bool Proposal, IReadOnlyDictionary<string, string>? Reason, IReadOnlyDictionary<string, string>? Wording,
    IReadOnlyList<string> Changes, IReadOnlyList<ActorJson> Leads, IReadOnlyList<ActorJson> Others, IReadOnlyList<PlanLinkJson> Plans, StandInJson? StandIn, string? Comparability, string? Status,
    IReadOnlyDictionary<string, string>? Source, IReadOnlyDictionary<string, string>? Area, IReadOnlyList<string> Wanted, IReadOnlyList<string> Available, LocalFigureJson? Baseline,
    LocalFigureJson? LocalTarget, string? Reviewer, string? Date, IReadOnlyDictionary<string, string>? Version, IReadOnlyList<AssessmentJson> Assessments, string File, int? Line)
{
    public static LedgerEntryJson Of(LedgerEntry entry) => new(
        entry.Framework, entry.Code, entry.Framework == FrameworkSet.Sdg ? LocalizationView.TargetOf(entry.Code) : null, Kebab.Of(entry.Decision), Kebab.Of(entry.Stated), entry.IsProposal,
        LedgerJson.TextsOf(entry.Reason), LedgerJson.TextsOf(entry.Wording), [.. entry.Changes.Select(Kebab.Of)], Actors(entry.Mandate?.Leads), Actors(entry.Mandate?.Others),
        [.. entry.Plans.Select(link => new PlanLinkJson(link.Plan, LedgerJson.TextsOf(link.Passage), Word(link.Strength)))],
        entry.StandIn is { } standIn ? new StandInJson(standIn.For, LedgerJson.TextsOf(standIn.Difference)) : null, Word(entry.Comparability), Word(entry.Status),
        LedgerJson.TextsOf(entry.Source), LedgerJson.TextsOf(entry.Area), entry.DisaggregationWanted, entry.DisaggregationAvailable, Figure(entry.Baseline), Figure(entry.LocalTarget),
        entry.Reviewer, entry.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), LedgerJson.TextsOf(entry.Version),
        [.. entry.Assessments.Select(other => new AssessmentJson(other.By, Kebab.Of(other.Decision), LedgerJson.TextsOf(other.Reason)))], entry.Origin.File, entry.Origin.Line);

    private static string? Word<T>(T? value) where T : struct, Enum => value is { } said ? Kebab.Of(said) : null;

    private static List<ActorJson> Actors(IEnumerable<Actor>? actors) => [.. (actors ?? []).Select(actor => new ActorJson(Kebab.Of(actor.Level), LedgerJson.TextsOf(actor.Office)))];

    private static LocalFigureJson? Figure(LocalFigure? figure) => figure is null ? null : new LocalFigureJson(figure.Value, figure.Unit, figure.Year, LedgerJson.TextsOf(figure.Source));
}

/// <summary>All of a city's decisions that may be seen.</summary>
/// <param name="List">2020 or 2025; null where the city keeps no ledger.</param>
public sealed record LedgerJson(int? List, IReadOnlyList<PlanJson> Plans, IReadOnlyList<LedgerEntryJson> Entries)
{
    public static LedgerJson Of(CityRelease release) => new(
        release.Ledger?.List, [.. (release.Ledger?.Plans ?? []).Select(plan => new PlanJson(plan.Id, TextsOf(plan.Title)!, plan.Link, [.. plan.Passages.Select(text => TextsOf(text)!)]))],
        [.. (release.Ledger?.Entries ?? []).Select(LedgerEntryJson.Of)]);

    internal static IReadOnlyDictionary<string, string>? TextsOf(Texts? text) =>
        text is null ? null : text.Languages.DefaultIfEmpty("und").ToDictionary(tag => tag, text.In, StringComparer.Ordinal);
}
