using System.Collections.Immutable;

using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Localization;

/// <summary>An office or a level of government that can act.</summary>
public sealed record Actor(MandateLevel Level, Texts? Office);

/// <param name="Leads">One, or it is a finding.</param>
public sealed record Mandate(ImmutableArray<Actor> Leads, ImmutableArray<Actor> Others, Origin Origin);

/// <summary>A plan of the city, described once.</summary>
/// <param name="Link">A web address or a file of the site, as written.</param>
public sealed record Plan(string Id, Texts Title, string? Link, Origin Origin)
{
    /// <summary>Passages that the city lists, whether a target takes them up or not.</summary>
    public ImmutableArray<Texts> Passages { get; init; } = [];
}

/// <summary>The passage of a plan that follows a target or indicator.</summary>
/// <param name="Plan">The plan's name in the ledger.</param>
public sealed record PlanLink(string Plan, Texts? Passage, LinkStrength? Strength, Origin Origin);

/// <param name="For">The code it stands in for; null where that is not said.</param>
/// <param name="Difference">How it differs from what it stands in for.</param>
public sealed record StandIn(string? For, Texts? Difference, Origin Origin);

/// <summary>A baseline or a local target.</summary>
/// <param name="Value">As written, in invariant digits; null where there is none.</param>
/// <param name="Year">A period as written.</param>
public sealed record LocalFigure(string? Value, string? Unit, string? Year, Texts? Source, Origin Origin);

/// <summary>What another organisation decided.</summary>
public sealed record OtherAssessment(string By, Decision Decision, Texts? Reason);

/// <summary>What the city did with one target or indicator, or added.</summary>
/// <param name="Framework"><c>sdg</c>, or the name of another set.</param>
/// <param name="Decision">What counts: <see cref="Decision.Undecided"/> where what was written could not be accepted.</param>
public sealed record LedgerEntry(string Framework, string Code, Decision Decision, Origin Origin)
{
    /// <summary>Proposed by the program, and by nobody accepted: it does not count.</summary>
    public bool IsProposal { get; init; }

    /// <summary>The decision as written; differs from <see cref="Decision"/> where that was not accepted.</summary>
    public Decision Stated { get; init; }

    public Texts? Reason { get; init; }

    /// <summary>The city's own wording, per language.</summary>
    public Texts? Wording { get; init; }

    public ImmutableArray<ChangeKind> Changes { get; init; } = [];

    public Mandate? Mandate { get; init; }

    public ImmutableArray<PlanLink> Plans { get; init; } = [];

    public StandIn? StandIn { get; init; }

    public Comparability? Comparability { get; init; }

    public LedgerStatus? Status { get; init; }

    public Texts? Source { get; init; }

    public Texts? Area { get; init; }

    public ImmutableArray<string> DisaggregationWanted { get; init; } = [];

    public ImmutableArray<string> DisaggregationAvailable { get; init; } = [];

    public LocalFigure? Baseline { get; init; }

    public LocalFigure? LocalTarget { get; init; }

    public string? Reviewer { get; init; }

    public DateOnly? Date { get; init; }

    public Texts? Version { get; init; }

    public ImmutableArray<OtherAssessment> Assessments { get; init; } = [];
}
