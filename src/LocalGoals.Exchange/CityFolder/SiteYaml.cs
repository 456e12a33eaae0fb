using System.Collections.Immutable;

using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Site;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>Reads from <c>city.yaml</c> what stands in the menu, the footer and the banner.</summary>
internal static class SiteYaml
{
    public static readonly ImmutableArray<string> Keys = ["brand", "menu", "banner", "publisher", "contact", "feedback", "licence"];

    public static CitySite Read(YamlMap settings, string language, ICollection<Finding> findings) => new()
    {
        Menu = [.. Entries(settings).Select(entry => MenuEntryOf(entry, language, findings)).OfType<MenuEntry>()],
        Banner = CityYaml.TextsOf(settings["banner"], language),
        Publisher = CityYaml.TextsOf(settings["publisher"], language),
        Contact = SiteLink.TryParse(settings["contact"]?.Text),
        Feedback = SiteLink.TryParse(settings["feedback"]?.Text),
        Licence = LicenceOf(settings["licence"], language),
    };

    /// <summary>Tells the links of the settings that lead nowhere.</summary>
    public static void CheckLinks(YamlMap settings, LinkCheck links)
    {
        var nodes = Entries(settings).Select(LinkOf).Append(settings["contact"]).Append(settings["feedback"]).Append((settings["licence"] as YamlMap)?["link"]);
        foreach (var node in nodes.OfType<YamlNode>())
            links.Check(new WrittenLink(node.Text, "", IsImage: false, new Origin(CityYaml.FileName, node.Line, node.Column)), isPublished: true);
    }

    private static ImmutableArray<YamlNode> Entries(YamlMap settings) => settings["menu"] is YamlList list ? list.Items : settings["menu"] is { } one ? [one] : [];

    private static MenuEntry? MenuEntryOf(YamlNode entry, string language, ICollection<Finding> findings)
    {
        if (SiteLink.TryParse(LinkOf(entry).Text) is not { } link)
            return null;
        var title = CityYaml.TextsOf((entry as YamlMap)?["title"], language);
        if (title is null && link.Kind is not (SiteLinkKind.Page or SiteLinkKind.News))
        {
            findings.Add(new Finding(SiteRules.PageTitleMissing, new Origin(CityYaml.FileName, entry.Line, entry.Column), null, ("name", link.Target)));
            title = new Texts(link.Target);
        }
        return new MenuEntry(title, link);
    }

    private static YamlNode LinkOf(YamlNode entry) => (entry as YamlMap)?["link"] ?? entry;

    private static Licence? LicenceOf(YamlNode? node, string language)
    {
        if (node is YamlMap map && map["name"] is { } named)
            return CityYaml.TextsOf(named, language) is { } name ? new Licence(name, SiteLink.TryParse(map["link"]?.Text)) : null;
        return CityYaml.TextsOf(node, language) is { } text ? new Licence(text, null) : null;
    }
}
