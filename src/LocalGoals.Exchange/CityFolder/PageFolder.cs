using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Site;

using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>Reads <c>pages/about.md</c> and <c>pages/ar/about.md</c>, and news alike: YAML front matter and Markdown.</summary>
internal sealed class PageFolder(FolderFiles files, City city, ICollection<Finding> findings)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseAutoLinks().UsePipeTables().Build();

    /// <param name="others">Pages of an Open SDG site; one by the same name and language in the folder goes before.</param>
    public ImmutableSortedDictionary<string, OwnPage> Read(string folder, IEnumerable<JekyllPage> others)
    {
        var pages = new SortedDictionary<string, OwnPage>(StringComparer.Ordinal);
        var unlisted = new HashSet<string>(StringComparer.Ordinal);
        // The folder itself before those of languages, so that its settings count.
        foreach (var file in files.All.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal) && file.Name != "README.md").OrderBy(file => file.Folder.Length))
        {
            var language = file.Folder == folder ? city.WrittenIn : file.Folder[(folder.Length + 1)..];
            var name = Path.GetFileNameWithoutExtension(file.Name);
            if (!IsNamed(folder, language, file, name))
                Found(folder == "news" ? SiteRules.NewsNameInvalid : SiteRules.PageNameInvalid, new Origin(file.Path));
            else if (!city.Languages.Contains(language) && language != city.WrittenIn)
            {
                if (unlisted.Add(language))
                    Found(ReadingRules.LanguageNotListed, new Origin(file.Folder), ("tag", language));
            }
            else if (pages.GetValueOrDefault(name)?.Versions.ContainsKey(language) == true)
                Found(ReadingRules.StrayCopy, new Origin(file.Path), ("folder", folder));
            else if (files.ReadText(file) is { } bytes)
                pages[name] = With(pages.GetValueOrDefault(name), file.Path, name, language, Encoding.UTF8.GetString(bytes));
        }
        foreach (var other in others.Where(other => (city.Languages.Contains(other.Language) || other.Language == city.WrittenIn) && pages.GetValueOrDefault(other.Name)?.Versions.ContainsKey(other.Language) != true))
        {
            if (SiteLink.IsName(other.Name) && SiteLink.DayOf(other.Name) is null == (folder == "pages"))
                pages[other.Name] = With(pages.GetValueOrDefault(other.Name), other.Path, other.Name, other.Language, other.Text);
            else
                Found(folder == "news" ? SiteRules.NewsNameInvalid : SiteRules.PageNameInvalid, new Origin(other.Path));
        }
        return pages.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static bool IsNamed(string folder, string language, FolderFile file, string name) =>
        file.Name.EndsWith(".md", StringComparison.Ordinal) && !language.Contains('/', StringComparison.Ordinal)
        && LocalGoals.Language.Languages.Find(language) is not null
        && (folder == "news" ? SiteLink.DayOf(name) is not null : SiteLink.IsName(name) && SiteLink.DayOf(name) is null);

    private OwnPage With(OwnPage? known, string path, string name, string language, string text)
    {
        var (yaml, body, bodyLine) = MetadataFile.Divide(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        var settings = YamlReader.Read(yaml, path, findings) as YamlMap ?? YamlMap.Empty;
        var title = settings["title"]?.Text.Trim();
        if (string.IsNullOrEmpty(title))
        {
            title = CityYaml.Titled(SiteLink.DayOf(name) is null ? name : name[11..]);
            Found(SiteRules.PageTitleMissing, new Origin(path, 1), ("name", title));
        }
        var version = new PageVersion(language, title, settings["summary"]?.Text.Trim() is { Length: > 0 } summary ? summary : null,
            body.Trim('\n'), Flag(settings, "published", path) ?? true, Links(body, bodyLine, path));
        return known is not null
            ? known with { Versions = known.Versions.Add(language, version) }
            : new OwnPage(name, ImmutableSortedDictionary.Create<string, PageVersion>(StringComparer.Ordinal).Add(language, version))
            {
                InMenu = Flag(settings, "menu", path) ?? false,
                Order = Order(settings, path),
            };
    }

    private bool? Flag(YamlMap settings, string key, string path)
    {
        if (settings[key] is not { } node)
            return null;
        if (node.Text is "true" or "false")
            return node.Text == "true";
        Found(SiteRules.PageSettingInvalid, new Origin(path, node.Line, node.Column), ("key", key), ("value", node.Text));
        // What may be meant as hidden is hidden.
        return key == "published" ? false : null;
    }

    private int Order(YamlMap settings, string path)
    {
        if (settings["order"] is not { } node)
            return 0;
        if (int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var order))
            return order;
        Found(SiteRules.PageSettingInvalid, new Origin(path, node.Line, node.Column), ("key", "order"), ("value", node.Text));
        return 0;
    }

    private ImmutableArray<WrittenLink> Links(string body, int bodyLine, string path)
    {
        try
        {
            return LinksOf(body, bodyLine, path);
        }
        catch (ArgumentException)
        {
            // Nested more deeply than the parser follows.
            Found(ReadingRules.Unreadable, new Origin(path), ("reason", "nested too deeply"));
            return [];
        }
    }

    private static ImmutableArray<WrittenLink> LinksOf(string body, int bodyLine, string path) =>
        [.. Markdown.Parse(body, Pipeline).Descendants<LinkInline>().Where(link => !link.IsAutoLink && link.Url is not null)
            .Select(link => new WrittenLink(link.Url!, Words(link), link.IsImage, new Origin(path, bodyLine + link.Line, link.Column + 1)))];

    private static string Words(LinkInline link) =>
        string.Concat(link.Descendants().Select(inline => inline switch { LiteralInline literal => literal.Content.ToString(), CodeInline code => code.Content, _ => "" })).Trim();

    private void Found(Rule rule, Origin origin, params ReadOnlySpan<(string, object)> arguments) => findings.Add(new Finding(rule, origin, null, arguments));
}
