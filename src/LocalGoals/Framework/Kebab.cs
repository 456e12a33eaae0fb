using System.Collections.Frozen;
using System.Text;

namespace LocalGoals.Framework;

/// <summary>Values of an enumeration as they are written in files: <c>NotApplicable</c> is <c>not-applicable</c>.</summary>
public static class Kebab
{
    public static string Of<T>(T value) where T : struct, Enum => Words<T>.Written[value];

    /// <summary>Case, spaces and underscores do not matter; null for another word.</summary>
    public static T? TryParse<T>(string text) where T : struct, Enum =>
        Words<T>.Values.TryGetValue(text.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-'), out var value) ? value : null;

    private static string Write(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Written = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Write(value.ToString()));
        public static readonly FrozenDictionary<string, T> Values = Written.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
