using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Tests.Docs;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class DataStatePageTests
{
    private const string Page = "docs/methods/data-state.md";

    [Fact]
    public void Every_state_stands_on_the_page_in_the_words_of_the_portal()
    {
        var states = Enum.GetValues<DataState>().Select(StateKeys.Of)
            .Select(key => (key["state.".Length..], Languages.English[key], Languages.English[key + ".why"]));
        Assert.Equal(states, DocTable.Under(Page, "State of the data").Select(row => (row[0], row[1], row[2])));
    }

    [Fact]
    public void States_follow_the_order_of_rules_on_the_page() =>
        Assert.All(DocTable.Under(Page, "Order of the rules"), row =>
        {
            var indicator = SmallFile.Indicator(FileOf(row[0]),
                ("reporting_status", row[1]), ("data_non_statistical", row[2]), (Metadata.Body, row[3] == "yes" ? "An answer." : ""));
            Assert.Equal((string.Join(" | ", row), "state." + row[4]), (string.Join(" | ", row), StateKeys.Of(indicator.State)));
        });

    [Fact]
    public void Samples_are_recognised_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Samples"), row => Assert.Equal(row[1], StarterSample.Matches(SmallFile.Read(row[0])) ? "yes" : "no"));

    private static string? FileOf(string words) => words switch
    {
        "figures" => "Year,Value\n2020,5",
        "sample" => "Year,Group,Value\n2015,,1\n2015,A,2",
        "no numbers" => "Year,Value\n2020,n/a",
        "none" => null,
        _ => throw new ArgumentException(words, nameof(words)),
    };
}
