using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Inequality;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed class InequalityPagesTests
{
    private const string MeasuresPage = "docs/methods/inequality-measures.md";
    private const string IntervalsPage = "docs/methods/inequality-intervals.md";

    [Fact]
    public void Measures_apply_as_the_page_says()
    {
        // The bar of an absolute value stands in the formula, and is written with a backslash.
        var rows = DocTable.Read(MeasuresPage).Split('\n').SkipWhile(line => line != "## What each measure is").Where(line => line.StartsWith('|')).Skip(2)
            .TakeWhile(line => !line.StartsWith("| Measures ", StringComparison.Ordinal))
            .Select(line => line.Replace("\\|", "", StringComparison.Ordinal).Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).ToList();

        Assert.Equal(Measures.All.Select(measure => measure.Name), rows.Select(row => row[0]));
        Assert.All(Measures.All.Zip(rows), pair =>
        {
            var (measure, row) = pair;
            Assert.Equal([Kebab.Of(measure.Dimensions), measure.Least.ToString(CultureInfo.InvariantCulture), measure.IsRelative ? "relative" : "absolute", measure.IsWeighted ? "by people" : "alike"], row[2..6]);
            Assert.Equal(Needed(measure.Needs), row[6]);
        });
    }

    [Theory]
    [InlineData("Worked example", "Districts", false)]
    [InlineData("Groups with an order", "Incomes", true)]
    public void The_worked_example_comes_out(string groupsAfter, string results, bool ordered)
    {
        var groups = DocTable.Read(MeasuresPage).Split("# " + groupsAfter)[1].Split('\n').SkipWhile(line => !line.StartsWith("| Group ", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select((line, i) => line.Trim('|').Split('|') is var cells ? new GroupFigure(cells[0].Trim(), Number(cells[1]), Number(cells[2]), Number(cells[3]), ordered ? i : null, !ordered && cells[0].Trim() == "South") : null!);
        var answers = Measures.Of(new InequalityQuestion([.. groups], ordered, true, 100)).Where(a => a.Outcome.Estimate is not null);

        Assert.Equal(DocTable.Under(MeasuresPage, results).Select(row => string.Join(" | ", row)),
            answers.Select(a => (a.Measure.Name, Estimate: a.Outcome.Estimate!)).Select(a =>
                string.Join(" | ", a.Name, Digits(a.Estimate.Value), Digits(a.Estimate.StandardError), Digits(a.Estimate.Low), Digits(a.Estimate.High), Kebab.Of(a.Estimate.Interval))));
    }

    [Fact]
    public void Intervals_of_counts_are_those_of_the_page() => Assert.All(DocTable.Under(IntervalsPage, "Counts and rates"), row =>
    {
        var limits = PoissonInterval.Of(Number(row[0]));
        Assert.Equal([limits.Low.ToString("F4", CultureInfo.InvariantCulture), limits.High.ToString("F4", CultureInfo.InvariantCulture)], row[1..3]);
        Assert.Equal(limits, row[3] == "Byar" ? PoissonInterval.Byar(Number(row[0])) : PoissonInterval.Exact(Number(row[0])));
    });

    [Fact]
    public void Intervals_of_proportions_are_those_of_the_page() => Assert.All(DocTable.Under(IntervalsPage, "Proportions"), row =>
    {
        var (wilson, exact) = (ProportionInterval.Wilson(Number(row[0]), Number(row[1])), ProportionInterval.Exact(Number(row[0]), Number(row[1])));
        Assert.Equal(row[2..], ((double[])[wilson.Low, wilson.High, exact.Low, exact.High]).Select(end => end.ToString("F4", CultureInfo.InvariantCulture)));
    });

    [Fact]
    public void Proportions_are_judged_as_the_page_says() => Assert.All(DocTable.Under(IntervalsPage, "Reliability"), row =>
        Assert.Equal(row[3], Kebab.Of(PresentationStandards.OfProportion(Number(row[0]), Number(row[1]), Number(row[2])))));

    [Fact]
    public void The_tree_is_that_of_the_page()
    {
        var cells = DocTable.Under(IntervalsPage, "The group furthest behind").Select(row => TreeCell.OfShare([row[0], row[1]], Number(row[3]), Number(row[2]), Number(row[2]))).ToList();
        var root = GroupTree.Grow(["Wealth", "Place"], cells, TreeSettings.OfShare(cells));

        Assert.Equal(DocTable.Under(IntervalsPage, "Leaves").Select(row => string.Join(" | ", row)), root.Leaves.Select(leaf =>
            $"{string.Join(", ", leaf.Path.Select(step => $"{step.Dimension}={string.Join(',', step.Categories)}"))} | {leaf.Mean.ToString("F4", CultureInfo.InvariantCulture)} | {leaf.Count}"));
    }

    private static string Needed(Needs needs)
    {
        var words = new List<string>();
        if (needs.HasFlag(Needs.Populations))
            words.Add("populations");
        else if (needs.HasFlag(Needs.Mean))
            words.Add("populations or average");
        if (needs.HasFlag(Needs.Direction))
            words.Add("direction");
        if (needs.HasFlag(Needs.Reference))
            words.Add("reference");
        if (needs.HasFlag(Needs.Scale))
            words.Add("scale");
        return string.Join(", ", words);
    }

    private static string Digits(double? number) => number is not { } n ? "" : n.ToString(Math.Abs(n) < 10 ? "F4" : "F3", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
