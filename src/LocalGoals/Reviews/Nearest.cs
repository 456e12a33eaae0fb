using LocalGoals.Language;

namespace LocalGoals.Reviews;

/// <summary>What somebody may have meant: the known words that are least far from the one that was written.</summary>
public static class Nearest
{
    /// <param name="most">How many are named.</param>
    /// <returns>The nearest first; of equals in their given order.</returns>
    public static IEnumerable<string> Of(string written, IEnumerable<string> known, int most = 5)
    {
        var plain = Plain(written);
        return known.Distinct(StringComparer.Ordinal).OrderBy(word => Distance(plain, Plain(word))).Take(most);
    }

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Select(Accents.Without));

    // Levenshtein (1966), counting the words that one begins with as near.
    private static int Distance(string a, string b)
    {
        if (a.Length > 0 && b.Contains(a, StringComparison.Ordinal))
            return 0;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
