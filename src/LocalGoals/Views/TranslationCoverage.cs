using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;
using LocalGoals.Reviews;

namespace LocalGoals.Views;

/// <summary>Which of the city's texts a language has, and where the others would be written.</summary>
public enum TextKind
{
    /// <summary>The portal itself: messages and short labels.</summary>
    Interface,
    City,
    Places,
    Data,
    Metadata,
    Pages,

    /// <summary>Promises, partners, practices and the like.</summary>
    Records,

    /// <summary>Sections and settings of voluntary local reviews, drafts too.</summary>
    Reviews,
}

/// <summary>A text of the city that people read, and whether a language has it.</summary>
/// <param name="File">Where its translation stands or would stand, inside the city folder.</param>
/// <param name="Key">What names it in that file.</param>
public sealed record TranslatedText(string Language, TextKind Kind, string File, string Key, string Original, bool IsThere);

/// <summary>All texts of a city in all languages of its portal but the one they are written in; of reviews, in all languages that each names.</summary>
public sealed record TranslationCoverage(ImmutableArray<TranslatedText> Texts)
{
    public IEnumerable<TranslatedText> Missing => Texts.Where(text => !text.IsThere);

    /// <param name="reviews">Those that are looked at: drafts, too, are translated before anybody sees them.</param>
    public static TranslationCoverage Of(CityRelease release, params IReadOnlyCollection<Review> reviews)
    {
        var portal = release.Languages.Select(wording => wording.Tag).ToList();
        return new([.. portal.Union(reviews.SelectMany(review => review.Languages)).SelectMany(tag =>
            (tag != release.City.WrittenIn && portal.Contains(tag) ? OfLanguage(release, tag) : []).Concat(reviews.Where(review => review.Languages.Contains(tag)).SelectMany(review => OfReview(review, tag))))]);
    }

    private static IEnumerable<TranslatedText> OfLanguage(CityRelease release, string tag) =>
        Interface(tag).Concat(City(release, tag)).Concat(Places(release, tag)).Concat(Data(release, tag)).Concat(release.Indicators.SelectMany(i => OfIndicator(release, i, tag))).Concat(Pages(release, tag)).Concat(Records(release, tag));

    // Each file is complete when the program is built; a new one may not be.
    private static IEnumerable<TranslatedText> Interface(string tag)
    {
        var wording = Languages.Find(tag)!;
        var gaps = LanguageFile.Check(wording.Tag, Languages.Source(wording.Tag)).Where(gap => gap.Kind == GapKind.Missing).ToDictionary(gap => gap.Place, gap => gap.English);
        return Languages.English.Keys.Select(key => $"messages/{key}").Concat(gaps.Keys).Distinct()
            .Select(place => new TranslatedText(tag, TextKind.Interface, $"{wording.Tag}.json", place, gaps.GetValueOrDefault(place, ""), !gaps.ContainsKey(place)));
    }

    private static IEnumerable<TranslatedText> City(CityRelease release, string tag)
    {
        var site = release.City.Site;
        (string Key, Texts? Text)[] texts =
        [
            ("name", release.City.Name), ("description", release.City.Description), ("banner", site.Banner), ("publisher", site.Publisher), ("licence/name", site.Licence?.Name),
            ("brand/alt", site.Brand.Logo?.Words), .. site.Menu.Select((entry, i) => ($"menu/{i + 1}", entry.Title)), .. release.Layers.Select((layer, i) => ($"areas/{i + 1}/level", (Texts?)layer.Level)),
        ];
        return texts.Where(text => text.Text is { Original.Length: > 0 }).Select(text => new TranslatedText(tag, TextKind.City, "city.yaml", text.Key, text.Text!.Original, text.Text.Has(tag)));
    }

    private static IEnumerable<TranslatedText> Places(CityRelease release, string tag) =>
        from layer in release.Layers
        from area in layer.Areas
        where HasWords(area.Name.Original) && area.Name.Original != area.Code
        select new TranslatedText(tag, TextKind.Places, layer.File, area.Code, area.Name.Original, area.Name.Has(tag));

