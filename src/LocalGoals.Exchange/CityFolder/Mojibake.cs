namespace LocalGoals.Exchange.CityFolder;

/// <summary>
/// Text that was UTF-8, was taken for Windows-1252 and written as UTF-8 once more: <c>Ã©</c> for é, <c>â€™</c> for ’.
/// </summary>
internal static class Mojibake
{
    // "Ã" or "Â" before a character of the upper half of Latin-1, and "â€" before which punctuation begins.
    private static readonly byte[] Accent = [0xC3, 0x83, 0xC2];
    private static readonly byte[] Sign = [0xC3, 0x82, 0xC2];
    private static readonly byte[] Punctuation = [0xC3, 0xA2, 0xE2, 0x82, 0xAC];

    /// <returns>The 1-based line of the first, and how many; null when there are none.</returns>
    public static (int Line, int Count)? Find(ReadOnlySpan<byte> utf8)
    {
        var count = utf8.Count(Accent) + utf8.Count(Sign) + utf8.Count(Punctuation);
        if (count == 0)
            return null;
        var first = new[] { utf8.IndexOf(Accent), utf8.IndexOf(Sign), utf8.IndexOf(Punctuation) }.Where(at => at >= 0).Min();
        return (utf8[..first].Count((byte)'\n') + 1, count);
    }
}
