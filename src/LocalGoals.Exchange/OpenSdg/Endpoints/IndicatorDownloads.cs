using LocalGoals.Exchange.CityFolder;
using LocalGoals.Release;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>Files that the configuration offers beside the data (<c>indicator_downloads</c>), and their index.</summary>
internal static class IndicatorDownloads
{
    private const string Folder = "downloads";

    /// <param name="release">Nobody looks into these files, so none is offered with figures that are withheld.</param>
    /// <returns>Paths below a language's folder; nothing where nothing is configured.</returns>
    public static IEnumerable<(string Path, byte[] Bytes)> Of(EndpointSettings settings, FolderFiles files, CityRelease release)
    {
        if (settings.Downloads.IsEmpty)
            yield break;
        var index = new Map();
        foreach (var download in settings.Downloads)
        {
            var (label, folder) = (download["button_label"]?.Text ?? "", download["output_folder"]?.Text ?? "");
            if (!EndpointSettings.IsFolderPath(folder) || PathPattern.TryParse("", download["source_pattern"]?.Text ?? "") is not { } pattern
                || DownloadSettings.TryIds(download["indicator_id_pattern"]?.Text) is not { } ids)
                continue;
            foreach (var file in pattern.Of(files.All).Where(file => EndpointSettings.IsFolderName(file.Name) && file.Length <= FolderFiles.LargestFile))
            {
                if (DownloadSettings.IdIn(file.Name, ids)?.Replace('-', '.') is not { Length: > 0 } id || release.Find(id)?.Table?.Suppressed > 0 || files.ReadBytes(file) is not { } bytes)
                    continue;
                var path = $"{Folder}/{folder}/{file.Name}";
                yield return (path, bytes);
                if (index.GetValueOrDefault(id) is not Map links)
                    index[id] = links = [];
                links[label] = new Map { ["href"] = path };
            }
        }
        yield return ($"{Folder}/indicator-downloads.json", OpenSdgEndpoints.Ascii(PythonJson.Spaced(index)));
    }
}
