using LocalGoals.Release;
using LocalGoals.Site;

namespace LocalGoals.Views;

/// <summary>A page or a piece of news as one language shows it.</summary>
/// <param name="IsStandIn">There is no version in this language; another one is shown.</param>
public sealed record OwnPageView(OwnPage Page, PageVersion Version, bool IsStandIn)
{
    public static OwnPageView Of(CityRelease release, OwnPage page, string language)
    {
        var version = page.In(language, release.City.WrittenIn);
        return new OwnPageView(page, version, version.Language != language);
    }
}
