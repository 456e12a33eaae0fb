using System.Collections.Immutable;
using System.Runtime.InteropServices;

using LocalGoals.Findings;
using LocalGoals.Site;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>
/// Reads <c>files/</c>: images and documents of a few kinds that can run nothing in a browser, each looked at whether it is
/// what its name says.
/// </summary>
internal static class SiteFolder
{
    /// <summary>Largest image, in bytes.</summary>
    public const long LargestImage = 2L << 20;

    /// <summary>Largest document, in bytes.</summary>
    public const long LargestDocument = 20L << 20;

    /// <summary>All files together, in bytes: they are kept in memory.</summary>
    public const long LargestSum = 200L << 20;

    /// <param name="others">Further files, and the paths under which the site has them.</param>
    public static ImmutableSortedDictionary<string, SiteFile> Read(FolderFiles files, IEnumerable<(FolderFile File, string Path)> others, ICollection<Finding> findings)
    {
        var served = ImmutableSortedDictionary.CreateBuilder<string, SiteFile>(StringComparer.Ordinal);
        var sum = 0L;
        foreach (var (file, path) in files.All.Where(file => file.Path.StartsWith(SiteLink.Files, StringComparison.Ordinal)).Select(file => (file, file.Path)).Concat(others))
        {
            var type = TypeOf(file.Name);
            var largest = type?.StartsWith("image/", StringComparison.Ordinal) == true ? LargestImage : LargestDocument;
            if (type is null)
                findings.Add(new Finding(SiteRules.FileNotServed, new Origin(file.Path)));
            else if (file.Length > largest || sum + file.Length > LargestSum)
                findings.Add(new Finding(SiteRules.FileTooHeavy, new Origin(file.Path), null, ("limit", (int)((file.Length > largest ? largest : LargestSum) >> 20))));
            else if (files.ReadBytes(file) is { } bytes)
            {
                sum += bytes.Length;
                if (!Is(type, bytes))
                    findings.Add(new Finding(SiteRules.FileNotServed, new Origin(file.Path)));
                else
                {
                    var size = ImageSize.Of(bytes);
                    served[path] = new SiteFile(path, type, ImmutableCollectionsMarshal.AsImmutableArray(bytes), size?.Width, size?.Height);
                }
            }
        }
        return served.ToImmutable();
    }

    private static string? TypeOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        ".pdf" => "application/pdf",
        ".csv" => "text/csv; charset=utf-8",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".json" => "application/json",
        ".zip" => "application/zip",
        _ => null,
    };

    private static bool Is(string type, ReadOnlySpan<byte> bytes) => type switch
    {
        "image/png" => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        "image/jpeg" => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        "image/webp" => bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8),
        "image/gif" => bytes.StartsWith("GIF8"u8),
        "application/pdf" => bytes.StartsWith("%PDF-"u8),
        "text/csv; charset=utf-8" or "application/json" => !bytes.Contains((byte)0),
        _ => bytes.StartsWith("PK\x03\x04"u8),
    };
}
