using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Practices;

namespace LocalGoals.Rights;

/// <summary>What the city's country did with an instrument.</summary>
/// <param name="Instrument">Its id.</param>
public sealed record Ratification(Reference Instrument, RatificationStatus Status, Origin Origin)
{
    public DateOnly? Date { get; init; }

    public Provenance? Source { get; init; }

    /// <summary>Reservations and the like.</summary>
    public Texts? Note { get; init; }
}

/// <summary>A link that the city made, or what its reviewer decided about one of the program's.</summary>
/// <param name="Id">The name of its file.</param>
/// <param name="Code">A goal or target.</param>
public sealed record LinkReview(string Id, Reference Code, Reference Instrument, Article Article, LinkDecision Decision, Origin Origin)
{
    /// <summary>Null where that of the program's link stays.</summary>
    public HumanRight? Right { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Who decided.</summary>
    public Party? By { get; init; }

    public Texts? Why { get; init; }
}

/// <summary>A law or ordinance that binds the city.</summary>
public sealed record Law(string Id, Texts Title, MandateLevel? Level, Origin Origin)
{
    public Texts? About { get; init; }

    /// <summary>Since when it is in force.</summary>
    public DateOnly? Date { get; init; }

    public string? Link { get; init; }

    public ImmutableArray<Reference> Targets { get; init; } = [];

    public ImmutableArray<HumanRight> Rights { get; init; } = [];
}

/// <summary>Where people can seek a remedy.</summary>
public sealed record Remedy(string Id, Texts Title, Origin Origin)
{
    public Texts? About { get; init; }

    public Party? Office { get; init; }

    public MandateLevel? Level { get; init; }

    public string? Link { get; init; }

    /// <summary>How to reach it, never a person.</summary>
    public string? Contact { get; init; }

    /// <summary>In which it can help; all where none is named.</summary>
    public ImmutableArray<Reference> Targets { get; init; } = [];

    public ImmutableArray<AffectedGroup> Groups { get; init; } = [];
}

/// <summary>An answer to one question, with what shows it.</summary>
public sealed record Answered(ReviewQuestion Question, ReviewAnswer Stated, Texts? Evidence, string? Link, Origin Origin)
{
    /// <summary>Whether it says yes, or partly, and shows nothing for it.</summary>
    public bool IsUnproven => Stated is ReviewAnswer.Yes or ReviewAnswer.Partly && Evidence is null && Link is null;

    /// <summary>What counts: nothing is answered well without evidence.</summary>
    public ReviewAnswer Counts => IsUnproven ? ReviewAnswer.NotAssessed : Stated;
}

/// <summary>An indicator, initiative or review of the city, asked by the principles of rights.</summary>
public sealed record RightsReview(string Id, Texts Title, Origin Origin)
{
    public DateOnly? Date { get; init; }

    public Party? By { get; init; }

    public ImmutableArray<Reference> Indicators { get; init; } = [];

    /// <summary>Records of the register.</summary>
    public ImmutableArray<Reference> Commitments { get; init; } = [];

    public ImmutableArray<Reference> Practices { get; init; } = [];

    /// <summary>Voluntary local reviews of the city, by the names of their folders.</summary>
    public ImmutableArray<Reference> Reviews { get; init; } = [];

    public ImmutableArray<Reference> Targets { get; init; } = [];

    public Texts? Conclusion { get; init; }

    public ImmutableArray<Answered> Answers { get; init; } = [];

    /// <summary>Whether a question fits what is reviewed: figures, initiatives, or a whole review, which is both.</summary>
    public bool Asks(ReviewQuestion question) => IsWhole || (question.OfFigures ? !Indicators.IsEmpty : !Commitments.IsEmpty || !Practices.IsEmpty);

    private bool IsWhole => !Reviews.IsEmpty || (Indicators.IsEmpty && Commitments.IsEmpty && Practices.IsEmpty);
}
