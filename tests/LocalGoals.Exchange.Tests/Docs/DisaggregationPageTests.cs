using LocalGoals.Disaggregation;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class DisaggregationPageTests
{
    private const string Page = "docs/methods/disaggregation.md";

    [Fact]
    public void Files_have_the_breakdowns_that_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Breakdowns"), row =>
        {
            var slices = Slices.Of(SmallFile.Read(row[0]), Indicators.Unit.None, SmallFile.WholeArea);
            Assert.Equal(row[1], string.Join(", ", slices.Select(slice => $"{Name(slice.Breakdown)} {slice.Groups.Length}")));
        });

    [Fact]
    public void Pages_open_with_what_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Opening view"), row =>
        {
            var opening = SmallFile.Indicator(row[0], ("data_start_values", row[1])).Opening!;
            Assert.Equal(row[2], $"{Name(opening.Breakdown)}, {opening.Measure.Unit.Name}");
        });

    [Fact]
    public void Files_have_the_edges_that_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Edges"), row =>
        {
            var edges = Edge.Of(SmallFile.Read(row[0])).Select(edge => $"{edge.From} → {edge.To}").ToList();
            Assert.Equal(row[1], edges.Count == 0 ? "none" : string.Join(", ", edges));
        });

    private static string Name(Breakdown breakdown) => breakdown.IsTotal ? "total" : breakdown.Slug;
}
