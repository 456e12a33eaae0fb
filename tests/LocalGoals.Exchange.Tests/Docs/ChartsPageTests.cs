using LocalGoals.Disaggregation;
using LocalGoals.Tests.Docs;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class ChartsPageTests
{
    [Fact]
    public void Groups_are_stacked_where_the_page_says() =>
        Assert.All(DocTable.Under("docs/methods/charts.md", "Parts of a whole"), row =>
        {
            var slices = SmallFile.Indicator(row[0]).Slices;
            var groups = slices.First(s => !s.Breakdown.IsTotal);
            Assert.Equal((row[0], row[1]), (row[0], PartsOfWhole.Are(groups, Slices.Headline(slices).FirstOrDefault()) ? "yes" : "no"));
        });
}
