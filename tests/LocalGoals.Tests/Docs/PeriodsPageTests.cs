using System.Globalization;

using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed class PeriodsPageTests
{
    private const string Page = "docs/methods/periods.md";

    [Fact]
    public void Periods_are_read_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "How a period is read"), row =>
        {
            var period = Period.Parse(row[0]);
            Assert.Equal(row[1], period.Kind.ToString());
            if (!period.IsKnown)
            {
                Assert.All(row[2..], cell => Assert.Empty(cell));
                return;
            }
            Assert.Equal(row[2], period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Assert.Equal(row[3], period.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Assert.Equal(double.Parse(row[4], CultureInfo.InvariantCulture), period.Position, 4);
        });

    [Fact]
    public void Every_kind_of_period_stands_on_the_page()
    {
        var shown = DocTable.Under(Page, "How a period is read").Select(row => row[1]);
        Assert.Empty(Enum.GetNames<PeriodKind>().Except(shown));
    }

    [Fact]
    public void Periods_are_ordered_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Equal and in order"), row =>
        {
            var (one, other) = (Period.Parse(row[0]), Period.Parse(row[1]));
            Assert.Equal(row[2], one == other ? "same" : one < other ? "before" : "after");
        });

    [Fact]
    public void Periods_overlap_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Overlap"), row =>
        {
            var (one, other) = (Period.Parse(row[0]), Period.Parse(row[1]));
            Assert.Equal(row[2], one.Overlaps(other) ? "yes" : "no");
            Assert.Equal(one.Overlaps(other), other.Overlaps(one));
        });
}
