namespace LocalGoals.Exchange.Tests.Reviews;

/// <summary>The first bytes of pictures: all that is looked at.</summary>
internal static class PictureBytes
{
    public static byte[] Png(int width, int height) => [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. Big(width, 4), .. Big(height, 4), 8, 2, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Jpeg(int width, int height, int? orientation = null, bool place = false) =>
        [0xFF, 0xD8, .. orientation is { } turned ? Exif(turned, place) : [], 0xFF, 0xC0, 0, 11, 8, .. Big(height, 2), .. Big(width, 2), 1, 1, 0x11, 0, 0xFF, 0xD9];

    // Two entries, of which the second leads to a list with a latitude.
    private static byte[] Exif(int orientation, bool place)
    {
        byte[] tiff =
        [
            .. "MM"u8, 0, 42, .. Big(8, 4), 0, 2, .. Big(0x0112, 2), 0, 3, .. Big(1, 4), .. Big(orientation, 2), 0, 0, .. Big(0x8825, 2), 0, 4, .. Big(1, 4), .. Big(38, 4), .. Big(0, 4),
            0, 1, .. Big(place ? 2 : 0, 2), 0, 5, .. Big(3, 4), .. Big(0, 4),
        ];
        return [0xFF, 0xE1, .. Big(tiff.Length + 8, 2), .. "Exif\0\0"u8, .. tiff];
    }

    private static byte[] Big(int number, int length) => [.. Enumerable.Range(0, length).Select(at => (byte)(number >> (8 * (length - 1 - at))))];
}
