using System.Collections.Immutable;

using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Commitments;

/// <summary>A text of a record and where it stands.</summary>
public sealed record RecordText(Origin Origin, Texts Text);

/// <summary>The name or code of something else, as a record gives it.</summary>
public sealed record Reference(string Id, Origin Origin);

/// <summary>Who: an organisation of the folder by its name, or words.</summary>
/// <param name="Organisation">Null where only words are given.</param>
public sealed record Party(string? Organisation, Texts? Words, Origin Origin)
{
    /// <summary>The words, or the name of the organisation's file.</summary>
    public string Key => Organisation ?? Words?.Original ?? "";
}

/// <summary>The document that something was written in first.</summary>
/// <param name="Link">A web address or a file of the site, as written.</param>
public sealed record Provenance(Texts Title, string? Link, Origin Origin);

/// <summary>One change: of the state, of the day due, or both; or only words.</summary>
public sealed record CommitmentChange(DateOnly Date, CommitmentState? State, DateOnly? Due, Origin Origin)
{
    public Texts? What { get; init; }

    public Texts? Why { get; init; }

    public Party? By { get; init; }
}

/// <summary>Something that was done about it.</summary>
public sealed record CommitmentAction(Texts What, DateOnly? Date, Party? By, string? Link, Origin Origin);

/// <summary>What shows that it was done.</summary>
/// <param name="Link">A web address or a file of the site that exists.</param>
public sealed record Evidence(Texts Title, string Link, DateOnly? Date, Origin Origin);

/// <summary>What changed later because of it.</summary>
/// <param name="Id">Its name in the whole register: several records may have led to it.</param>
/// <param name="What">Null where another record says it.</param>
/// <param name="Through">Names of effects through which it came about.</param>
public sealed record Effect(string Id, Texts? What, DateOnly? Date, LinkCertainty Certainty, string? Link, ImmutableArray<Reference> Through, Origin Origin)
{
    public ImmutableArray<Reference> Indicators { get; init; } = [];
}

/// <summary>A promise or a recommendation, with all that became of it.</summary>
/// <param name="Id">The name of its file: it never changes.</param>
/// <param name="Made">The day on which it was made; null where nothing says.</param>
/// <param name="FirstState">Its state when it was made.</param>
/// <param name="FirstDue">The day due as it was promised first.</param>
public sealed record Commitment(string Id, Texts Title, CommitmentSource Source, DateOnly? Made, CommitmentState FirstState, DateOnly? FirstDue, Origin Origin)
{
    public Texts? Text { get; init; }

    public Provenance? From { get; init; }

    public ImmutableArray<Reference> Targets { get; init; } = [];

    public ImmutableArray<Reference> Indicators { get; init; } = [];

    /// <summary>Whom it concerns.</summary>
    public ImmutableArray<Texts> Groups { get; init; } = [];

    /// <summary>Who has to answer for it.</summary>
    public Party? Office { get; init; }

    /// <summary>By day; in the order of the file on one day. It only grows: see <see cref="Add"/>.</summary>
    public ImmutableArray<CommitmentChange> History { get; private init; } = [];

    public ImmutableArray<CommitmentAction> Actions { get; init; } = [];

    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>The last state of the history. Without evidence nothing is done: then the one before counts.</summary>
    public CommitmentState State => States.Select(said => said.State).LastOrDefault(Counts, CommitmentState.Proposed);

    /// <summary>Whether it says that it is done, and shows nothing for it.</summary>
    public bool IsDoneWithoutEvidence => Evidence.IsEmpty && States.Any(said => said.State == CommitmentState.Done);

    /// <summary>The day due as it is now.</summary>
    public DateOnly? Due => History.LastOrDefault(change => change.Due is not null)?.Due ?? FirstDue;

    /// <summary>The changes that moved the day due.</summary>
    public IEnumerable<CommitmentChange> DueChanges => History.Where(change => change.Due is not null);

    /// <summary>Null where it is not done, or done without a day.</summary>
    public DateOnly? DoneOn => State == CommitmentState.Done ? States.Last(said => said.State == CommitmentState.Done).Date : null;

    /// <summary>Whether anybody ever accepted it.</summary>
    public bool IsPromised => States.Any(said => Counts(said.State) && said.State is not (CommitmentState.Proposed or CommitmentState.Declined));

    /// <summary>Whether it is promised and waits to be done.</summary>
    public bool IsOpen => IsPromised && State is not (CommitmentState.Done or CommitmentState.Declined);

    /// <summary>The last day that anything is said about.</summary>
    public DateOnly? LastChange => History.IsEmpty ? Made : History[^1].Date;

    private IEnumerable<(CommitmentState State, DateOnly? Date)> States =>
        History.Where(change => change.State is not null).Select(change => (change.State!.Value, (DateOnly?)change.Date)).Prepend((FirstState, Made));

    /// <summary>The only way to change the history: what stands in it stays.</summary>
    public Commitment Add(CommitmentChange change)
    {
        var at = History.Length;
        while (at > 0 && History[at - 1].Date > change.Date)
            at--;
        return this with { History = History.Insert(at, change) };
    }

    /// <summary>Whether it waits to be done after its day.</summary>
    public bool IsOverdueOn(DateOnly day) => IsOpen && Due < day;

    public Standing StandingOn(DateOnly day) => this switch
    {
        { IsPromised: false } => Standing.NotPromised,
        { State: CommitmentState.Declined } => Standing.Broken,
        { State: CommitmentState.Done } => DoneOn > Due ? Standing.Late : Standing.Kept,
        _ when !IsOverdueOn(day) => Standing.Open,
        // There is no year after the last one.
        _ => Due!.Value.Year == DateOnly.MaxValue.Year || day <= Due.Value.AddYears(1) ? Standing.Late : Standing.Broken,
    };

    private bool Counts(CommitmentState state) => state != CommitmentState.Done || !Evidence.IsEmpty;
}
