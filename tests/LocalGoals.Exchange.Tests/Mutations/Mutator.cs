using System.Text;

namespace LocalGoals.Exchange.Tests.Mutations;

/// <summary>Damages a file: bytes, words, blocks, depth, numbers, line ends, encodings. The same chance gives the same damage.</summary>
internal static class Mutator
{
    private const int Longest = 1 << 17;

    // Bytes that mean something in one of the formats.
    private static readonly byte[] Marks = "<>/=\"',;\n\r\t{}[]:-#&*!|>%@`\\?~.eE0 "u8.ToArray();

    private static readonly byte[][] Openings =
        [.. new[] { "[", "{", "{\"a\":", "<a>", "<Series>", "- ", "? ", "a: {", "\"", "'", "(", "&a ", "<![CDATA[" }.Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] Numbers =
    [
        .. new[]
        {
            "0", "-0", "-1", "2147483648", "-2147483649", "4294967296", "9223372036854775808", "18446744073709551616", "1e999", "-1e-999", "1e308", "0x7f", "NaN", "Infinity", "1,234.5",
            "0000000000000000000000001", "9999", "10000", "1048577", "16385", "99999999999999999999999999999999999999999999", "1.7976931348623157e309", "9999-12-31", "0001", "٣", "½",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    // Bytes that are no UTF-8, halves of surrogate pairs, marks of order and direction, ends of lines that are none, references.
    private static readonly byte[][] Oddities =
    [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xE2, 0x80], [0],
        .. new[]
        {
            "\u2028", "\u2029", "\u0085", "\u200f", "\u00a0", "\uffff", "\U0001F600", "e\u0301", "\\ud800", "\\udc00\\ud800", "\\u0000", "&#xD800;", "&#0;", "&lol;", "*a", "<<: *a", "&a",
            "<!DOCTYPE x [<!ENTITY lol \"lol\">]>", "<?x y?>", "<!-- -->", "]]>", "---\n", "...\n", "%YAML 9.9\n", "!!binary ", "xmlns:a=\"b\" ", "nil:", "\0",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Of(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var n = random.Next(1, 5); n > 0 && mutated.Count is > 0 and < Longest; n--)
            Damage(mutated, random);
        return [.. mutated];
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(20))
        {
            case 0 or 1: bytes.RemoveAt(at); break;
            case 2 or 3: bytes.Insert(at, Any(Marks, random)); break;
            case 4: bytes[at] = (byte)random.Next(256); break;
            case 5 or 6: bytes[at] = Any(Marks, random); break;
            case 7: bytes.RemoveRange(at, random.Next(bytes.Count - at)); break;
            case 8: bytes.RemoveRange(at, bytes.Count - at); break;
            case 9 or 10: SwapWords(bytes, random); break;
            case 11: bytes.InsertRange(at, Repeated(Block(bytes, random), Times(random, 500))); break;
            case 12: bytes.InsertRange(at, Block(bytes, random)); break;
            case 13: bytes.InsertRange(at, Repeated(Any(Openings, random), Times(random, 20_000))); break;
            case 14 or 15: ReplaceNumber(bytes, random); break;
            case 16: bytes.InsertRange(at, Repeated([random.Next(2) == 0 ? Any(Marks, random) : (byte)'x'], Times(random, 50_000))); break;
            case 17: bytes.InsertRange(at, Any(Oddities, random)); break;
            case 18: ChangeLineEnds(bytes, random); break;
            default: Rewrite(bytes, random); break;
        }
    }

    private static void SwapWords(List<byte> bytes, Random random)
    {
        var (first, second) = (Word(bytes, random.Next(bytes.Count)), Word(bytes, random.Next(bytes.Count)));
        if (first.From > second.From)
            (first, second) = (second, first);
        if (first.To > second.From)
            return;
        var (a, b) = (bytes.GetRange(first.From, first.To - first.From), bytes.GetRange(second.From, second.To - second.From));
        bytes.RemoveRange(second.From, b.Count);
        bytes.InsertRange(second.From, a);
        bytes.RemoveRange(first.From, a.Count);
        bytes.InsertRange(first.From, b);
    }

    private static void ReplaceNumber(List<byte> bytes, Random random)
    {
        var digit = bytes.FindIndex(random.Next(bytes.Count), value => value is >= (byte)'0' and <= (byte)'9');
        if (digit < 0)
            return;
        var word = Word(bytes, digit);
        bytes.RemoveRange(word.From, word.To - word.From);
        bytes.InsertRange(word.From, Any(Numbers, random));
    }

    private static void ChangeLineEnds(List<byte> bytes, Random random)
    {
        byte[][] ends = ["\n"u8.ToArray(), "\r"u8.ToArray(), "\r\n"u8.ToArray(), "\n\r"u8.ToArray(), "\r\r\n"u8.ToArray(), " "u8.ToArray()];
        var every = random.Next(1, 4);
        for (var i = bytes.Count - 1; i >= 0; i--)
            if (bytes[i] == '\n' && random.Next(every) == 0)
            {
                bytes.RemoveAt(i);
                bytes.InsertRange(i, Any(ends, random));
            }
    }

    // The whole file twice, in another encoding, or with a mark of order.
    private static void Rewrite(List<byte> bytes, Random random)
    {
        byte[] whole = [.. bytes];
        bytes.Clear();
        bytes.AddRange(random.Next(4) switch
        {
            0 => [.. whole, .. whole],
            1 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(whole))],
            2 => Encoding.BigEndianUnicode.GetBytes(Encoding.Latin1.GetString(whole)),
            _ => [0xEF, 0xBB, 0xBF, .. whole],
        });
    }

    // Letters, digits and what is not ASCII around a place.
    private static (int From, int To) Word(List<byte> bytes, int at)
    {
        var (from, to) = (at, at + 1);
        while (from > 0 && IsInWord(bytes[from - 1]))
            from--;
        while (to < bytes.Count && IsInWord(bytes[to]))
            to++;
        return (from, to);
    }

    private static bool IsInWord(byte value) => value >= 128 || char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or (byte)'.';

    private static List<byte> Block(List<byte> bytes, Random random)
    {
        var from = random.Next(bytes.Count);
        return bytes.GetRange(from, random.Next(1, Math.Min(bytes.Count - from, 2000) + 1));
    }

    private static IEnumerable<byte> Repeated(IReadOnlyList<byte> bytes, int times) =>
        Enumerable.Repeat(bytes, Math.Clamp(Longest / bytes.Count, 1, times)).SelectMany(part => part);

    // Mostly few, sometimes many.
    private static int Times(Random random, int most) => (int)Math.Pow(most, random.NextDouble() * random.NextDouble());

    private static T Any<T>(T[] list, Random random) => list[random.Next(list.Length)];
}
