using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Ledgers;
using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Exchange.Records;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Reviews;
using LocalGoals.Site;

namespace LocalGoals.Exchange.Reviews;

/// <summary>Reads <c>reviews/&lt;id&gt;/</c>: settings, sections and editions.</summary>
internal sealed partial class ReviewReader(FolderFiles files, City city, ICollection<Finding> findings)
{
    public const string Folder = "reviews";
    public const string FileName = "review.yaml";
    public const string Editions = "editions";

    /// <summary>Where the figures of the last accepted check are kept.</summary>
    public const string Figures = "figures.csv";

    /// <returns>By id.</returns>
    public ImmutableArray<Review> Read()
    {
        var reviews = ImmutableArray.CreateBuilder<Review>();
        foreach (var file in files.All.Where(file => file.Name == FileName && file.Folder.StartsWith(Folder + "/", StringComparison.Ordinal) && file.Folder.Count(c => c == '/') == 1))
        {
            var id = file.Folder[(Folder.Length + 1)..];
            if (!SiteLink.IsName(id))
                findings.Add(new Finding(Commitments.CommitmentRules.NameInvalid, new Origin(file.Path)));
            else if (files.ReadText(file) is { } bytes)
                reviews.Add(ReviewOf(id, file.Path, Encoding.UTF8.GetString(bytes)));
        }
        return reviews.ToImmutable();
    }

    private Review ReviewOf(string id, string path, string text)
    {
        var nodes = new RecordNodes(files, path, city.WrittenIn, findings);
        var map = YamlReader.Read(text, path, findings) as YamlMap ?? YamlMap.Empty;
        nodes.Keys(map, "title", "period", "signatory", "goals", "template", "languages", "status", "embargo", "waived", "cover");
        var languages = LanguagesOf(map, nodes);
        var review = PictureReader.Read(new Review(id, nodes.Needed(map, "title") ?? new Language.Texts(id), new Origin(path))
        {
            Period = nodes.Texts(map["period"]),
            Signatory = nodes.Texts(map["signatory"]),
            Goals = [.. LedgerNodes.Items(map["goals"]).Select(item => GoalOf(item, nodes)).OfType<int>().Distinct()],
            Template = nodes.Word<ReviewTemplateKind>(map["template"], "template") ?? ReviewTemplateKind.Full,
            Languages = languages,
            Status = nodes.Word<ReviewStatus>(map["status"], "status") ?? ReviewStatus.Draft,
            // An embargo that cannot be understood must not be none.
            Embargo = nodes.Day(map["embargo"], "embargo") ?? (LedgerNodes.Line(map["embargo"]) is null ? null : DateOnly.MaxValue),
            Waived = nodes.Each(map["waived"], "waived", one => WaiverOf(one, nodes)),
            Sections = SectionsOf(id, languages),
            Editions = new EditionFolder(files, findings).Read($"{Folder}/{id}/{Editions}"),
            Cover = CoverOf(map["cover"], nodes),
        }, files);
        if (review.Cover is { } cover)
            PictureReader.Find(review, cover.File, cover.Words?.Original ?? "", cover.Origin, findings);
        return review;
    }

    private static Cover? CoverOf(YamlNode? node, RecordNodes nodes)
    {
        if (node is not YamlMap map)
        {
            if (LedgerNodes.Line(node) is not null)
                nodes.Invalid(node!, "cover");
            return null;
        }
        nodes.Keys(map, "image", "alt", "caption");
        if (LedgerNodes.Line(map["image"]) is { } image)
            return new Cover(image, nodes.Texts(map["alt"]), nodes.Texts(map["caption"]), nodes.At(map["image"]!));
        nodes.Missing(map, "image");
        return null;
    }

    private ImmutableArray<string> LanguagesOf(YamlMap map, RecordNodes nodes)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        foreach (var item in LedgerNodes.Items(map["languages"]))
            if (LedgerNodes.Line(item) is { } tag && Language.Languages.Tags.Contains(tag))
                tags.Add(tag);
            else
                nodes.Unknown(item, "languages", string.Join(", ", Language.Languages.Tags));
        return tags.Count > 0 ? tags.ToImmutable() : [city.Languages.Append("en").First(tag => Language.Languages.Tags.Contains(tag))];
    }

    private static int? GoalOf(YamlNode item, RecordNodes nodes)
    {
        if (int.TryParse(LedgerNodes.Line(item), NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && GlobalFramework.Goals.Contains(goal))
            return goal;
        nodes.Unknown(item, "goals", "1 – 17");
        return null;
    }

    // Without a reason nothing is waived.
    private static Waiver? WaiverOf(YamlMap map, RecordNodes nodes)
    {
        nodes.Keys(map, "element", "reason");
        if (map["element"] is null)
            nodes.Missing(map, "element");
        return nodes.Word<ReviewElement>(map["element"], "element") is { } element && nodes.Needed(map, "reason") is { } reason ? new Waiver(element, reason, nodes.At(map)) : null;
    }

    private ImmutableArray<ReviewSection> SectionsOf(string id, ImmutableArray<string> languages)
    {
        var sections = new SortedDictionary<string, ImmutableSortedDictionary<string, SectionText>>(StringComparer.Ordinal);
        foreach (var file in files.All.Where(file => file.Folder == $"{Folder}/{id}" && file.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && file.Name != "README.md"))
        {
            var match = SectionName().Match(file.Name);
            if (!match.Success || !languages.Contains(match.Groups[2].Value))
                findings.Add(new Finding(ReviewRules.FileUnknown, new Origin(file.Path), null, ("languages", string.Join(", ", languages))));
            else if (files.ReadText(file) is { } bytes)
            {
                var text = TextOf(match.Groups[2].Value, file.Path, Encoding.UTF8.GetString(bytes));
                var known = sections.GetValueOrDefault(match.Groups[1].Value) ?? ImmutableSortedDictionary.Create<string, SectionText>(StringComparer.Ordinal);
                sections[match.Groups[1].Value] = known.Add(text.Language, text);
            }
        }
        foreach (var (name, texts) in sections)
            foreach (var missing in languages.Where(tag => !texts.ContainsKey(tag)))
                findings.Add(new Finding(ReviewRules.LanguageMissing, new Origin(texts.Values.First().File), null, ("section", name), ("language", missing)));
        return [.. sections.Select(section => new ReviewSection(section.Key, section.Value))];
    }

    private SectionText TextOf(string language, string path, string text)
    {
        var (yaml, body, line) = MetadataFile.Divide(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        var nodes = new RecordNodes(files, path, language, findings);
        var map = YamlReader.Read(yaml, path, findings) as YamlMap ?? YamlMap.Empty;
        nodes.Keys(map, "covers");
        return new SectionText(language, path, line, body, [.. LedgerNodes.Items(map["covers"]).Select(item => nodes.Word<ReviewElement>(item, "covers")).OfType<ReviewElement>()]);
    }

    [GeneratedRegex(@"\A([0-9]{2}-[a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md\z", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex SectionName();
}