    private static IEnumerable<TranslatedText> Data(CityRelease release, string tag) =>
        release.Indicators.Where(i => !i.IsSample).Select(i => i.Table).OfType<ObservationTable>().SelectMany(table => table.Columns).SelectMany(Words)
            .Where(HasWords).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(text => new TranslatedText(tag, TextKind.Data, $"translations/{tag}/data.yml", text, text, release.Translations.Has(tag, text)));

    private static IEnumerable<string> Words(Column column) => column.Role switch
    {
        ColumnRole.Unit or ColumnRole.Series => column.Categories,
        ColumnRole.Dimension or ColumnRole.Attribute => column.Categories.Prepend(column.Name),
        _ => [],
    };

    private static IEnumerable<TranslatedText> OfIndicator(CityRelease release, Indicator indicator, string tag)
    {
        var metadata = indicator.Metadata;
        if (metadata.Origin is { } origin)
            yield return new TranslatedText(tag, TextKind.Metadata, Translated(origin.File, tag), "indicator_name", indicator.Name.Original, indicator.Name.Has(tag));
        foreach (var key in metadata.Keys.Where(AboutEntries.IsText))
            if (metadata[key] is { } value && HasWords(value.Text) && Source.WebAddress(value.Text) is null)
                yield return new TranslatedText(tag, TextKind.Metadata, Translated(value.Origin.File, tag), key, value.Text, metadata.In(tag, key) != value || release.Translations.Has(tag, value.Text));
    }

    private static IEnumerable<TranslatedText> Pages(CityRelease release, string tag) =>
        from folder in new[] { (Name: "pages", release.City.Site.Pages), (Name: "news", Pages: release.City.Site.News) }
        from page in folder.Pages.Values
        select new TranslatedText(tag, TextKind.Pages, $"{folder.Name}/{tag}/{page.Name}.md", "title", page.Title(release.City.WrittenIn).Original, page.Versions.ContainsKey(tag));

    // In the same file: a text per language where one stands now.
    private static IEnumerable<TranslatedText> Records(CityRelease release, string tag) =>
        release.RecordTexts.DistinctBy(text => text.Origin).Where(text => HasWords(text.Text.Original) && Source.WebAddress(text.Text.Original) is null)
            .Select(text => new TranslatedText(tag, TextKind.Records, text.Origin.File, string.Create(CultureInfo.InvariantCulture, $"{text.Origin.Line}:{text.Origin.Column}"), text.Text.Original, text.Text.Has(tag)));

    // In each language but the first of the review's that has the text. A section stands in a file of its own.
    private static IEnumerable<TranslatedText> OfReview(Review review, string tag)
    {
        var (file, folder) = (review.Origin.File, review.Origin.File[..review.Origin.File.LastIndexOf('/')]);
        (string Key, Texts? Text)[] settings =
            [("title", review.Title), ("period", review.Period), ("signatory", review.Signatory), .. review.Waived.Select((waiver, i) => (string.Create(CultureInfo.InvariantCulture, $"waived/{i + 1}/reason"), (Texts?)waiver.Reason))];
        foreach (var (key, text) in settings)
            if (text is not null && HasWords(text.Original) && review.Languages.FirstOrDefault(text.Has) != tag)
                yield return new TranslatedText(tag, TextKind.Reviews, file, key, text.Original, text.Has(tag));
        foreach (var section in review.Sections)
            if (review.Languages.First(section.Texts.ContainsKey) is var own && own != tag)
                yield return new TranslatedText(tag, TextKind.Reviews, $"{folder}/{section.Name}.{tag}.md", "title", section.Texts[own].Heading ?? section.Name, section.Texts.ContainsKey(tag));
    }

    // meta/3-1-1.md is translated in meta/es/3-1-1.md.
    private static string Translated(string file, string tag) => file.LastIndexOf('/') is var slash && slash < 0 ? $"{tag}/{file}" : $"{file[..slash]}/{tag}{file[slash..]}";

    // Numbers and ages read alike in all languages.
    private static bool HasWords(string text) => text.Any(char.IsLetter);
}
