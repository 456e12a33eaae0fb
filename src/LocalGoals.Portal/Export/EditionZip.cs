using System.IO.Compression;

using LocalGoals.Reviews;

namespace LocalGoals.Portal.Export;

/// <summary>All files of an edition in one, stored and not compressed, with a day that never changes: the same edition gives the same bytes.</summary>
internal static class EditionZip
{
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(Edition edition)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in edition.Files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
                entry.LastWriteTime = Day;
                using var stream = entry.Open();
                stream.Write(content.Span);
            }
        return bytes.ToArray();
    }
}
