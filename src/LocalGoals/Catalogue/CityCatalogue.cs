using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Localization;
using LocalGoals.Partnerships;
using LocalGoals.Practices;
using LocalGoals.Reviews;
using LocalGoals.Rights;

namespace LocalGoals.Catalogue;

/// <summary>All of a city at one moment, with everything that was found wrong. Immutable; swapped whole when files change.</summary>
public sealed class CityCatalogue
{
    public CityCatalogue(
        City city, IEnumerable<Indicator> indicators, IEnumerable<AreaLayer> layers, Translations translations, IEnumerable<Finding> readingFindings, string contentHash)
    {
        City = city;
        Indicators = [.. indicators.OrderBy(i => i.Code)];
        Layers = [.. layers];
        Areas = Layers.SelectMany(layer => layer.Areas).DistinctBy(a => a.Code).ToImmutableSortedDictionary(a => a.Code, a => a, StringComparer.Ordinal);
        AreasIn = Layers.SelectMany(layer => layer.Areas).Where(area => area.Parent is not null).ToLookup(area => area.Parent!, StringComparer.Ordinal);
        Translations = translations;
        ContentHash = contentHash;
        Findings = [.. readingFindings.Concat(IndicatorRules.Check(Indicators)).Order(Comparer<Finding>.Create(Finding.Compare))];
    }

    public City City { get; }

    /// <summary>In the order of their codes.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>In the order of the city's settings.</summary>
    public ImmutableArray<AreaLayer> Layers { get; }

    public ImmutableSortedDictionary<string, Area> Areas { get; }

    /// <summary>The places that lie directly in another, by its code, in the order of the files.</summary>
    public ILookup<string, Area> AreasIn { get; }

    public Translations Translations { get; }

    /// <summary>Worst first.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>SHA-256 over all files that were read but reviews, in hexadecimal: the version of the data.</summary>
    public string ContentHash { get; }

    /// <summary>The same with reviews: it changes with everything that may be shown.</summary>
    public string FolderHash { get; init; } = "";

    /// <summary>Voluntary local reviews, by id; drafts among them.</summary>
    public ImmutableArray<Review> Reviews { get; init; } = [];

    /// <summary>The commit whose history gave the dates of changes; null without one.</summary>
    public string? Commit { get; init; }

    /// <summary>The city's decisions about targets and indicators; null where it keeps none.</summary>
    public Ledger? Ledger { get; init; }

    /// <summary>All promises and recommendations.</summary>
    public Register Register { get; init; } = Register.Empty;

    /// <summary>Organisations and task forces.</summary>
    public PartnerBook Partners { get; init; } = PartnerBook.Empty;

    /// <summary>What other places did, and what the city took up.</summary>
    public PracticeBook Practices { get; init; } = PracticeBook.Empty;

    /// <summary>Rights at stake, what binds the city, and where people can turn.</summary>
    public RightsBook Rights { get; init; } = RightsBook.Empty;

    /// <summary>The texts of the city's records, in the order in which they were read.</summary>
    public ImmutableArray<RecordText> RecordTexts { get; init; } = [];

    /// <summary>The day of the last commit; null without a history.</summary>
    public DateOnly? CommittedOn { get; init; }

    /// <summary>Frameworks with their wording that the city imported, by name.</summary>
    public ImmutableArray<FrameworkSet> Frameworks { get; init; } = [];
}
