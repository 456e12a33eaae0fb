using System.Buffers.Binary;

namespace LocalGoals.Exchange.Excel;

/// <summary>
/// Looks over the header of an older workbook before it is opened: the library believes its sizes, and follows a list of sectors
/// that leads back to itself for as long as the header says. Offsets are those of the compound file format ([MS-CFB] 2.2, 2.5).
/// </summary>
internal static class CompoundCheck
{
    private const int HeaderSize = 512;
    private const uint MostSector = 0xFFFFFFFA;
    private const int InHeader = 109;

    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <exception cref="InvalidDataException">Sizes or lists of sectors are not those of a file.</exception>
    public static void Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize)
            throw new InvalidDataException();
        var size = BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]) switch { 9 => 512, 12 => 4096, _ => throw new InvalidDataException() };
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes[32..]) != 6)
            throw new InvalidDataException();
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[72..]);
        if (count > bytes.Length / size)
            throw new InvalidDataException();
        var seen = new HashSet<uint>();
        for (var i = 0; i < InHeader; i++)
            Once(BinaryPrimitives.ReadUInt32LittleEndian(bytes[(76 + i * 4)..]), seen);
        var list = BinaryPrimitives.ReadUInt32LittleEndian(bytes[68..]);
        for (var n = 0; n < count && list < MostSector; n++)
        {
            Once(list, seen);
            var at = HeaderSize + (long)size * list;
            if (at + size > bytes.Length)
                throw new InvalidDataException();
            var sector = bytes.Slice((int)at, size);
            for (; sector.Length > sizeof(uint); sector = sector[sizeof(uint)..])
                Once(BinaryPrimitives.ReadUInt32LittleEndian(sector), seen);
            list = BinaryPrimitives.ReadUInt32LittleEndian(sector);
        }
    }

    private static void Once(uint sector, HashSet<uint> seen)
    {
        if (sector < MostSector && !seen.Add(sector))
            throw new InvalidDataException();
    }
}
