using System.Globalization;

using LocalGoals.Disaggregation;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Inequality;
using LocalGoals.Release;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class InequalityGapsPageTests
{
    private const string Page = "docs/methods/inequality-gaps.md";

    [Fact]
    public void Columns_are_known_as_the_page_says() => Assert.All(DocTable.Under(Page, "Groups"), row =>
        Assert.Equal((row[1], row[2]), (Kebab.Of(DimensionKinds.Of(row[0])), DimensionKinds.IsOrdered(row[0]) ? "yes" : "no")));

    [Fact]
    public void Figures_are_known_as_the_page_says() => Assert.All(DocTable.Under(Page, "Figures"), row =>
        Assert.Equal(row[3], Kebab.Of(ValueKinds.Of(new Measure(new Unit(row[0]), ""), [.. row[1].Split(' ').Select(Number)], row[2].Length > 0 ? Number(row[2]) : null))));

    [Fact]
    public void Three_comparisons_come_out_of_counts_and_rates()
    {
        var rows = DocTable.Under(Page, "Compared with whom").SkipWhile(row => row[0] != "All").ToList();
        var csv = string.Concat(rows.SelectMany(row => (string[])[$"2007-2016,{Race(row[0])},Rate per 100000,{row[1]}\n", $"2007-2016,{Race(row[0])},Number of deaths,{row[2]}\n"]));
        var gaps = Scan($"Year,Race,Units,Value\n{csv}").Gaps.Where(gap => gap.Group.Group!.Categories[0] == "African American").ToDictionary(gap => Kebab.Of(gap.Comparison));

        Assert.All(DocTable.Under(Page, "Three comparisons"), row => Assert.Equal(string.Join(' ', row[1..]),
            $"{gaps[row[0]].Other.Digits} {Two(gaps[row[0]].Times!.Value)} {Two(gaps[row[0]].RatioLimits!.Value.Low)} {Two(gaps[row[0]].RatioLimits!.Value.High)}"));

        static string Race(string group) => group == "All" ? "" : group;
    }

    [Fact]
    public void Answers_of_the_city_go_before_words()
    {
        const string Data = "Year,Demographic,Units,Value\n2020,x,Maths,40\n2020,y,Maths,50\n";
        Assert.Equal(["dimension-unknown"], Reasons(Scan(Data, "4.1.1")));
        Assert.Equal(["unit-unknown"], Reasons(Scan(Data, "4.1.1", "inequality: {people: [Demographic]}")));
        Assert.Equal(["parts"], Reasons(Scan(Data, "4.1.1", "inequality: {people: Demographic, parts: Maths}")));
        Assert.Equal(["things"], Reasons(Scan(Data, "4.1.1", "inequality: {things: [Demographic]}")));

        var answered = Scan(Data, "4.1.1", "inequality: {people: [Demographic], within: [4.1.1]}");
        Assert.Equal("x", Assert.Single(answered.Unknown).Group.Group!.Categories[0]);
        var turned = Scan(Data, "4.1.1", "inequality: {people: [Demographic], within: [Maths], down: [4.1.1]}");
        Assert.Equal("y", Assert.Single(turned.Unknown).Group.Group!.Categories[0]);
    }

    [Fact]
    public void Every_answer_of_the_page_is_read_and_others_are_told()
    {
        var yaml = DocTable.Blocks(Page, "Answers of the city", "yaml").Single();
        Assert.DoesNotContain(Read("Year,Value\n2020,1\n", "3.1.1", yaml).Findings, finding => finding.Rule.Id == "setting-unknown");
        var finding = Assert.Single(Read("Year,Value\n2020,1\n", "3.1.1", yaml + "\n  peoples: [x]\n").Findings, f => f.Rule.Id == "setting-unknown");
        Assert.Equal(("city.yaml", 10), (finding.Origin!.File, finding.Origin.Line));
        Assert.Equal(DocTable.Under(Page, "Answers of the city").Select(row => row[0]), yaml.Split('\n').Skip(1).Select(line => line.Trim().Split(':')[0]));
    }

    [Fact]
    public void A_city_may_choose_with_whom_others_are_compared()
    {
        var scan = Scan("Year,Race,Units,Value\n2020,A,Percent,40\n2020,B,Percent,50\n2020,C,Percent,60\n", "1.2.1", "inequality: {reference: B}");

        Assert.Equal(["C B", "C A", "B A"], scan.Unknown.OrderByDescending(gap => gap.Comparison).Select(gap => $"{gap.Group.Group!.Categories[0]} {gap.Other.Group!.Categories[0]}"));
    }

    [Theory]
    [InlineData("Year,Sex,Units,Value\n2020,F,Percent,70\n2020,M,Percent,50\n", "", "3.8.1", 1, "M")]
    [InlineData("Year,Sex,Units,Value\n2020,F,Percent uninsured,70\n2020,M,Percent uninsured,50\n", "no-direction", "3.8.1", 0, "")]
    [InlineData("Year,Sex,Units,Value\n2020,F,Employment rate (%),70\n2020,M,Employment rate (%),50\n", "no-direction", "8.5.2", 0, "")]
    [InlineData("Year,Sex,Units,Value\n2020,F,Unemployment rate (%),70\n2020,M,Unemployment rate (%),50\n", "", "8.5.2", 1, "F")]
    [InlineData("Year,Sex,Units,Value\n2020,F,Percent,70\n2020,M,Percent,70\n", "alike", "3.8.1", 0, "")]
    [InlineData("Year,Sex,Units,Value\n2020,F,Percent,70\n2021,M,Percent,70\n", "one-group", "3.8.1", 0, "")]
    [InlineData("Year,Sex,Units,Value\n2020,F,Number of people,70\n2020,M,Number of people,50\n", "count", "3.8.1", 0, "")]
    [InlineData("Year,Fuel,Units,Value\n2020,gas,Percent,70\n2020,oil,Percent,50\n", "things", "3.8.1", 0, "")]
    [InlineData("Year,Units,Value\n2020,Percent,70\n", "no-groups", "3.8.1", 0, "")]
    public void A_file_gives_gaps_or_a_reason(string csv, string reason, string code, int gaps, string worse)
    {
        var scan = Scan(csv, code);

        Assert.Equal(reason.Length > 0 ? [reason] : [], Reasons(scan));
        Assert.Equal(gaps, scan.Unknown.Length);
        Assert.All(scan.Unknown, gap => Assert.Equal(worse, gap.Group.Group!.Categories[0]));
        Assert.Empty(scan.Gaps);
    }

    [Fact]
    public void A_group_with_too_few_deaths_is_marked_stands_behind_and_is_not_what_others_are_compared_with()
    {
        var scan = Scan("""
            Year,Race,Units,Value
            2020,,Deaths per 100000,20.8
            2020,A,Deaths per 100000,30
            2020,B,Deaths per 100000,12
            2020,C,Deaths per 100000,90
            2020,D,Deaths per 100000,2
            2020,,Number of deaths,200
            2020,A,Number of deaths,144
            2020,B,Number of deaths,51
            2020,C,Number of deaths,4
            2020,D,Number of deaths,1

            """);

        Assert.Equal("C", scan.Gaps[^1].Group.Group!.Categories[0]);
        Assert.All(scan.Gaps, gap => Assert.Equal(gap.Group.Group!.Categories[0] == "C", gap.Reliability!.Value.HasFlag(Reliability.Suppress)));
        Assert.All(scan.Gaps.Where(gap => gap.Comparison == Comparison.BestOff), gap => Assert.Equal("B", gap.Other.Group!.Categories[0]));
    }

    [Fact]
    public void Intervals_of_the_source_give_one_to_the_best_off_group_and_none_to_the_total()
    {
        var scan = Scan("Year,Sex,Units,Lower CI,Upper CI,Value\n2020,,Percent,38,42,40\n2020,F,Percent,45,55,50\n2020,M,Percent,25,35,30\n", "1.2.1");
        var gap = Assert.Single(scan.Gaps);

        Assert.Equal(Comparison.BestOff, gap.Comparison);
        var (f, m) = ((55 - 45) / 3.92, (35 - 25) / 3.92);
        Assert.Equal(20 - 1.96 * Math.Sqrt(f * f + m * m), gap.DistanceLimits!.Value.Low, 0.001);
        Assert.Equal(Comparison.Total, Assert.Single(scan.Unknown).Comparison);
    }

    [Fact]
    public void Counts_that_are_not_what_the_rates_are_made_of_give_no_interval()
    {
        // People asked, not people who have it.
        var scan = Scan("Year,Sex,Units,Value\n2020,,Percent,40\n2020,F,Percent,60\n2020,M,Percent,20\n2020,,Number,200\n2020,F,Number,100\n2020,M,Number,100\n", "1.2.1");

        Assert.Empty(scan.Gaps);
        Assert.Equal([Comparison.BestOff, Comparison.Total], scan.Unknown.Select(gap => gap.Comparison).Order().Reverse());
    }

    [Fact]
    public void Counts_that_could_be_the_people_themselves_give_no_interval()
    {
        var scan = Scan("Year,Sex,Units,Value\n2020,,Percent,50.5\n2020,F,Percent,51\n2020,M,Percent,50\n2020,,Number,2000\n2020,F,Number,1000\n2020,M,Number,1000\n", "1.2.1");

        Assert.Empty(scan.Gaps);
        Assert.Equal(2, scan.Unknown.Length);
    }

    private static IEnumerable<string> Reasons(GapScan scan) => scan.None.Select(none => none.Reason.Key.Split('.')[^1]);

    private static GapScan Scan(string csv, string code = "3.1.1", string city = "") => GapScan.Of(CityRelease.Of(Read(csv, code, city)));

    private static LocalGoals.Catalogue.CityCatalogue Read(string csv, string code, string city)
    {
        using var folder = new ScratchFolder().With($"data/indicator_{code.Replace('.', '-')}.csv", csv).With("city.yaml", "name: X\n" + city + "\n");
        return CityReader.Read(folder.Path);
    }

    private static string Two(double number) => number.ToString("F2", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
