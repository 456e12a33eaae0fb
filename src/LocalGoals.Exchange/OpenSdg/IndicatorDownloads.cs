using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Site;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>Finds the further files that a configuration offers with indicators.</summary>
internal static class IndicatorDownloads
{
    /// <returns>Per file: its indicator, and the path under which the site has it.</returns>
    public static ImmutableArray<(IndicatorCode Code, IndicatorDownload Download, FolderFile File)> Find(
        FolderFiles files, Configuration configuration, Translations translations, ICollection<Finding> findings)
    {
        var found = ImmutableArray.CreateBuilder<(IndicatorCode, IndicatorDownload, FolderFile)>();
        foreach (var entry in configuration.Downloads)
        {
            var before = found.Count;
            foreach (var file in entry.Pattern.Of(files.All))
                if (DownloadSettings.IdIn(file.Name, entry.Ids) is { } id && IndicatorCode.TryParse(id) is { } code)
                    found.Add((code, new IndicatorDownload(LabelOf(entry, file, translations), $"{SiteLink.Files}downloads/{entry.Folder}/{file.Name}"), file));
            if (found.Count == before)
                findings.Add(new Finding(ReadingRules.InputMatchesNothing, entry.At, null, ("pattern", entry.Pattern.Text)));
        }
        return found.ToImmutable();
    }

    // A name that no translation has says nothing to a reader.
    private static Texts LabelOf(DownloadSettings entry, FolderFile file, Translations translations) =>
        Translations.IsKey(entry.Label) && !translations.LanguageTags.Any(tag => translations.Has(tag, entry.Label)) ? new Texts(file.Name) : translations.TextsOf(entry.Label);
}
