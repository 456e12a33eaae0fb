
using LocalGoals.Catalogue;
using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Site;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>Reads what a city puts around its data: <c>pages/</c>, <c>news/</c>, <c>files/</c> and its settings in <c>city.yaml</c>.</summary>
internal static class SiteReader
{
    public static CitySite Read(FolderFiles files, YamlMap settings, JekyllSite around, IEnumerable<(FolderFile File, string Path)> downloads, City city, IReadOnlySet<string> indicators, ICollection<Finding> findings)
    {
        var pages = new PageFolder(files, city, findings);
        var site = SiteYaml.Read(settings, city.WrittenIn, findings) with { Pages = pages.Read("pages", around.Pages), News = pages.Read("news", around.Posts), Files = SiteFolder.Read(files, downloads, findings) };
        site = site with { Brand = Shown(BrandYaml.Read(settings["brand"], city.WrittenIn, findings), site, settings["brand"], findings) };
        var links = new LinkCheck(site, indicators, findings);
        foreach (var version in site.Pages.Values.Concat(site.News.Values).SelectMany(page => page.Versions.Values))
            foreach (var link in version.Links)
                links.Check(link, version.IsPublished);
        SiteYaml.CheckLinks(settings, links);
        return site;
    }

    private static Brand Shown(Brand brand, CitySite site, YamlNode? node, ICollection<Finding> findings)
    {
        if (brand.Logo is not { } logo || (site.Files.TryGetValue(logo.File, out var file) && file.IsImage))
            return brand;
        var at = (node as YamlMap)?["logo"] ?? node!;
        findings.Add(new Finding(SiteRules.ImageNotShown, new Origin(CityYaml.FileName, at.Line, at.Column), null, ("link", logo.File)));
        return brand with { Logo = null };
    }
}

/// <summary>Tells links that lead nowhere, and images that cannot be shown.</summary>
internal sealed class LinkCheck(CitySite site, IReadOnlySet<string> indicators, ICollection<Finding> findings)
{
    private readonly CitySite _released = site.Released();

    /// <param name="isPublished">Whether readers meet the link: then what it leads to must be published too.</param>
    public void Check(WrittenLink written, bool isPublished)
    {
        var link = SiteLink.TryParse(written.Text);
        var place = isPublished ? _released : site;
        if (written.IsImage)
        {
            if (link?.Kind != SiteLinkKind.File || !place.Files.TryGetValue(link.Target, out var file) || !file.IsImage)
                Found(SiteRules.ImageNotShown);
            else if (written.Words.Length == 0)
                Found(SiteRules.ImageWithoutWords);
        }
        else if (link is null)
            Found(SiteRules.LinkRefused);
        else if (!place.Has(link) || (link.Kind == SiteLinkKind.Indicator && !indicators.Contains(link.Target)))
            Found(SiteRules.LinkDangling);

        void Found(Rule rule) => findings.Add(new Finding(rule, written.Origin, null, ("link", written.Text)));
    }
}
