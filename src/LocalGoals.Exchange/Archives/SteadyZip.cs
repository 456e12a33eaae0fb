using System.IO.Compression;

namespace LocalGoals.Exchange.Archives;

/// <summary>Files packed as one, in the order given and with a day that never changes: the same files give the same bytes.</summary>
public static class SteadyZip
{
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="files">Paths inside the archive, with forward slashes.</param>
    /// <param name="level">Stored and not compressed where nothing is said: bytes then do not depend on how a platform compresses.</param>
    public static byte[] Of(IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in files)
            {
                var entry = zip.CreateEntry(path, level);
                entry.LastWriteTime = Day;
                using var stream = entry.Open();
                stream.Write(content.Span);
            }
        return bytes.ToArray();
    }
}
