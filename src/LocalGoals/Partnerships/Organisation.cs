using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Partnerships;

/// <summary>What kind of organisation it is.</summary>
public enum Sector
{
    Government,
    University,
    CivilSociety,
    Business,
    Foundation,
    International,
    Residents,
    Other,
}

/// <summary>How far it reaches.</summary>
public enum PartnerLevel
{
    Neighbourhood,
    City,
    County,
    Region,
    Nation,
    International,
}

/// <summary>Something that was agreed with the city.</summary>
public sealed record Agreement(Texts Title, DateOnly? Date, DateOnly? Until, string? Link, Origin Origin);

/// <summary>An office of the city, or a partner.</summary>
/// <param name="Id">The name of its file.</param>
public sealed record Organisation(string Id, Texts Name, Sector? Sector, PartnerLevel? Level, Origin Origin)
{
    public Texts? About { get; init; }

    public string? Link { get; init; }

    /// <summary>How to reach the organisation, never a person.</summary>
    public string? Contact { get; init; }

    /// <summary>What it contributes.</summary>
    public ImmutableArray<Texts> Contributes { get; init; } = [];

    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    public ImmutableArray<Reference> Targets { get; init; } = [];
}
