using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Findings;
using LocalGoals.Reviews;

namespace LocalGoals.Exchange.Reviews;

/// <summary>Looks at the bytes of a picture: its kind and size are never taken from its name.</summary>
internal static partial class PictureFile
{
    public const string Folder = "images";

    /// <summary>Largest file, in bytes.</summary>
    public const long Largest = 5L << 20;

    /// <summary>All pictures of a review together, in bytes: they are kept in memory.</summary>
    public const long LargestSum = 100L << 20;

    private const long MostPixels = 40_000_000;

    // Tags of Exif 2.32: how it is turned, where the entries about its place stand, and the latitude among them.
    private const int Orientation = 0x0112, Place = 0x8825, Latitude = 2;
    private const int Upright = 1;

    /// <summary>The file that an image leads to, <c>images/harbour.jpg</c>; null for everything outside that folder, and for names that no address should have.</summary>
    public static string? FileOf(string? address) => Uri.UnescapeDataString(address ?? "") is var file && Address().IsMatch(file) ? file : null;

    /// <returns>A picture, or why it cannot be shown.</returns>
    public static (Picture? Picture, Rule? Fault) Of(string file, byte[] bytes)
    {
        var type = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png" : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : null;
        if (type is null || ImageSize.Of(bytes) is not ( > 0 and var width, > 0 and var height))
            return (null, ReviewRules.ImageKind);
        if (bytes.Length > Largest || (long)width * height > MostPixels)
            return (null, ReviewRules.ImageTooLarge);
        var exif = type == "image/jpeg" ? Exif(bytes) : [];
        var first = exif.Length < 8 ? 0 : Number(exif, 4, 4);
        // Browsers turn it, word processors do not.
        if (Value(exif, first, Orientation) is { } turned && turned != Upright)
            return (null, ReviewRules.ImageTurned);
        return (new Picture(file, type, width, height, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes) { TellsPlace = Value(exif, first, Place) is { } place && Value(exif, place, Latitude) is not null }, null);
    }

    // In the first application segment that begins with its name.
    private static ReadOnlySpan<byte> Exif(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 10 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] != 0xDA;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (jpeg[at + 1] == 0xE1 && jpeg[(at + 4)..].StartsWith("Exif\0\0"u8))
                return jpeg[(at + 10)..Math.Clamp(at + 2 + length, at + 10, jpeg.Length)];
            at += 2 + length;
        }
        return [];
    }

    // A list of entries in TIFF 6.0: their number, then twelve bytes for each, of which the last four are its value.
    private static int? Value(ReadOnlySpan<byte> tiff, int list, int tag)
    {
        if (list < 8 || list > tiff.Length - 2)
            return null;
        var entries = Number(tiff, list, 2);
        for (var at = list + 2; entries-- > 0 && at + 12 <= tiff.Length; at += 12)
            if (Number(tiff, at, 2) == tag)
                return Number(tiff, at + 8, Number(tiff, at + 2, 2) == 3 ? 2 : 4);
        return null;
    }

    private static int Number(ReadOnlySpan<byte> tiff, int at, int length) => (IsLittleEndian: tiff[0] == 'I', length) switch
    {
        (true, 2) => BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]),
        (true, _) => BinaryPrimitives.ReadInt32LittleEndian(tiff[at..]),
        (false, 2) => BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]),
        _ => BinaryPrimitives.ReadInt32BigEndian(tiff[at..]),
    };

    [GeneratedRegex($@"\A{Folder}/[\p{{L}}\p{{M}}\p{{Nd}}_-][\p{{L}}\p{{M}}\p{{Nd}}._-]*\z", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Address();
}
