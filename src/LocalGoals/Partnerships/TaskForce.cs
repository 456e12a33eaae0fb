using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Partnerships;

/// <summary>How a task force works.</summary>
public enum TaskForceModel
{
    /// <summary>Compares what the city does with the goals.</summary>
    Mapping,
    StakeholderEngagement,
    DataAssessment,

    /// <summary>An overview of one field: policies, services, access.</summary>
    LandscapeAnalysis,

    /// <summary>Cases from elsewhere that could be moved.</summary>
    BestPractice,
    Proposals,
}

/// <param name="Label">As people call it: spring 2023.</param>
public sealed record Term(DateOnly? Start, DateOnly? End, Texts? Label, Origin Origin);

/// <summary>What a task force handed over.</summary>
/// <param name="Links">Web addresses and files of the site.</param>
public sealed record Deliverable(Texts Title, DateOnly? Date, ImmutableArray<string> Links, Origin Origin);

/// <summary>Students and advisers who work for an office for a fixed term.</summary>
/// <param name="Id">The name of its file.</param>
public sealed record TaskForce(string Id, Texts Title, TaskForceModel? Model, Origin Origin)
{
    /// <summary>The office that asked.</summary>
    public Party? Client { get; init; }

    public ImmutableArray<Party> Universities { get; init; } = [];

    public ImmutableArray<Party> Partners { get; init; } = [];

    /// <summary>Who advised: institutes and roles.</summary>
    public ImmutableArray<Texts> Advisers { get; init; } = [];

    public Term? Term { get; init; }

    /// <summary>How many; never who.</summary>
    public int? Students { get; init; }

    public ImmutableArray<Reference> Targets { get; init; } = [];

    /// <summary>What was asked.</summary>
    public Texts? Question { get; init; }

    public ImmutableArray<Deliverable> Deliverables { get; init; } = [];

    /// <summary>False where the work says that it is not the city's view; null where nothing is said.</summary>
    public bool? IsOfficialView { get; init; }

    /// <summary>Its recommendations: names of records of the register.</summary>
    public ImmutableArray<Reference> Recommendations { get; init; } = [];

    /// <summary>The office, the universities and the partners.</summary>
    public IEnumerable<Party> Parties => Universities.Concat(Partners).Concat(Client is null ? [] : [Client]);
}
