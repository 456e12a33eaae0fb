using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed class DataCsvPageTests
{
    private const string Page = "docs/formats/data-csv.md";

    [Fact]
    public void Values_are_read_and_shown_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Values"), row =>
        {
            var state = ValueText.Read(row[0], out var number);
            Assert.Equal((row[0], row[1]), (row[0], state.ToString()));
            Assert.Equal(row[2], state == RowState.Figure ? ValueText.Digits(row[0], number) : "");
        });
}
