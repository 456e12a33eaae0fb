using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Partnerships;

namespace LocalGoals.Practices;

/// <summary>Who took part in a practice elsewhere.</summary>
public sealed record PracticePartner(Texts Name, Sector? Sector, Texts? Role, Origin Origin);

/// <summary>Something that is said to have come of a practice.</summary>
/// <param name="Value">In invariant digits; null where only words are given.</param>
/// <param name="Evidence">What the evidence shows; null where nothing says.</param>
public sealed record PracticeOutcome(Texts What, string? Value, Texts? Unit, EvidenceKind? Evidence, Origin Origin)
{
    public OutcomeRole Role { get; init; } = OutcomeRole.Result;

    public Bound Bound { get; init; } = Bound.Exactly;

    public Texts? Period { get; init; }

    /// <summary>What its source says the evidence is; null where it says nothing, or the same.</summary>
    public EvidenceKind? Claimed { get; init; }

    public Texts? Note { get; init; }

    public Provenance? Source { get; init; }

    /// <summary>Whether the source says more than its evidence shows.</summary>
    public bool IsClaimedStronger => Claimed > Evidence;

    /// <summary>Whether it says something that needs evidence: what was aimed at or stood before does not.</summary>
    public bool NeedsEvidence => Role is not (OutcomeRole.Aim or OutcomeRole.Background);
}

/// <param name="Amount">In invariant digits; null where it is not known.</param>
public sealed record Funding(Texts From, string? Amount, string? Currency, Texts? Period, Origin Origin);

/// <summary>Where it came from, where it went, and what had to change on the way.</summary>
public sealed record Transfer(Texts? From, ImmutableArray<Texts> To, Texts? Changed, Origin Origin);

/// <summary>An initiative of another place that a city could take up.</summary>
/// <param name="Id">The name of its file: it never changes.</param>
public sealed record Practice(string Id, Texts Title, Origin Origin)
{
    /// <summary>Whether it came with the program.</summary>
    public bool IsFromLibrary { get; init; }

    public Texts? Problem { get; init; }

    public Texts? City { get; init; }

    public Texts? Country { get; init; }

    public long? Population { get; init; }

    /// <summary>When it began, as written.</summary>
    public Texts? Start { get; init; }

    /// <summary>Goals and targets that its source names.</summary>
    public ImmutableArray<Reference> Stated { get; init; } = [];

    /// <summary>Targets that it serves, as those see it who entered it here.</summary>
    public ImmutableArray<Reference> Reviewed { get; init; } = [];

    public ImmutableArray<AffectedGroup> Groups { get; init; } = [];

    public ImmutableArray<PracticePartner> Partners { get; init; } = [];

    /// <summary>What was done.</summary>
    public ImmutableArray<Texts> Interventions { get; init; } = [];

    public ImmutableArray<PracticeOutcome> Outcomes { get; init; } = [];

    public ImmutableArray<Funding> Funding { get; init; } = [];

    public Transfer? Transfer { get; init; }

    public ImmutableArray<Texts> Awards { get; init; } = [];

    public ImmutableArray<Provenance> Sources { get; init; } = [];

    /// <summary>The strongest evidence for a result; where it has none, for anything that came of it. Null where nothing is said.</summary>
    public EvidenceKind? Evidence =>
        Outcomes.Where(one => one.Role == OutcomeRole.Result).Max(one => one.Evidence) ?? Outcomes.Where(one => one.NeedsEvidence).Max(one => one.Evidence);

    public CitySize Size => Population switch
    {
        null => CitySize.Unknown,
        < 100_000 => CitySize.Small,
        < 1_000_000 => CitySize.Middle,
        < 5_000_000 => CitySize.Large,
        _ => CitySize.VeryLarge,
    };
}

/// <summary>What came of an adoption later.</summary>
public sealed record LaterEvent(DateOnly? Date, Texts What, string? Link, Origin Origin);

/// <summary>The city takes up a practice.</summary>
/// <param name="Id">The name of its file.</param>
/// <param name="Practice">The practice's id.</param>
public sealed record Adoption(string Id, Reference Practice, Origin Origin)
{
    /// <summary>When it was decided.</summary>
    public DateOnly? Date { get; init; }

    public Party? Office { get; init; }

    /// <summary>What the city does otherwise than the practice.</summary>
    public Texts? Changes { get; init; }

    /// <summary>What should move, and how.</summary>
    public Texts? Expected { get; init; }

    /// <summary>Indicators that should move.</summary>
    public ImmutableArray<Reference> Indicators { get; init; } = [];

    /// <summary>By when they should have moved.</summary>
    public DateOnly? By { get; init; }

    /// <summary>Records of the register that carry it out.</summary>
    public ImmutableArray<Reference> Commitments { get; init; } = [];

    public ImmutableArray<LaterEvent> Later { get; init; } = [];
}
