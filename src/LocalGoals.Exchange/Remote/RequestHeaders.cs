using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Exchange.Remote;

/// <summary>The <c>headers</c> of <c>request_params</c>. What else Open SDG's builder takes there is not used.</summary>
internal static class RequestHeaders
{
    private const string Setting = "request_params";

    private const int Longest = 4096;

    public static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    // They steer the connection, which is not the configuration's affair.
    private static readonly HashSet<string> Kept = new(
        ["Host", "Connection", "Keep-Alive", "Transfer-Encoding", "TE", "Trailer", "Upgrade", "Expect", "Accept-Encoding", "Cookie", "Range"], StringComparer.OrdinalIgnoreCase);

    public static ImmutableSortedDictionary<string, string> Of(YamlMap settings) =>
        None.SetItems(Entries(settings).Where(entry => IsSent(entry.Key, entry.Value.Text)).Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Text.Trim())));

    /// <summary>Tells what is not sent. Values are never shown: they may be keys.</summary>
    public static void Check(YamlMap settings, string file, ICollection<Finding> findings)
    {
        foreach (var (key, value) in (settings[Setting] as YamlMap)?.Entries.Where(entry => entry.Key != "headers") ?? [])
            Tell(key, value);
        foreach (var (key, value) in Entries(settings).Where(entry => !IsSent(entry.Key, entry.Value.Text)))
            Tell($"headers: {key}", value);

        void Tell(string key, YamlNode value) => findings.Add(new Finding(
            ReadingRules.SettingIgnored, new Origin(file, value.Line, value.Column), null, ("key", $"{Setting}: {key}"), ("reason", new Said("finding.reason.network"))));
    }

    private static ImmutableArray<KeyValuePair<string, YamlNode>> Entries(YamlMap settings) => ((settings[Setting] as YamlMap)?["headers"] as YamlMap)?.Entries ?? [];

    private static bool IsSent(string name, string value) => name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && !Kept.Contains(name) && !name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase)
        && value.Length <= Longest && value.All(c => c is >= ' ' and <= '~');
}
