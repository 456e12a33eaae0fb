using System.Text;

using LocalGoals.Language;

using Xunit;

namespace LocalGoals.Tests.Language;

public class WordingTests
{
    [Theory]
    [InlineData(0, "zero")]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(10, "few")]
    [InlineData(11, "many")]
    [InlineData(99, "many")]
    [InlineData(100, "other")]
    [InlineData(102, "other")]
    [InlineData(103, "few")]
    [InlineData(111, "many")]
    [InlineData(-3, "few")]
    public void Arabic_has_six_plurals(long n, string category)
    {
        var rules = PluralRules.Parse(
        [
            new("zero", "n = 0"), new("one", "n = 1"), new("two", "n = 2"), new("few", "n % 100 = 3..10"), new("many", "n % 100 = 11..99"),
        ]);

        Assert.Equal(category, rules.Category(n));
    }

    [Theory]
    [InlineData(1, "one")]
    [InlineData(21, "one")]
    [InlineData(11, "other")]
    [InlineData(2, "few")]
    [InlineData(24, "few")]
    [InlineData(12, "other")]
    [InlineData(0, "other")]
    public void Conditions_may_be_joined_and_negated(long n, string category)
    {
        var rules = PluralRules.Parse([new("one", "n % 10 = 1 and n % 100 != 11"), new("few", "n % 10 = 2..4 and n % 100 != 12..14 or n = 1000,2000")]);

        Assert.Equal(category, rules.Category(n));
    }

    [Theory]
    [InlineData("i = 1")]
    [InlineData("n is 1")]
    [InlineData("n % 10 % 2 = 1")]
    public void A_condition_that_is_none_is_refused(string condition) =>
        Assert.Throws<FormatException>(() => PluralRules.Parse([new("one", condition)]));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("999", "999")]
    [InlineData("1234", "1,234")]
    [InlineData("1234567.50", "1,234,567.50")]
    [InlineData("-1234.50", "−1,234.50")]
    [InlineData("0.05", "0.05")]
    public void English_numbers_keep_their_digits(string digits, string text) => Assert.Equal(text, Languages.English.Number(digits));

    [Fact]
    public void Spanish_numbers_have_a_decimal_comma() => Assert.Equal("−1.234.567,50", Languages.Find("es")!.Number("-1234567.50"));

    [Fact]
    public void A_negative_number_keeps_its_sign_before_it_in_right_to_left_text() =>
        Assert.Equal("\u200e−1,234.50", Languages.Find("ar")!.Number("-1234.50"));

    [Theory]
    [InlineData("en", "9 August 2025", "1 May 2019")]
    [InlineData("es", "9 de agosto de 2025", "1 de mayo de 2019")]
    [InlineData("fr", "9 août 2025", "1er mai 2019")]
    [InlineData("ar", "9 أغسطس 2025", "1 مايو 2019")]
    [InlineData("ru", "9\u00a0августа 2025\u00a0г.", "1\u00a0мая 2019\u00a0г.")]
    public void A_day_is_written_as_its_language_does(string tag, string ninth, string first)
    {
        var wording = Languages.Find(tag)!;

        Assert.Equal(ninth, wording.Date(new DateOnly(2025, 8, 9)));
        Assert.Equal(first, wording.Date(new DateOnly(2019, 5, 1)));
        Assert.Contains(ninth, wording.Say("indicator.updated", ("date", new DateOnly(2025, 8, 9)), ("known", "x")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_uses_the_digits_of_its_language() =>
        Assert.Equal("٢٠٢٥/8/٩", Made("{}", digits: "٠١٢٣٤٥٦٧٨٩").Date(new DateOnly(2025, 8, 9)));

    [Fact]
    public void A_language_may_have_digits_of_its_own()
    {
        var wording = Made("""{"greeting": "{n}"}""", digits: "٠١٢٣٤٥٦٧٨٩", point: "٫", group: "٬");

        Assert.Equal("١٬٢٣٤٫٥٠", wording.Say("greeting", ("n", new Quantity("1234.50"))));
    }

    [Fact]
    public void The_count_chooses_the_plural()
    {
        var wording = Made("""{"files": {"by": "count", "one": "{count} file of {all}", "other": "{count} files of {all}"}}""");

        Assert.Equal("1 file of 2,000", wording.Say("files", ("all", 2000), ("count", 1)));
        Assert.Equal("1,000 files of 2,000", wording.Say("files", ("all", 2000), ("count", 1000)));
    }

    [Fact]
    public void A_name_in_a_right_to_left_sentence_is_isolated()
    {
        Assert.Equal("\u2068Los Angeles\u2069", Languages.Find("ar")!.Say("figure.bare", ("value", "Los Angeles")));
        Assert.Equal("Los Angeles", Languages.English.Say("figure.bare", ("value", "Los Angeles")));
        Assert.Equal("", Languages.Find("ar")!.Say("figure.bare", ("value", "")));
    }

    [Fact]
    public void A_sentence_may_stand_inside_another_and_is_not_isolated_twice()
    {
        var inner = new Said("figure.bare", ("value", "A"));

        Assert.Equal("\u2068A\u2069", Languages.Find("ar")!.Say("figure.bare", ("value", inner)));
    }

    [Fact]
    public void The_citys_texts_are_said_in_the_language_of_the_sentence()
    {
        var name = new Texts("Mauel", [new("ar", "مرسى"), new("en", "Marsa")]);

        Assert.Equal("Marsa", Languages.English.Say("figure.bare", ("value", name)));
        Assert.Equal("Mauel", Languages.Find("es")!.Say("figure.bare", ("value", name)));
    }

    [Fact]
    public void A_missing_key_or_argument_is_the_programmers_mistake()
    {
        Assert.Throws<KeyNotFoundException>(() => Languages.English["no.such.key"]);
        Assert.Throws<ArgumentException>(() => Languages.English.Say("figure.bare"));
        Assert.Throws<ArgumentException>(() => Languages.English.Say("figure.bare", ("value", 1.5)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"tag": "xx", "name": 1}""")]
    public void What_is_no_language_file_is_refused(string json) =>
        Assert.Throws<FormatException>(() => Wording.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_brace_that_is_not_closed_is_refused() => Assert.Throws<FormatException>(() => Made("""{"broken": "a {b"}"""));

    [Theory]
    [InlineData("es", "es")]
    [InlineData("es-MX", "es")]
    [InlineData("ar_EG", "ar")]
    [InlineData("xx", null)]
    [InlineData("", null)]
    public void A_region_is_served_by_its_language(string tag, string? found) => Assert.Equal(found, Languages.Find(tag)?.Tag);

    private static Wording Made(string messages, string digits = "0123456789", string point = ".", string group = ",") => Wording.Parse(Encoding.UTF8.GetBytes(
        $$"""
        {"tag": "xx", "name": "X", "direction": "ltr", "number": {"decimal": "{{point}}", "group": "{{group}}", "minus": "-", "digits": "{{digits}}"},
         "date": {"pattern": "{year}/{month}/{day}", "months": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]},
         "plurals": {"one": "n = 1"}, "messages": {{messages}}, "framework": {} }
        """));
}
