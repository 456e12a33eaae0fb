using System.Text;
using System.Text.Json.Nodes;

using LocalGoals.Language;

using Xunit;

namespace LocalGoals.Tests.Language;

public sealed class LanguageFileTests
{
    public static TheoryData<string> Tags => [.. Languages.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_languages_of_the_program_lack_nothing(string tag) =>
        Assert.DoesNotContain(LanguageFile.Check(tag, Languages.Source(tag)), gap => gap.Kind != GapKind.Same);

    [Fact]
    public void A_copy_of_English_is_told_text_by_text()
    {
        var gaps = Check("ru", file => file["tag"] = "ru");

        Assert.All(gaps, gap => Assert.Equal(GapKind.Same, gap.Kind));
        Assert.Contains(gaps, gap => gap is { Place: "messages/site.skip" });
        Assert.True(gaps.Count(gap => gap.Place.StartsWith("framework/", StringComparison.Ordinal)) > 400);
    }

    [Fact]
    public void An_empty_file_lacks_everything_and_is_told_place_by_place()
    {
        var gaps = LanguageFile.Check("ru", "{}"u8.ToArray());

        Assert.All(gaps, gap => Assert.Equal(GapKind.Missing, gap.Kind));
        Assert.Empty(new[]
            {
                "tag", "name", "direction", "number/decimal", "number/group", "number/minus", "number/digits", "date/pattern", "date/months", "plurals", "search/folding", "search/stopwords",
            }.Except(gaps.Select(gap => gap.Place)));
        Assert.Equal(Languages.English.Keys.Count(), gaps.Count(gap => gap.Place.StartsWith("messages/", StringComparison.Ordinal)));
        Assert.Equal(17 + 437, gaps.Count(gap => gap.Place.StartsWith("framework/", StringComparison.Ordinal)));
    }

    public static TheoryData<GapKind, string, string, string> Faults => new()
    {
        { GapKind.Invalid, "tag", "tag", "\"uk\"" },
        { GapKind.Invalid, "direction", "direction", "\"left\"" },
        { GapKind.Invalid, "number/digits", "number/digits", "\"012345678\"" },
        { GapKind.Invalid, "date/pattern", "date/pattern", "\"{day} {month}\"" },
        { GapKind.Invalid, "date/months", "date/months", "[\"January\"]" },
        { GapKind.Invalid, "plurals", "plurals", "{\"few\":\"n ~ 2\"}" },
        { GapKind.PluralForm, "messages/search.count/few", "plurals", "{\"one\":\"n = 1\",\"few\":\"n = 2..4\"}" },
        { GapKind.Invalid, "search/folding", "search/folding", "[[\"ss\",\"s\"]]" },
        { GapKind.Missing, "messages/site.skip", "messages/site.skip", "\"\"" },
        { GapKind.Missing, "framework/targets/3.1", "framework/targets/3.1", "null" },
        { GapKind.Placeholders, "messages/site.name", "messages/site.name", "\"Город {town}\"" },
        { GapKind.Invalid, "messages/site.name", "messages/site.name", "\"Город {city\"" },
        { GapKind.Invalid, "messages/search.count", "messages/search.count", "\"{count} {query}\"" },
        { GapKind.Unknown, "messages/site.hello", "messages/site.hello", "\"Привет\"" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_at_its_place(GapKind kind, string told, string place, string value)
    {
        var gaps = Check("ru", file =>
        {
            file["tag"] = "ru";
            var path = place.Split('/');
            var parent = path[..^1].Aggregate((JsonNode)file, (node, name) => node[name]!);
            parent[path[^1]] = JsonNode.Parse(value);
        });

        Assert.Contains(gaps, gap => gap.Kind == kind && gap.Place == told);
        Assert.All(gaps.Where(gap => gap.Kind != GapKind.Same), gap => Assert.Equal(kind, gap.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"tag\": ")]
    public void What_is_no_language_file_is_refused(string text) =>
        Assert.Throws<FormatException>(() => LanguageFile.Check("ru", Encoding.UTF8.GetBytes(text)));

    private static IReadOnlyList<LanguageGap> Check(string tag, Action<JsonObject> change)
    {
        var file = JsonNode.Parse(Languages.Source("en").Span)!.AsObject();
        change(file);
        return LanguageFile.Check(tag, Encoding.UTF8.GetBytes(file.ToJsonString()));
    }
}
