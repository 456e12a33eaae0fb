using System.Text.Json;
using System.Text.RegularExpressions;

using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Language;

public class LanguageFilesTests
{
    private static readonly string[] FileEndings = [".xml", ".js", ".css", ".json", ".yaml", ".yml", ".csv", ".md", ".html", ".svg", ".sarif", ".pdf"];

    public static TheoryData<string> Tags => [.. Languages.Tags];

    [Fact]
    public void English_is_there_and_each_file_is_a_language() =>
        Assert.Equal(Languages.Tags, SourceTree.Files(Path.Combine("src", "LocalGoals", "Language"), ".json").Select(f => Path.GetFileNameWithoutExtension(f)!));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_language_has_exactly_the_keys_of_English(string tag) => Assert.Equal(Languages.English.Keys, Languages.Find(tag)!.Keys);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_language_knows_its_own_tag(string tag) => Assert.Equal(tag, Languages.Find(tag)!.Tag);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_message_has_the_placeholders_of_English_except_the_count(string tag)
    {
        var (english, other) = (Languages.English, Languages.Find(tag)!);
        foreach (var key in english.Keys)
        {
            var count = Count("en", key);
            Assert.True(
                english.Placeholders(key).Where(p => p != count).SequenceEqual(other.Placeholders(key).Where(p => p != count)),
                $"{key}: {string.Join(", ", english.Placeholders(key))} in English, {string.Join(", ", other.Placeholders(key))} in {tag}");
            Assert.Equal(count, Count(tag, key));
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_plural_has_every_category_of_its_language(string tag)
    {
        var wording = Languages.Find(tag)!;
        var categories = wording.PluralCategories.Order().ToList();
        var plurals = wording.Keys.Where(key => Count(tag, key) is not null).ToList();

        Assert.NotEmpty(plurals);
        Assert.All(plurals, key => Assert.Equal(categories, wording.PluralForms(key).Order()));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_message_is_blank_and_no_brace_is_left_over(string tag)
    {
        using var file = Read(tag);
        foreach (var message in file.RootElement.GetProperty("messages").EnumerateObject())
            foreach (var text in message.Value.ValueKind == JsonValueKind.String ? [message.Value.GetString()!] : message.Value.EnumerateObject().Select(p => p.Value.GetString()!))
            {
                Assert.True(text.Length > 0, message.Name);
                Assert.True(text.Count(c => c == '{') == text.Count(c => c == '}'), message.Name);
            }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_key_stands_twice(string tag)
    {
        using var file = Read(tag);
        var keys = file.RootElement.GetProperty("messages").EnumerateObject().Select(p => p.Name).ToList();

        Assert.Equal(keys.Distinct(), keys);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_rule_has_a_message_and_advice(string tag)
    {
        var keys = Languages.Find(tag)!.Keys.ToHashSet();

        Assert.All(Rules.All, rule => Assert.Contains($"finding.{rule.Id}", keys));
        Assert.All(Rules.All, rule => Assert.Contains($"finding.{rule.Id}.advice", keys));
    }

    [Fact]
    public void No_message_is_about_a_rule_that_is_gone()
    {
        var ids = Rules.All.Select(rule => rule.Id).ToHashSet();
        var worded = Languages.English.Keys.Where(k => k.StartsWith("finding.", StringComparison.Ordinal) && !k.StartsWith("finding.reason.", StringComparison.Ordinal))
            .Select(k => k.Split('.')[1]);

        Assert.All(worded, id => Assert.Contains(id, ids));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void All_437_goals_targets_and_indicators_have_a_label(string tag)
    {
        var labels = Languages.Find(tag)!.Labels;
        string[] codes = [.. GlobalFramework.Goals.Select(g => $"{g}"), .. GlobalFramework.Current.Targets, .. GlobalFramework.Current.Indicators.Keys];

        Assert.Equal(437, codes.Length);
        Assert.All(codes, code => Assert.False(string.IsNullOrWhiteSpace(labels.GetValueOrDefault(code)), code));
        Assert.All(GlobalFramework.Goals, goal => Assert.False(string.IsNullOrWhiteSpace(labels.GetValueOrDefault($"title.{goal}")), $"title.{goal}"));
        Assert.Equal(437 + 17, labels.Count);
    }

    [Fact]
    public void Every_key_in_the_source_has_its_words()
    {
        var keys = Languages.English.Keys.ToHashSet();
        var families = keys.Select(key => key.Split('.')[0]).ToHashSet();
        var literal = new Regex("""(?<!Origin\()"([a-z]+(?:\.[a-z0-9-]+)+)"(?!\w)""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        var found = 0;
        foreach (var file in SourceTree.Files("src", ".cs", ".razor"))
            foreach (var key in literal.Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            {
                if (!families.Contains(key.Split('.')[0]) || FileEndings.Any(ending => key.EndsWith(ending, StringComparison.Ordinal)))
                    continue;
                found++;
                Assert.True(keys.Contains(key), $"{Path.GetFileName(file)} says '{key}', which no language file has.");
            }
        Assert.True(found > 100, "The pattern no longer finds the keys.");
    }

    [Fact]
    public void Every_state_status_and_severity_has_its_words()
    {
        var keys = Languages.English.Keys.ToHashSet();

        Assert.All(Enum.GetValues<DataState>(), state => Assert.Contains(StateKeys.Of(state), keys));
        Assert.All(Enum.GetValues<DataState>(), state => Assert.Contains(StateKeys.Of(state) + ".why", keys));
        Assert.All(Enum.GetValues<ReportingStatus>(), status => Assert.Contains(StateKeys.Of(status), keys));
        Assert.All(Enum.GetValues<Severity>(), severity => Assert.Contains($"severity.{severity.ToString().ToLowerInvariant()}", keys));
    }

    [Fact]
    public void Both_ways_of_a_range_that_is_equal_have_words() =>
        Assert.All(["says.range-equal", "says.range-by-equal", "says.range", "says.range-by"], key => Assert.Contains(key, Languages.English.Keys));

    // The argument that chooses the plural; null for a message without one.
    private static string? Count(string tag, string key)
    {
        using var file = Read(tag);
        var message = file.RootElement.GetProperty("messages").GetProperty(key);
        return message.ValueKind == JsonValueKind.Object ? message.GetProperty("by").GetString() : null;
    }

    private static JsonDocument Read(string tag) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SourceTree.Root, "src", "LocalGoals", "Language", tag + ".json")));
}
