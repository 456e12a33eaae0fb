using System.Globalization;
using System.IO.Compression;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>All data files in one, stored and not compressed, with a day that never changes, so that the same data give the same bytes.</summary>
internal static class AllIndicatorsZip
{
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Sizes = ["kB", "MB", "GB", "TB"];

    public static byte[] Of(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Day;
                using var stream = entry.Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }

    /// <summary>What a site says beside the link.</summary>
    public static Map About(string name, int length) => new() { ["size_bytes"] = (long)length, ["size_human"] = Size(length), ["filename"] = name };

    /// <summary>As people read it: <c>191 Bytes</c>, <c>1.5 MB</c>; a thousand of one is one of the next.</summary>
    public static string Size(long length)
    {
        const int Thousand = 1000;
        if (length < Thousand)
            return string.Create(CultureInfo.InvariantCulture, $"{length} {(length == 1 ? "Byte" : "Bytes")}");
        var (size, at) = (length / (double)Thousand, 0);
        for (; size >= Thousand && at < Sizes.Length - 1; at++)
            size /= Thousand;
        return string.Create(CultureInfo.InvariantCulture, $"{size:F1} {Sizes[at]}");
    }
}
