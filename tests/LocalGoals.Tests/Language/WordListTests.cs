using LocalGoals.Language;

using Xunit;

namespace LocalGoals.Tests.Language;

public sealed class WordListTests
{
    [Theory]
    [InlineData("Age group", "age", true)]
    [InlineData("Village", "age", false)]
    [InlineData("Villages by Age", "age", true)]
    [InlineData("Place of birth", "place of birth", true)]
    [InlineData("Placer", "place", false)]
    [InlineData("état civil", "ÉTAT", true)]
    [InlineData("e\u0301tat", "e", false)]
    [InlineData("age2", "age", true)]
    [InlineData("", "age", false)]
    public void A_word_is_found_whole_and_whatever_its_case(string text, string word, bool stands) => Assert.Equal(stands, new WordList([word, "nothing"]).IsIn(text));
}
