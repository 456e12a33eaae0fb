using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>An Open SDG site whose files share the repository with the data.</summary>
/// <param name="Settings">In the form of <c>city.yaml</c>.</param>
internal sealed record JekyllSite(YamlMap Settings, ImmutableArray<JekyllPage> Pages, ImmutableArray<JekyllPage> Posts)
{
    public static JekyllSite Read(FolderFiles files, string writtenIn, Translations translations, HashSet<string> taken, ICollection<Finding> findings)
    {
        ImmutableArray<JekyllPage> pages = [.. JekyllPages.Read(files, "_pages", writtenIn, translations, findings)];
        ImmutableArray<JekyllPage> posts = [.. JekyllPages.Read(files, "_posts", writtenIn, translations, findings)];
        var names = pages.Select(page => page.Name).ToHashSet(StringComparer.Ordinal);
        return new JekyllSite(SiteConfig.Read(files, translations, names, taken, findings), pages, posts);
    }
}
