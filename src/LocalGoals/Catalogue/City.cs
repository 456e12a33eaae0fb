using System.Collections.Immutable;

using LocalGoals.Language;
using LocalGoals.Site;

namespace LocalGoals.Catalogue;

/// <summary>The city itself, from <c>city.yaml</c>; a plain Open SDG repository has only its folder's name.</summary>
public sealed record City(Texts Name)
{
    public Texts? Description { get; init; }

    /// <summary>The languages of its portal, in the city's order: those that the interface speaks.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    /// <summary>The language that its texts are written in: the first it names, whether the interface speaks it or not.</summary>
    public string WrittenIn { get; init; } = "en";

    /// <summary>Its code in GeoCode columns: rows with it are about the whole city.</summary>
    public string? AreaCode { get; init; }

    /// <summary>What it says about its figures so that groups can be compared.</summary>
    public ComparisonAnswers Comparisons { get; init; } = ComparisonAnswers.None;

    /// <summary>How counts of few people are withheld; null where the city does not ask for it.</summary>
    public SuppressionRule? Suppression { get; init; }

    /// <summary>A fictional city: every page says so.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>The method by which it wants progress judged, such as <c>un-2022</c>; null for the usual ones.</summary>
    public string? ProgressMethod { get; init; }

    /// <summary>The day by which it is judged what is overdue; null where the city sets none.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The country whose treaties count, as the city writes it.</summary>
    public Texts? Country { get; init; }

    /// <summary>Whether the practices that come with the program are shown beside its own.</summary>
    public bool HasPracticeLibrary { get; init; } = true;

    /// <summary>Its own pages, news, brand and the like.</summary>
    public CitySite Site { get; init; } = CitySite.None;
}
