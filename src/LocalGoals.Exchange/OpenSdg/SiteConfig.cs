using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Site;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>
/// The settings of an Open SDG site whose files share a repository with the data, put in the form of <c>city.yaml</c>: name,
/// languages, description, banner, contact and menu. The files of Jekyll come first; <c>site_config.yml</c> overrides them.
/// </summary>
internal static class SiteConfig
{
    private static readonly string[] Files = ["_config.yml", "_data/site_config.yml", "data/site_config.yml", "site_config.yml"];

    private static readonly FrozenSet<string> Honoured = new[]
    {
        "title", "country", "languages", "frontpage_introduction_banner", "frontpage_heading", "disclaimer", "email_contacts", "menu", "footer_menu",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Pages that every portal has by itself.
    private static readonly FrozenSet<string> OwnPaths = new[] { "", "goals", "reporting-status", "search", "indicators", "publications" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="pages">Names of the site's pages in Markdown.</param>
    public static YamlMap Read(FolderFiles files, Translations translations, IReadOnlySet<string> pages, HashSet<string> taken, ICollection<Finding> findings)
    {
        var settings = new Dictionary<string, (YamlNode Value, string File)>(StringComparer.Ordinal);
        foreach (var file in Files.Select(files.Find).OfType<FolderFile>())
        {
            taken.Add(file.Path);
            if (files.ReadText(file) is not { } bytes || YamlReader.Read(Encoding.UTF8.GetString(bytes), file.Path, findings) is not YamlMap map)
                continue;
            foreach (var (key, value) in map.Entries)
                settings[key] = (value, file.Path);
            var ignored = map.Entries.Select(entry => entry.Key).Where(key => !Honoured.Contains(key)).ToList();
            if (ignored.Count > 0)
                findings.Add(new Finding(ReadingRules.SettingIgnored, new Origin(file.Path), null,
                    ("key", string.Join(", ", ignored)), ("reason", new Said("finding.reason.site"))));
        }
        return new Form(settings, translations, pages, findings).Settings();
    }

    private sealed class Form(
        IReadOnlyDictionary<string, (YamlNode Value, string File)> settings, Translations translations, IReadOnlySet<string> pages, ICollection<Finding> findings)
    {
        public YamlMap Settings()
        {
            var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, YamlNode>>();
            Add("name", Words(Value("title")) ?? Words((Value("country") as YamlMap)?["name"]));
            Add("languages", Value("languages") is YamlList { Items.Length: > 0 } languages ? languages : null);
            Add("description", Words((Value("frontpage_introduction_banner") as YamlMap)?["description"]) ?? Words(Value("frontpage_heading")));
            Add("banner", Words((Value("disclaimer") as YamlMap)?["message"]));
            Add("contact", (Value("email_contacts") as YamlMap)?["questions"] is { } mail && SiteLink.TryParse(mail.Text) is { Kind: SiteLinkKind.Mail } ? mail : null);
            ImmutableArray<YamlNode> menu = [.. Menu("menu").Concat(Menu("footer_menu")).DistinctBy(entry => entry["link"]!.Text)];
            Add("menu", menu.IsEmpty ? null : new YamlList(menu, 1, 1));
            return new YamlMap(entries.ToImmutable(), 1, 1);

            void Add(string key, YamlNode? value)
            {
                if (value is not null)
                    entries.Add(new(key, value));
            }
        }

        private YamlNode? Value(string key) => settings.TryGetValue(key, out var setting) ? setting.Value : null;

        private IEnumerable<YamlMap> Menu(string key)
        {
            if (Value(key) is not YamlList list)
                yield break;
            foreach (var item in list.Items.OfType<YamlMap>().SelectMany(item => item["dropdown"] is YamlList inside ? inside.Items.OfType<YamlMap>() : [item]))
            {
                var written = translations.Resolve(Value("languages") is YamlList { Items: [var first, ..] } ? first.Text : "en", item["path"]?.Text ?? "") ?? "";
                var path = written.Trim('/');
                if (OwnPaths.Contains(path))
                    continue;
                if (SiteLink.TryParse(path) is not { } link || (link.Kind == SiteLinkKind.Page && !pages.Contains(link.Target)) || link.Kind is SiteLinkKind.File)
                {
                    findings.Add(new Finding(SiteRules.LinkDangling, new Origin(settings[key].File, item.Line, item.Column), null, ("link", written)));
                    continue;
                }
                var address = new KeyValuePair<string, YamlNode>("link", new YamlScalar(path, item.Line, item.Column));
                // A page has a title of its own.
                var title = Words(item["translation_key"]) ?? (link.Kind == SiteLinkKind.Page ? null : address.Value);
                yield return new YamlMap(title is null ? [address] : [new("title", title), address], item.Line, item.Column);
            }
        }

        // A text, or the name of an entry of the translations in every language that has it; a name that nothing resolves is no text.
        private YamlNode? Words(YamlNode? node)
        {
            if (node is not YamlScalar { Value.Length: > 0 } scalar)
                return null;
            var texts = translations.TextsOf(scalar.Value);
            var byLanguage = translations.LanguageTags.Where(texts.Has).Select(tag => KeyValuePair.Create(tag, (YamlNode)new YamlScalar(texts.In(tag), node.Line, node.Column))).ToImmutableArray();
            return !byLanguage.IsEmpty ? new YamlMap(byLanguage, node.Line, node.Column) : Translations.IsKey(scalar.Value) ? null : scalar;
        }
    }
}
