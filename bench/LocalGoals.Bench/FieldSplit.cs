using System.Buffers;

namespace LocalGoals.Bench;

/// <summary>
/// The yardstick: bytes divided at commas and line ends by a vectorised scan that visits every field, and nothing else. It
/// knows no quotes, decodes nothing and keeps nothing, so no reader of CSV can be faster.
/// </summary>
public static class FieldSplit
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create(",\n"u8);

    public static int Count(ReadOnlySpan<byte> bytes)
    {
        var fields = 0;
        while (true)
        {
            var end = bytes.IndexOfAny(Ends);
            if (end < 0)
                return bytes.IsEmpty ? fields : fields + 1;
            fields++;
            bytes = bytes[(end + 1)..];
        }
    }

    /// <summary>Reads every file of a folder and divides it: what a program that reads the folder cannot do without.</summary>
    public static (int Files, long Bytes, long Fields) OfFolder(string folder)
    {
        var (files, total, fields) = (0, 0L, 0L);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            files++;
            total += bytes.Length;
            fields += Count(bytes);
        }
        return (files, total, fields);
    }
}
