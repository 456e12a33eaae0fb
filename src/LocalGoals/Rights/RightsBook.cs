using System.Collections.Immutable;

using LocalGoals.Framework;

namespace LocalGoals.Rights;

/// <summary>Which rights are at stake where, what binds the city, and where people can turn.</summary>
public sealed class RightsBook
{
    public static readonly RightsBook Empty = new([], [], [], [], []);

    private readonly ILookup<string, RightsLink> _byCode;
    private readonly ILookup<string, RightsLink> _byInstrument;
    private readonly ImmutableDictionary<string, Ratification> _ratifications;
    private readonly ImmutableDictionary<string, RightsReview> _reviews;

    public RightsBook(IEnumerable<Ratification> ratifications, IEnumerable<LinkReview> linkReviews, IEnumerable<Law> laws, IEnumerable<Remedy> remedies, IEnumerable<RightsReview> reviews)
    {
        _ratifications = ratifications.DistinctBy(one => one.Instrument.Id).ToImmutableDictionary(one => one.Instrument.Id, StringComparer.Ordinal);
        LinkReviews = [.. linkReviews.OrderBy(one => one.Id, StringComparer.Ordinal)];
        Laws = [.. laws.OrderBy(one => one.Id, StringComparer.Ordinal)];
        Remedies = [.. remedies.OrderBy(one => one.Id, StringComparer.Ordinal)];
        Reviews = [.. reviews.OrderByDescending(one => one.Date ?? DateOnly.MinValue).ThenBy(one => one.Id, StringComparer.Ordinal)];
        _reviews = Reviews.ToImmutableDictionary(one => one.Id, StringComparer.Ordinal);
        Links = [.. Decided(LinkReviews).OrderBy(link => link.Code, Comparer<string>.Create(IndicatorCode.CompareCodes)).ThenBy(link => link.Basis)
            .ThenBy(link => Instrument.All.IndexOf(link.Instrument)).ThenBy(link => link.Article.First).ThenBy(link => link.Article.Text, StringComparer.Ordinal)];
        _byCode = Links.ToLookup(link => link.Code, StringComparer.Ordinal);
        _byInstrument = Links.ToLookup(link => link.Instrument.Id, StringComparer.Ordinal);
    }

    /// <summary>Those of the program as the city decided about them, and those of the city; by code, the surest first.</summary>
    public ImmutableArray<RightsLink> Links { get; }

    public ImmutableArray<LinkReview> LinkReviews { get; }

    public ImmutableArray<Law> Laws { get; }

    public ImmutableArray<Remedy> Remedies { get; }

    /// <summary>The latest first.</summary>
    public ImmutableArray<RightsReview> Reviews { get; }

    /// <summary>Whether the city recorded anything of its own.</summary>
    public bool IsKept => !_ratifications.IsEmpty || !LinkReviews.IsEmpty || !Laws.IsEmpty || !Remedies.IsEmpty || !Reviews.IsEmpty;

    public IEnumerable<Ratification> Ratifications => _ratifications.Values.OrderBy(one => one.Instrument.Id, StringComparer.Ordinal);

    /// <summary>What the country did with an instrument; null where nobody recorded it.</summary>
    public Ratification? RatificationOf(Instrument instrument) => _ratifications.GetValueOrDefault(instrument.Id);

    public Force ForceOf(Instrument instrument) => instrument.Kind == InstrumentKind.Declaration ? Force.Guides : RatificationOf(instrument)?.Status switch
    {
        RatificationStatus.Ratified => Force.Binds,
        RatificationStatus.Signed => Force.Signed,
        RatificationStatus.Neither => Force.Guides,
        _ => Force.Unknown,
    };

    /// <summary>Of a goal or a target, suggestions too.</summary>
    public IEnumerable<RightsLink> LinksOf(string code) => _byCode[code];

    public IEnumerable<RightsLink> LinksOf(Instrument instrument) => _byInstrument[instrument.Id];

    public RightsReview? Review(string id) => _reviews.GetValueOrDefault(id);

    /// <summary>Without what is said about indicators that are not published; a review of nothing else is left out.</summary>
    /// <param name="hidden">Codes of these.</param>
    public RightsBook Without(IReadOnlySet<string> hidden) => hidden.Count == 0 ? this : new RightsBook(Ratifications, LinkReviews, Laws, Remedies,
        Reviews.Where(one => one.Indicators.IsEmpty || !one.Indicators.All(code => hidden.Contains(code.Id))).Select(one => one with { Indicators = [.. one.Indicators.Where(code => !hidden.Contains(code.Id))] }));

    private static IEnumerable<RightsLink> Decided(ImmutableArray<LinkReview> reviews)
    {
        var decided = reviews.Where(one => Instrument.Find(one.Instrument.Id) is not null).GroupBy(one => (one.Code.Id, Instrument: one.Instrument.Id, one.Article.Text)).ToDictionary(same => same.Key, same => same.Last());
        var known = RightsLink.Known.Select(link => link.Key).ToHashSet();
        foreach (var link in RightsLink.Known)
            if (!decided.TryGetValue(link.Key, out var review))
                yield return link;
            else if (review.Decision == LinkDecision.Accepted)
                yield return link with { Basis = link.IsSuggestion ? LinkBasis.Reviewed : link.Basis, Right = review.Right ?? link.Right };
        foreach (var (key, review) in decided.Where(pair => !known.Contains(pair.Key) && pair.Value is { Decision: LinkDecision.Accepted, Right: not null }))
            if (Instrument.Find(key.Instrument) is { } instrument && instrument.Has(review.Article))
                yield return new RightsLink(key.Id, instrument, review.Article, review.Right!.Value, LinkBasis.Reviewed, "city");
    }
}
