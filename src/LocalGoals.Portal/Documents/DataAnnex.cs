using System.IO.Compression;

namespace LocalGoals.Portal.Documents;

/// <summary>What stands behind an edition, as one file: the data of each indicator used, all figures with their sources, the text, and the manifest that all of it can be verified by.</summary>
public static class DataAnnex
{
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="edition">The folder of an edition.</param>
    /// <returns>A zip; unpacked, <c>review verify</c> takes its folder. The same edition has the same bytes.</returns>
    public static byte[] Of(string edition)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var path in Directory.EnumerateFiles(edition, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(edition, file).Replace('\\', '/')).Order(StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Day;
                using var stream = entry.Open();
                stream.Write(File.ReadAllBytes(Path.Combine(edition, path)));
            }
        return bytes.ToArray();
    }
}
