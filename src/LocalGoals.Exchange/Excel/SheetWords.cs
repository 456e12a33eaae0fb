using LocalGoals.Language;

namespace LocalGoals.Exchange.Excel;

/// <summary>Words of the language files by which sheets name their columns and totals, in all languages at once.</summary>
public static class SheetWords
{
    private static readonly Dictionary<string, string> Columns = new[] { "Year", "Value", "Units", "Series" }
        .SelectMany(name => Words($"sheet.words.{name.ToLowerInvariant()}").Select(word => (word, name)))
        .DistinctBy(pair => pair.word, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.word, pair => pair.name, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Totals = Words("sheet.words.total").ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Missing = Words("sheet.words.missing").ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The column's name in data files: <c>Año</c> is Year; any other as written.</summary>
    public static string Column(string name) => Columns.GetValueOrDefault(name, name);

    public static bool IsTotal(string text) => Totals.Contains(text);

    /// <summary>Whether a text says that there is no figure: <c>..</c>, <c>n/a</c>.</summary>
    public static bool IsMissing(string text) => Missing.Contains(text) || !text.Any(char.IsLetterOrDigit);

    private static IEnumerable<string> Words(string key) => Languages.Tags.SelectMany(tag => Languages.Find(tag)![key].Split('|'));
}
