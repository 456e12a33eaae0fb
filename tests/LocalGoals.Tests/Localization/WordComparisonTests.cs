using LocalGoals.Localization;

using Xunit;

namespace LocalGoals.Tests.Localization;

public class WordComparisonTests
{
    [Fact]
    public void Both_texts_stay_whole_with_their_punctuation_and_what_changed_is_marked()
    {
        var compared = WordComparison.Of("3.1 By 2030, reduce deaths of mothers (all of them), everywhere.", "By 2030, end the deaths of mothers, here.", "3.1");

        Assert.Equal("By 2030, [reduce] deaths of mothers ([all of them), everywhere].", Marked(compared.Official));
        Assert.Equal("By 2030, [end the] deaths of mothers, [here].", Marked(compared.Local));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "Ours")]
    [InlineData("Theirs", "")]
    [InlineData("… – !", "?")]
    [InlineData("End hunger", "end hunger.")]
    [InlineData("أنهِ الجوع في كل مكان", "أنهِ الفقر في المدينة")]
    [InlineData("CO₂ e\u0301mis, 1.5 % – l’eau", "CO₂ par 𝐀 an, l'eau")]
    public void No_letter_of_either_text_is_lost(string official, string local)
    {
        var compared = WordComparison.Of(official, local);

        Assert.Equal(official.Normalize(System.Text.NormalizationForm.FormKC), string.Concat(compared.Official.Select(part => part.Text)));
        Assert.Equal(local.Normalize(System.Text.NormalizationForm.FormKC), string.Concat(compared.Local.Select(part => part.Text)));
        Assert.DoesNotContain(compared.Official, part => part.Fate == WordFate.Added || part.Text.Length == 0);
        Assert.DoesNotContain(compared.Local, part => part.Fate == WordFate.Removed || part.Text.Length == 0);
        Assert.Equal(compared.IsChanged, compared.Official.Concat(compared.Local).Any(part => part.Fate != WordFate.Kept));
    }

    [Fact]
    public void Texts_beyond_all_measure_are_compared_as_wholes()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 3000));
        var compared = WordComparison.Of(text, text + " more");

        Assert.Equal([WordFate.Removed], compared.Official.Select(part => part.Fate));
        Assert.Equal([WordFate.Added], compared.Local.Select(part => part.Fate));
        Assert.Equal([WordFate.Kept], WordComparison.Of(text, text).Local.Select(part => part.Fate));
    }

    private static string Marked(IEnumerable<WordPart> parts) => string.Concat(parts.Select(part => part.Fate == WordFate.Kept ? part.Text : $"[{part.Text}]"));
}
