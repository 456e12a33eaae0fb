using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Catalogue;
using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Partnerships;
using LocalGoals.Practices;
using LocalGoals.Reviews;
using LocalGoals.Rights;
using LocalGoals.Site;

namespace LocalGoals.Release;

/// <summary>What may be seen. Pages, API, feeds and documents are made from this and never from the catalogue.</summary>
public sealed class CityRelease
{
    private readonly CityCatalogue _catalogue;
    private readonly ImmutableDictionary<string, Indicator> _byCode;

    private CityRelease(CityCatalogue catalogue, DateOnly? today)
    {
        _catalogue = catalogue;
        Indicators = [.. catalogue.Indicators.Where(i => i.Metadata.IsPublished)];
        if (catalogue.City.Suppression is { } rule)
            (Indicators, Findings) = Suppressed(Indicators, rule, catalogue.Areas);
        Register = catalogue.Register.Without(Hidden(catalogue));
        Practices = catalogue.Practices.Without(Hidden(catalogue));
        Rights = catalogue.Rights.Without(Hidden(catalogue));
        Today = today ?? catalogue.City.Today ?? catalogue.CommittedOn ?? Register.LastDay ?? DateOnly.MinValue;
        City = catalogue.City with { Site = WithoutData(catalogue.City.Site).Released(Indicators.SelectMany(i => i.Downloads).Select(download => download.File).Concat(FilesOfPlans(catalogue.Ledger)).Concat(FilesOfRecords())) };
        Ledger = Released(catalogue);
        LocalizedTargets = TargetsWithPages();
        _byCode = Indicators.ToImmutableDictionary(i => i.Code.Text, StringComparer.Ordinal);
        KnowsChanges = Indicators.Any(i => i.Changed is not null);
        Places = PlacesWithPages();
        Languages = [.. catalogue.City.Languages.Select(Language.Languages.Find).OfType<Wording>().DistinctBy(w => w.Tag)];
    }

    /// <param name="today">The day by which promises are judged, where it is not left to the city.</param>
    public static CityRelease Of(CityCatalogue catalogue, DateOnly? today = null) => new(catalogue, today);

    public City City { get; }

    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>What was withheld, and what could not be judged.</summary>
    public ImmutableArray<Finding> Findings { get; } = [];

    /// <summary>Findings as they may be told to anyone: those that could quote what is withheld are left out.</summary>
    public ImmutableArray<Finding> Told(ImmutableArray<Finding> findings)
    {
        if (City.Suppression is null)
            return findings;
        var (codes, files) = (Secret.Select(i => i.Code.Text).ToHashSet(StringComparer.Ordinal), SecretFiles());
        return [.. findings.Where(f => (f.Indicator is null || !codes.Contains(f.Indicator)) && (f.Origin is null || !files.Contains(f.Origin.File))).Concat(Findings).Order(Comparer<Finding>.Create(Finding.Compare))];
    }

    /// <summary>Whether it is known of any indicator when it last changed.</summary>
    public bool KnowsChanges { get; }

    public ImmutableSortedDictionary<string, Area> Areas => _catalogue.Areas;

    /// <summary>Codes of the places below the city that have figures, and of the places that these lie in.</summary>
    public ImmutableSortedSet<string> Places { get; }

    /// <summary>The places that lie directly in another, by its code.</summary>
    public ILookup<string, Area> AreasIn => _catalogue.AreasIn;

    public ImmutableArray<AreaLayer> Layers => _catalogue.Layers;

    public Translations Translations => _catalogue.Translations;

    public string ContentHash => _catalogue.ContentHash;

    /// <summary>The city's decisions about targets and indicators, without those about indicators that are not published; null where it keeps none.</summary>
    public Ledger? Ledger { get; }

    /// <summary>
    /// Codes of targets about which there is something to say: an indicator of the city, an entry of the ledger, or imported
    /// wording. Global ones and the city's own, in their order.
    /// </summary>
    public ImmutableSortedSet<string> LocalizedTargets { get; }

    /// <summary>All promises and recommendations, without what they say about indicators that are not published.</summary>
    public Register Register { get; }

    /// <summary>Reviews with an edition that everyone may read on the release's day, by id. Where that day is not known, none under embargo.</summary>
    public ImmutableArray<Review> Reviews => [.. _catalogue.Reviews.Where(review => review.IsPublicOn(Today))];

    public PartnerBook Partners => _catalogue.Partners;

    /// <summary>What other places did, and what the city took up, without what is said about indicators that are not published.</summary>
    public PracticeBook Practices { get; }

    /// <summary>Rights at stake, what binds the city, and where people can turn, without what is said about indicators that are not published.</summary>
    public RightsBook Rights { get; }

    /// <summary>The texts of the city's records.</summary>
    public ImmutableArray<RecordText> RecordTexts => _catalogue.RecordTexts;

    /// <summary>The day by which promises are judged: asked for, set by the city, of its last commit, or the last in the register.</summary>
    public DateOnly Today { get; }

    /// <summary>Frameworks with their wording that the city imported.</summary>
    public ImmutableArray<FrameworkSet> Frameworks => _catalogue.Frameworks;

