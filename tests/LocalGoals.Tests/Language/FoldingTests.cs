using LocalGoals.Language;

using Xunit;

namespace LocalGoals.Tests.Language;

public class FoldingTests
{
    public static TheoryData<string> Tags => [.. Languages.Tags];

    [Theory]
    [InlineData("en", "Naïve Straße", "naive strasse")]
    [InlineData("es", "Educación de niños", "educacion de ninos")]
    [InlineData("fr", "L’Œuvre d’été", "l oeuvre d ete")]
    [InlineData("fr", "e\u0301te\u0301", "ete")]
    [InlineData("ar", "أمهات", "امهات")]
    [InlineData("ar", "الأُمَّهات", "امهات")]
    [InlineData("ar", "والصحة", "صحه")]
    [InlineData("ar", "مدى المســتشفى", "مدي مستشفي")]
    [InlineData("ar", "٢٠٢٤", "2024")]
    [InlineData("en", "Ёлка Зимний", "елка зимнии")]
    [InlineData("ru", "Учёт детей", "учет детеи")]
    [InlineData("en", "Ελλάδα", "ελλαδα")]
    [InlineData("en", "Việt Nam", "viet nam")]
    public void What_is_written_and_what_is_typed_become_one(string tag, string text, string folded) =>
        Assert.Equal(folded, string.Join(' ', Languages.Find(tag)!.Folding.Words(text).Select(word => word.Folded)));

    [Fact]
    public void Words_keep_their_place_in_the_text() =>
        Assert.Equal([new Word(0, 2, "au"), new Word(3, 6, "ecoles")], Languages.Find("fr")!.Folding.Words("Au écoles").ToList());

    [Fact]
    public void A_beginning_is_left_only_where_a_word_remains() =>
        Assert.Equal("الف", Assert.Single(Languages.Find("ar")!.Folding.Words("ألف")).Folded);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_language_says_which_words_carry_no_meaning(string tag)
    {
        var folding = Languages.Find(tag)!.Folding;

        Assert.NotEmpty(folding.Stopwords);
        Assert.All(folding.Stopwords, word => Assert.True(folding.IsStopword(word)));
    }
}
