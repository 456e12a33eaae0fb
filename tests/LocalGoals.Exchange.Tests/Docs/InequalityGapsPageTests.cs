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
        Assert.Equal(("city.yaml", 12), (finding.Origin!.File, finding.Origin.Line));
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
        // What is said first is that of which it is known how far it is chance.
        Assert.Equal(gap, scan.Compared.Single().Leading);
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

    [Fact]
    public void Groups_have_the_order_that_the_page_says() => Assert.All(DocTable.Under(Page, "Order of groups"), row =>
    {
        var groups = row[1].Split("; ");
        var order = GroupOrder.Of(row[0], [.. groups], LocalGoals.Catalogue.ComparisonAnswers.None);
        Assert.Equal(row[2], order is { } places ? string.Join("; ", groups.Zip(places).OrderBy(pair => pair.Second).Select(pair => pair.First)) : "");
    });

    [Fact]
    public void A_city_says_the_order_of_words_and_how_many_people_there_are()
    {
        const string Data = "Year,Education,Units,Value\n2020,Degree,Percent,5\n2020,None,Percent,60\n2020,School,Percent,50\n";
        var asked = Scan(Data, "1.2.1").Compared.Single().Question();
        Assert.False(asked.IsOrdered);

        var told = Scan(Data, "1.2.1", "inequality: {order: {Education: [None, School, Degree]}, population: {Education: {None: 10%, School: 60%, Degree: 30%}}}").Compared.Single();
        Assert.Equal([("None", 0d, 10d), ("School", 1, 60), ("Degree", 2, 30)], told.Question().Groups.OrderBy(group => group.Order).Select(group => (group.Name, group.Order!.Value, group.Population!.Value)));
        Assert.NotNull(told.Measures.Single(answer => answer.Measure.Name == "sii_linear").Outcome.Estimate);
    }

    [Theory]
    [InlineData("inequality:\n  order: [a]\n", 3, "inequality: order")]
    [InlineData("inequality:\n  order:\n    Sex: Female\n", 4, "inequality: order: Sex")]
    [InlineData("inequality:\n  population:\n    Sex:\n      Female: many\n", 5, "inequality: population: Sex: Female")]
    [InlineData("inequality:\n  population:\n    Sex:\n      Female: -3\n", 5, "inequality: population: Sex: Female")]
    public void Answers_that_cannot_be_read_are_told(string yaml, int line, string key)
    {
        var finding = Assert.Single(Read("Year,Value\n2020,1\n", "3.1.1", yaml).Findings, finding => finding.Rule.Id == "record-value-invalid");
        Assert.Equal(("city.yaml", line, key), (finding.Origin!.File, finding.Origin.Line, finding.Arguments.First(argument => argument.Name == "key").Value));
    }

    [Fact]
    public void Parts_of_a_whole_stand_beside_parts_of_all_people() => Assert.All(DocTable.Under(Page, "Shares"), row =>
    {
        var (parts, people) = (row[0].Split(' '), row[1].Split(' '));
        var scan = Scan($"Year,Sex,Units,Value\n2020,F,Percent,{parts[0]}\n2020,M,Percent,{parts[1]}\n", "5.5.2", $"inequality: {{parts: [5.5.2], population: {{Sex: {{F: {people[0]}, M: {people[1]}}}}}}}");
        Assert.Equal(row[2], string.Join(' ', scan.Parts.Single().Parts.Select(part => (part.OfWhole / part.OfPeople!.Value).ToString("0.0", CultureInfo.InvariantCulture))));
    });

    [Fact]
    public void Parts_without_people_are_only_shown()
    {
        var scan = Scan("Year,Sex,Units,Value\n2020,F,Percent,28\n2020,M,Percent,72\n", "5.5.2", "inequality: {parts: [5.5.2], population: {Sex: {F: 50}}}");

        Assert.Empty(scan.Compared);
        Assert.All(scan.Parts.Single().Parts, part => Assert.Null(part.OfPeople));
    }

    [Fact]
    public void Events_and_people_have_the_shares_that_the_page_says()
    {
        var rows = DocTable.Under(Page, "Compared with whom").SkipWhile(row => row[0] != "All").ToList();
        var csv = string.Concat(rows.SelectMany(row => (string[])[$"2007-2016,{(row[0] == "All" ? "" : row[0])},Rate per 100000,{row[1]}\n", $"2007-2016,{(row[0] == "All" ? "" : row[0])},Number of deaths,{row[2]}\n"]));
        var share = Scan($"Year,Race,Units,Value\n{csv}").Compared.Single().Shares.Single(one => one.Group.Group!.Categories[0] == "African American");

        Assert.Equal(64 / 225d, share.OfEvents, 12);
        Assert.Equal(64 / 65.8 / (225 / 17.3), share.OfPeople, 12);
    }

    [Fact]
    public void Periods_that_overlap_say_nothing_of_a_change()
    {
        var compared = Scan("Year,Race,Units,Value\n2004-2013,,Rate,10\n2004-2013,A,Rate,20\n2004-2013,B,Rate,8\n2007-2016,,Rate,10\n2007-2016,A,Rate,30\n2007-2016,B,Rate,7\n").Compared.Single();
        var history = GapHistory.Of(compared, compared.Leading!)!;

        Assert.Equal(("2007-2016", true, GapChange.Unknown), (compared.Slice.Periods[Assert.Single(history.Periods).Period].Text, history.HasOthers, history.Change));
    }

    [Theory]
    [InlineData(400, 900, GapChange.Wider)]
    [InlineData(600, 640, GapChange.Unclear)]
    [InlineData(900, 400, GapChange.Narrower)]
    public void A_gap_grows_where_that_is_more_than_chance(int before, int after, GapChange change)
    {
        // As many people in each group and year; 200 deaths of the others.
        var compared = Scan(string.Concat(new[] { (2010, before), (2020, after) }.SelectMany(year => (string[])
            [
                .. Lines(year.Item1, "A", year.Item2, 100_000), .. Lines(year.Item1, "B", 200, 100_000), .. Lines(year.Item1, "", year.Item2 + 200, 200_000),
            ])).Insert(0, "Year,Race,Units,Value\n")).Compared.Single();
        var history = GapHistory.Of(compared, compared.Gaps.Single(gap => gap.Comparison == Comparison.BestOff))!;

        Assert.Equal(change, history.Change);
        Assert.Equal(before / 200d, history.Periods[0].Times!.Value, 9);

        static string[] Lines(int year, string race, int deaths, int people) =>
            [$"{year},{race},Deaths per 100000,{(deaths * 100_000d / people).ToString("R", CultureInfo.InvariantCulture)}\n", $"{year},{race},Number of deaths,{deaths}\n"];
    }

    [Fact]
    public void A_group_without_a_figure_is_not_furthest_behind()
    {
        var compared = Scan("Year,Race,Units,Value\n2020,A,Percent,60\n2020,B,Percent,70\n2020,C,Percent,\n2019,C,Percent,90\n", "1.2.1").Compared.Single();

        Assert.Equal("B", compared.FurthestBehind!.Group!.Categories[0]);
        Assert.Equal("C", Assert.Single(compared.WithoutFigure).Categories[0]);
    }

    [Fact]
    public void A_tree_names_what_those_furthest_behind_have_in_common()
    {
        // Women of both races are behind: race explains nothing.
        var cells = (from race in (string[])["A", "B"] from sex in (string[])["F", "M"] select (race, sex, deaths: sex == "F" ? 400 : 100)).ToList();
        var csv = string.Concat(cells.SelectMany(cell => (string[])[$"2020,{cell.race},{cell.sex},Deaths per 100000,{cell.deaths}\n", $"2020,{cell.race},{cell.sex},Number of deaths,{cell.deaths}\n"]));
        var compared = Scan($"Year,Race,Sex,Units,Value\n2020,,,Deaths per 100000,250\n2020,,,Number of deaths,1000\n{csv}").Compared.Single(one => one.Slice.Breakdown.By.Length == 2);

        Assert.Equal([("Sex", "F")], compared.FurthestByTree!.Path.Select(step => (step.Dimension, string.Join('+', step.Categories))));
        Assert.Equal(400, compared.FurthestByTree.Mean, 9);
    }

    [Fact]
    public void Settings_for_progress_say_who_is_worse_off()
    {
        using var folder = new ScratchFolder().With("data/indicator_17-18-1.csv", "Year,Sex,Units,Value\n2020,F,Percent,70\n2020,M,Percent,50\n")
            .With("meta/17-18-1.yml", "indicator_number: 17.18.1\nprogress_calculation_options:\n  - direction: negative\n");
        Assert.Equal("F", Assert.Single(GapScan.Of(CityRelease.Of(CityReader.Read(folder.Path))).Unknown).Group.Group!.Categories[0]);
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