    /// <summary>The interface in the city's languages, in its order; never empty.</summary>
    public ImmutableArray<Wording> Languages { get; }

    public Wording? Wording(string tag) => Languages.FirstOrDefault(w => w.Tag == tag);

    /// <summary>By code with dots or dashes.</summary>
    public Indicator? Find(string code) =>
        IndicatorCode.TryParse(code) is { } parsed && _byCode.TryGetValue(parsed.Text, out var indicator) ? indicator : null;

    /// <summary>The city's own text from its data (a header, category, unit, series) in a language.</summary>
    public string Text(string language, string text) => Translations.Resolve(language, text) ?? text[(text.LastIndexOf('.') + 1)..].Replace('_', ' ');

    private static (ImmutableArray<Indicator>, ImmutableArray<Finding>) Suppressed(ImmutableArray<Indicator> indicators, SuppressionRule rule, IReadOnlyDictionary<string, Area> areas)
    {
        var released = new (Indicator Indicator, Withholding Withholding)[indicators.Length];
        Parallel.For(0, released.Length, at =>
        {
            var withheld = Suppression.Of(indicators[at], rule, areas);
            released[at] = (withheld.Rows is { } rows ? indicators[at].Suppressing(rows) : indicators[at], withheld);
        });
        return ([.. released.Select(one => one.Indicator)], [.. Suppression.Told(released)]);
    }

    private static Ledger? Released(CityCatalogue catalogue)
    {
        var hidden = Hidden(catalogue);
        return catalogue.Ledger is { } ledger
            ? new Ledger(ledger.List, ledger.Plans, [.. ledger.Entries.Where(entry => !hidden.Contains(IndicatorCode.TryParse(entry.Code)?.Text ?? entry.Code))]) : null;
    }

    private IEnumerable<Indicator> Secret => Indicators.Where(i => i.Table?.Suppressed > 0);

    private HashSet<string> SecretFiles() => Secret.SelectMany(i => i.Table!.Files).ToHashSet(StringComparer.Ordinal);

    // The city's own file would show what is withheld.
    private CitySite WithoutData(CitySite site)
    {
        var secret = SecretFiles();
        return secret.Count == 0 ? site : site with { Files = site.Files.RemoveRange(site.Files.Keys.Where(secret.Contains)) };
    }

    private static IEnumerable<string> FilesOfPlans(Ledger? ledger) =>
        (ledger?.Plans ?? []).Select(plan => SiteLink.TryParse(plan.Link)).Where(link => link?.Kind == SiteLinkKind.File).Select(link => link!.Target);

    private ImmutableSortedSet<string> TargetsWithPages() => Indicators.Select(i => i.Code.Target)
        .Concat((Ledger?.Entries ?? []).Where(entry => entry.Framework == FrameworkSet.Sdg).Select(entry => IndicatorCode.TryParse(entry.Code)?.Target).OfType<string>())
        .Concat(Frameworks.Where(set => set.Id == FrameworkSet.Sdg).SelectMany(set => set.Items).Select(item => IndicatorCode.TryParse(item.Code)?.Target).OfType<string>())
        .ToImmutableSortedSet(Comparer<string>.Create(IndicatorCode.CompareCodes));

    private static HashSet<string> Hidden(CityCatalogue catalogue) => catalogue.Indicators.Where(i => !i.Metadata.IsPublished).Select(i => i.Code.Text).ToHashSet(StringComparer.Ordinal);

    private IEnumerable<string> FilesOfRecords() =>
        Register.Commitments.SelectMany(one => one.Evidence.Select(evidence => (string?)evidence.Link).Concat(one.Actions.Select(action => action.Link))
                .Concat(one.Effects.Select(effect => effect.Link)).Append(one.From?.Link))
            .Concat(Partners.TaskForces.SelectMany(one => one.Deliverables).SelectMany(deliverable => deliverable.Links))
            .Concat(Partners.Organisations.SelectMany(one => one.Agreements.Select(agreement => agreement.Link).Append(one.Link)))
            .Concat(Practices.Practices.SelectMany(one => one.Sources.Select(source => source.Link).Concat(one.Outcomes.Select(outcome => outcome.Source?.Link))))
            .Concat(Rights.Laws.Select(one => one.Link)).Concat(Rights.Remedies.Select(one => one.Link)).Concat(Rights.Ratifications.Select(one => one.Source?.Link))
            .Concat(Rights.Reviews.SelectMany(one => one.Answers).Select(answer => answer.Link))
            .Concat(Practices.Adoptions.SelectMany(one => one.Later).Select(later => later.Link))
            .Select(SiteLink.TryParse).Where(link => link?.Kind == SiteLinkKind.File).Select(link => link!.Target);

    private ImmutableSortedSet<string> PlacesWithPages()
    {
        var codes = Indicators.SelectMany(i => i.Slices).SelectMany(s => s.Places).OfType<string>().Where(Areas.ContainsKey).ToImmutableSortedSet(StringComparer.Ordinal).ToBuilder();
        foreach (var code in codes.ToList())
            for (var parent = Areas[code].Parent; parent is not null && parent != City.AreaCode && codes.Add(parent); parent = Areas[parent].Parent)
            {
            }
        return codes.ToImmutable();
    }
}
