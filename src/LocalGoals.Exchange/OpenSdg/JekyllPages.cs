using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Site;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>One page of a site made with Jekyll, ready to be read as a page of the city.</summary>
/// <param name="Text">Front matter and Markdown.</param>
internal sealed record JekyllPage(string Path, string Name, string Language, string Text);

/// <summary>
/// The pages (<c>_pages/</c>) and posts (<c>_posts/</c>) of an Open SDG site. Templates that a page fills while it is built are
/// taken out, since only their texts can be kept; that is told.
/// </summary>
internal static partial class JekyllPages
{
    private static readonly string[] Layouts = ["page", "post", "default"];

    /// <param name="folder"><c>_pages</c> or <c>_posts</c>.</param>
    public static IEnumerable<JekyllPage> Read(FolderFiles files, string folder, string writtenIn, Translations translations, ICollection<Finding> findings)
    {
        foreach (var file in files.All.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal) && f.Name.EndsWith(".md", StringComparison.Ordinal)))
        {
            if (files.ReadText(file) is not { } bytes)
                continue;
            var text = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            var (yaml, body, bodyLine) = MetadataFile.Divide(text);
            var settings = YamlReader.Read(yaml, file.Path, []) as YamlMap ?? YamlMap.Empty;
            // A layout of its own is a page that the portal makes itself, such as the search.
            if (settings["layout"] is { Text.Length: > 0 } layout && !Layouts.Contains(layout.Text))
                continue;
            var language = settings["language"]?.Text is { Length: > 0 } tag ? tag : writtenIn;
            var permalink = settings["permalink"]?.Text.Trim('/').Split('/') ?? [];
            var name = permalink is [.., { Length: > 0 } last] ? last : System.IO.Path.GetFileNameWithoutExtension(file.Name);
            var words = Filled(body, language, translations);
            if (words.Contains("{%", StringComparison.Ordinal) || words.Contains("{{", StringComparison.Ordinal))
            {
                var line = bodyLine + words[..words.IndexOf('{', StringComparison.Ordinal)].Count(c => c == '\n');
                findings.Add(new Finding(SiteRules.PageTemplate, new Origin(file.Path, line)));
                words = Template().Replace(words, "");
            }
            yield return new JekyllPage(file.Path, name, language, yaml.Length == 0 ? words : $"{yaml}---\n{words}");
        }
    }

    private static string Filled(string body, string language, Translations translations)
    {
        var translated = Translated().Replace(body, match => translations.Resolve(language, match.Groups[1].Value) ?? match.Value);
        return RootLink().Replace(BaseUrl().Replace(translated, ""), match =>
            CodeLike().IsMatch(match.Groups[1].Value) ? $"](indicators/{match.Groups[1].Value})" : $"]({match.Groups[1].Value})");
    }

    [GeneratedRegex(@"\{\{-?\s*page\.t\.([a-z0-9_.-]{1,200})\s*-?\}\}", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Translated();

    [GeneratedRegex(@"\{\{-?\s*(?:site\.baseurl|page\.baseurl)\s*-?\}\}", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex BaseUrl();

    [GeneratedRegex(@"\]\(/([A-Za-z0-9-]{1,80}(?:/[0-9]{1,2})?)/?\)", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex RootLink();

    [GeneratedRegex(@"^[0-9]{1,2}-[0-9a-z]{1,2}-", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex CodeLike();

    [GeneratedRegex(@"\{%[^%]{0,2000}%\}|\{\{[^{}]{0,2000}\}\}", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Template();
}
