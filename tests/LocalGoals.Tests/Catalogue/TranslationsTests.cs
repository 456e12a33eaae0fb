using System.Collections.Immutable;

using LocalGoals.Catalogue;

using Xunit;

namespace LocalGoals.Tests.Catalogue;

public class TranslationsTests
{
    private static readonly Translations Made = new(ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty
        .Add("es", ImmutableDictionary<string, string>.Empty.Add("data.Female", "Mujer").Add("global_goals.3-title", "Salud")));

    [Fact]
    public void An_entry_is_found_by_its_name_or_as_a_text_of_the_data()
    {
        Assert.Equal("Salud", Made.Resolve("es", "global_goals.3-title"));
        Assert.Equal("Mujer", Made.Resolve("es", "Female"));
    }

    [Fact]
    public void A_text_without_a_translation_is_itself() => Assert.Equal("Male", Made.Resolve("es", "Male"));

    [Fact]
    public void A_name_that_nothing_resolves_is_never_shown()
    {
        Assert.Null(Made.Resolve("es", "global_goals.4-title"));
        Assert.Null(Made.Resolve("en", "global_goals.3-title"));
        Assert.Equal("", Made.TextsOf("global_goals.4-title").In("en"));
    }

    [Theory]
    [InlineData("global_indicators.1-1-1-title", true)]
    [InlineData("data.Female", true)]
    [InlineData("3.1.1", false)]
    [InlineData("e.g. this", false)]
    [InlineData("i.e.", false)]
    [InlineData("Mr.Smith", false)]
    [InlineData("Unknown.", false)]
    [InlineData("approx...5", false)]
    [InlineData("https://example.org", false)]
    [InlineData("Total population. All ages", false)]
    public void A_name_of_an_entry_is_told_from_a_text(string text, bool key) => Assert.Equal(key, Translations.IsKey(text));
}
