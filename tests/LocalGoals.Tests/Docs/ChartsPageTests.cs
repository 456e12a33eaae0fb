using System.Globalization;

using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed class ChartsPageTests
{
    private const string Page = "docs/methods/charts.md";

    [Fact]
    public void Maps_have_the_classes_that_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Classes of a map"), row =>
            Assert.Equal(Numbers(row[1]), ClassBreaks.Quantiles(Numbers(row[0]), 5)));

    [Fact]
    public void Every_figure_lies_in_the_class_whose_upper_end_it_does_not_pass() =>
        Assert.All(DocTable.Under(Page, "Classes of a map"), row =>
        {
            var breaks = ClassBreaks.Quantiles(Numbers(row[0]), 5);
            Assert.All(Numbers(row[0]), value =>
            {
                var at = ClassBreaks.ClassOf(value, breaks);
                Assert.True(at == breaks.Length || value <= breaks[at]);
                Assert.True(at == 0 || value > breaks[at - 1]);
            });
        });

    private static double[] Numbers(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}
