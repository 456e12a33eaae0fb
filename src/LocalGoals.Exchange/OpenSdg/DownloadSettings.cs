using System.Text.RegularExpressions;

using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>One entry of <c>indicator_downloads</c>.</summary>
/// <param name="Label">A text, or the name of an entry of the translations.</param>
/// <param name="Ids">What finds the indicator in a file's name.</param>
public sealed record DownloadSettings(string Label, PathPattern Pattern, string Folder, Regex Ids, Origin At)
{
    /// <param name="pattern">Its first group is the indicator; null for the usual one.</param>
    /// <returns>Null where it is no pattern that can be matched in bounded time.</returns>
    public static Regex? TryIds(string? pattern)
    {
        try
        {
            return new Regex(pattern ?? "indicator_(.*)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <returns>As the name has it; null where it has none.</returns>
    public static string? IdIn(string fileName, Regex ids)
    {
        try
        {
            return ids.Match(Path.GetFileNameWithoutExtension(fileName)) is { Success: true, Groups: { Count: > 1 } groups } ? groups[1].Value : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
