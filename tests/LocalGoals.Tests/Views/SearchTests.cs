using LocalGoals.Language;
using LocalGoals.Tests.Catalogue;
using LocalGoals.Tests.Observations;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Views;

public class SearchTests
{
    private static readonly SearchView View = SearchView.Of(MadeCity.Release(
        MadeCity.Indicator("3.1.1", TableText.Of("Year,Sex,Units,Value", "2020,Women,Per 1 000,5", "2020,,Per 1 000,4"),
            ("computation_definitions", "Deaths in **childbirth**, see [the register](https://example.org/deaths). <b>Not</b> counted elsewhere."),
            ("source_organisation_1", "Health Office"), ("national_geographical_coverage", "Marsa County"), ("target_name", "Fewer mothers die")),
        MadeCity.Indicator("1.1.1", TableText.Of("Year,Group,Value", "2015,A,1", "2015,B,3", "2015,,2"), ("national_indicator_description", "Extreme poverty")),
        MadeCity.Indicator("12.8.1", null, ("data_non_statistical", "true"), ("page_content", "Schools teach it.")),
        MadeCity.Indicator("9.9.9", null, ("published", "false"), ("national_indicator_description", "Childbirth"))), Languages.English);

    [Fact]
    public void Every_indicator_goal_and_target_that_is_released_is_a_document()
    {
        Assert.Equal(["1.1.1", "3.1.1", "12.8.1"], View.Documents.Where(d => d.Kind == SearchKind.Indicator).Select(d => d.Code));
        Assert.Equal(17, View.Documents.Count(d => d.Kind == SearchKind.Goal));
        Assert.Equal(169, View.Documents.Count(d => d.Kind == SearchKind.Target));
        Assert.DoesNotContain(View.Documents, d => d.Code == "9.9.9");
    }

    [Fact]
    public void Definitions_sources_places_and_groups_are_plain_text_in_their_fields()
    {
        var texts = View.Documents.Single(d => d.Code == "3.1.1").Texts.ToDictionary(t => t.Field, t => string.Join('|', t.Items));

        Assert.Equal("Deaths in childbirth , see the register. Not counted elsewhere.", texts["about.definition"]);
        Assert.Equal("Health Office", texts["search.field.sources"]);
        Assert.Equal("Marsa County", texts["search.field.places"]);
        Assert.Equal("Sex|Women", texts["search.field.groups"]);
        Assert.Equal("Per 1 000", texts["search.field.measures"]);
        Assert.Equal("Fewer mothers die", Assert.Single(View.Documents.Single(d => d.Code == "3.1").Texts).Items[0]);
    }

    [Fact]
    public void A_sample_gives_no_groups_and_no_measures() =>
        Assert.Equal(["indicator.global", "about.definition"], View.Documents.Single(d => d.Code == "1.1.1").Texts.Select(t => t.Field));

    [Theory]
    [InlineData("3.1.1")]
    [InlineData("3-1-1")]
    [InlineData("Indicator 3.1.1")]
    [InlineData("CHILDBÍRTH")]
    [InlineData("childb")]
    [InlineData("birth deaths")]
    [InlineData("the deaths of childbirth")]
    public void The_indicator_is_found_first(string query) =>
        Assert.Equal("3.1.1", SearchResults.Of(View, query)!.Hits[0].Document.Code);

    [Fact]
    public void A_code_finds_what_is_below_it_after_itself()
    {
        var hits = SearchResults.Of(View, "3.1")!.Hits;

        Assert.Equal(["3.1", "3.1.1"], hits.Select(h => h.Document.Code));
        Assert.All(hits, hit => Assert.True(hit.ByCode));
    }

    [Fact]
    public void A_result_says_where_the_words_were_found()
    {
        var hit = SearchResults.Of(View, "office childbirth")!.Hits.Single();

        Assert.Equal(["about.definition", "search.field.sources"], hit.Reasons.Select(r => r.Field));
        Assert.Equal([new TextPart("Deaths in ", false), new TextPart("childbirth", true)], hit.Reasons[0].Excerpt.Take(2));
        Assert.Equal("Office", hit.Reasons[1].Excerpt.Single(part => part.IsMarked).Text);
    }

    [Fact]
    public void Long_texts_are_cut_around_what_was_found()
    {
        var text = string.Concat(Enumerable.Repeat("filler words ", 40));
        var view = SearchView.Of(MadeCity.Release(MadeCity.Indicator("3.1.1", null, ("computation_definitions", $"{text}needle {text}"))), Languages.English);
        var excerpt = string.Concat(Assert.Single(SearchResults.Of(view, "needle")!.Hits).Reasons.Single().Excerpt.Select(p => p.Text));

        Assert.StartsWith("… ", excerpt, StringComparison.Ordinal);
        Assert.EndsWith(" …", excerpt, StringComparison.Ordinal);
        Assert.Contains("needle", excerpt, StringComparison.Ordinal);
        Assert.True(excerpt.Length < 230);
    }

    [Fact]
    public void Where_no_document_has_all_words_any_of_them_will_do() =>
        Assert.NotEmpty(SearchResults.Of(View, "childbirth submarine")!.Hits);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?!")]
    public void Nothing_asked_is_no_result(string query) => Assert.Null(SearchResults.Of(View, query));

    [Fact]
    public void What_is_nowhere_is_not_found() => Assert.Equal(0, SearchResults.Of(View, "xylophone")!.Count);

    [Fact]
    public void A_very_long_query_is_read_only_in_part() =>
        Assert.Equal(12, SearchQuery.Parse(string.Join(' ', Enumerable.Range(100, 10_000)), Languages.English.Folding, new HashSet<string>()).Words.Length);

    [Fact]
    public void Indicators_stand_under_the_letters_of_the_language()
    {
        var letters = View.ByLetter;

        Assert.Equal("I", Assert.Single(letters).Key);
        Assert.Equal(3, letters[0].Count());
    }
}
