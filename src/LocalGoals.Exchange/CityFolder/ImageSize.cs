using System.Buffers.Binary;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>Width and height of an image in pixels, from its first bytes: a page that knows them does not jump when it loads.</summary>
internal static class ImageSize
{
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 24 && bytes[1..].StartsWith("PNG"u8))
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])) is ( > 0, > 0) size ? size : null;
        if (bytes.Length >= 10 && bytes.StartsWith("GIF8"u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        if (bytes.Length >= 30 && bytes.StartsWith("RIFF"u8))
            return Webp(bytes);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? Jpeg(bytes) : null;
    }

    // RFC 9649, sections 2.5 to 2.7.
    private static (int, int)? Webp(ReadOnlySpan<byte> bytes) => bytes[12..] switch
    {
        [(byte)'V', (byte)'P', (byte)'8', (byte)'X', ..] => (1 + Three(bytes[24..]), 1 + Three(bytes[27..])),
        [(byte)'V', (byte)'P', (byte)'8', (byte)'L', ..] => (1 + (Packed(bytes) & 0x3FFF), 1 + ((Packed(bytes) >> 14) & 0x3FFF)),
        [(byte)'V', (byte)'P', (byte)'8', (byte)' ', ..] =>
            (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
        _ => null,
    };

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static int Packed(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes[21..]);

    // ITU-T T.81, B.2.2: the frame header says the size.
    private static (int, int)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }
}
