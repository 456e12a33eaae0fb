using System.Globalization;
using System.Text.Json;

using LocalGoals.Language;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed class LanguagesPageTests
{
    private const string Page = "docs/guide/languages.md";

    [Fact]
    public void Every_language_of_the_interface_stands_on_the_page() =>
        Assert.Equal(
            Languages.Tags.Select(tag => (tag, Languages.Find(tag)!.Name, Languages.Find(tag)!.RightToLeft ? "rtl" : "ltr")),
            DocTable.Under(Page, "Languages of the portal").Select(row => (row[0], row[1], row[2])));

    [Fact]
    public void Numbers_are_written_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Numbers"), row => Assert.Equal(row[2], Languages.Find(row[0])!.Number(row[1])));

    [Fact]
    public void Dates_are_written_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Dates"), row => Assert.Equal(row[2], Languages.Find(row[0])!.Date(DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public void Words_are_compared_as_the_page_on_search_says() =>
        Assert.All(DocTable.Under("docs/guide/search.md", "How it compares"), row => Assert.Equal(
            Languages.Find(row[0])!.Folding.Words(row[2]).Select(word => word.Folded), Languages.Find(row[0])!.Folding.Words(row[1]).Select(word => word.Folded)));

    [Fact]
    public void Plural_categories_are_those_of_the_page() =>
        Assert.All(DocTable.Under(Page, "Plurals"), row =>
        {
            using var file = JsonDocument.Parse(DocTable.Read($"src/LocalGoals/Language/{row[0]}.json"));
            var rules = PluralRules.Parse(file.RootElement.GetProperty("plurals").EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!)));
            Assert.Equal((row[1], row[2]), (row[1], rules.Category(long.Parse(row[1], CultureInfo.InvariantCulture))));
        });

    [Fact]
    public void The_plural_condition_that_the_page_gives_as_an_example_is_one() =>
        Assert.Equal("few", PluralRules.Parse([KeyValuePair.Create("few", "n % 10 = 2..4 and n % 100 != 12..14")]).Category(22));
}
