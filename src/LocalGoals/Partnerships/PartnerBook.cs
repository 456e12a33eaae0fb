using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Language;

namespace LocalGoals.Partnerships;

/// <summary>The organisations and task forces of a city.</summary>
public sealed class PartnerBook
{
    public static readonly PartnerBook Empty = new([], []);

    private readonly ImmutableDictionary<string, Organisation> _organisations;
    private readonly ImmutableDictionary<string, TaskForce> _taskForces;

    public PartnerBook(IEnumerable<Organisation> organisations, IEnumerable<TaskForce> taskForces)
    {
        Organisations = [.. organisations.OrderBy(one => one.Id, StringComparer.Ordinal)];
        TaskForces = [.. taskForces.OrderBy(one => one.Id, StringComparer.Ordinal)];
        _organisations = Organisations.ToImmutableDictionary(one => one.Id, StringComparer.Ordinal);
        _taskForces = TaskForces.ToImmutableDictionary(one => one.Id, StringComparer.Ordinal);
    }

    /// <summary>By id.</summary>
    public ImmutableArray<Organisation> Organisations { get; }

    /// <summary>By id.</summary>
    public ImmutableArray<TaskForce> TaskForces { get; }

    public Organisation? Organisation(string id) => _organisations.GetValueOrDefault(id);

    public TaskForce? TaskForce(string id) => _taskForces.GetValueOrDefault(id);

    /// <summary>What a party is called: the organisation's name, its words, or its id where nothing else is known.</summary>
    public Texts NameOf(Party party) => (party.Organisation is { } id ? Organisation(id)?.Name : null) ?? party.Words ?? new Texts(party.Key);

    /// <summary>The task forces that recommended it.</summary>
    public IEnumerable<TaskForce> Recommending(Commitment commitment) => TaskForces.Where(one => one.Recommendations.Any(said => said.Id == commitment.Id));
}
