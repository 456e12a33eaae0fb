using LocalGoals.Commitments;
using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Reviews;

using Xunit;

namespace LocalGoals.Exchange.Tests.Reviews;

/// <summary>Every fault in a review, with its place.</summary>
public class ReviewCheckTests
{
    private const string Yaml = "title: Review\ntemplate: update\nlanguages: [en]\n";

    // What the other elements would be told of.
    private const string Covers = "---\ncovers: [opening-statement, methods, leaving-no-one-behind, progress, what-was-promised, next-steps, statistical-annex]\n---\n";

    [Fact]
    public void A_group_may_have_a_semicolon_in_its_name()
    {
        using var folder = new ReviewFolder("# Highlights\n\n{{figure 5.5.5 group=\"Low; middle\"}} and {{figure 5.5.5 group=\"Low; North\"}}.\n", Yaml,
            ("data/indicator_5-5-5.csv", "Year,Income,Zone,Value\n2020,,,5\n2020,Low; middle,,7\n2020,Low,North,9\n"));

        Assert.Equal("7 and 9.", Words.Of(folder.Document(out var findings).Sections[0].Blocks[0]));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("review-reference-invalid", "5:7", "Smoke {{figure 3.a.1")]
    [InlineData("review-reference-invalid", "5:22", "Smoke {{figure 3.a.1 3.1.1}}.")]
    [InlineData("review-reference-invalid", "5:35", "Smoke {{figure 3.a.1 group=Female group=Male}}.")]
    [InlineData("review-reference-invalid", "5:28", "Smoke {{figure 3.a.1 group=“Female”}}.")]
    [InlineData("review-reference-invalid", "5:28", "Smoke {{figure 3.a.1 group=\"Female}}.")]
    [InlineData("review-reference-invalid", "5:15", "Smoke {{figure}}.")]
    [InlineData("review-kind-unknown", "5:9", "Smoke {{figur 3.a.1}}.")]
    [InlineData("review-part-unknown", "5:22", "Smoke {{figure 3.a.1 colour=red}}.")]
    [InlineData("review-part-unknown", "5:27", "Smoke {{figure 3.a.1 show=colour}}.")]
    [InlineData("review-part-unknown", "5:31", "Smoke {{figure 3.a.1 decimals=many}}.")]
    [InlineData("review-reference-misplaced", "5:7", "Smoke {{chart 3.a.1}} much.")]
    [InlineData("review-figure-none", "5:16", "Smoke {{figure 3.a.2}}.")]
    [InlineData("review-figure-none", "5:27", "Smoke {{figure 3.a.1 unit=Percents}}.")]
    [InlineData("review-figure-none", "5:28", "Smoke {{figure 3.a.1 group=Females}}.")]
    [InlineData("review-figure-none", "5:29", "Smoke {{figure 3.a.1 period=2019}}.")]
    [InlineData("review-figure-several", "5:16", "Smoke {{figure 5.5.5}}.")]
    [InlineData("review-figure-withheld", "5:40", "Smoke {{figure 3.a.1 group=Male period=2022}}.")]
    [InlineData("review-figure-withheld", "5:15", "Is {{progress 5.5.5}}.")]
    [InlineData("review-not-comparable", "5:24", "By {{change 3.a.1 from=2022}}.")]
    [InlineData("review-not-comparable", "5:36", "By {{change 9.9.9 period=2012 from=2010-2012}}.")]
    [InlineData("review-claim-false", "5:23", "It {{claim 3.a.1 that=rose from=2020}}.")]
    [InlineData("review-period-differs", "5:10", "In 2020, {{figure 3.a.1}}.")]
    [InlineData("review-number-typed", "5:11", "In all of 18.5% of cases.")]
    [InlineData("review-prompt-left", "7:5", "It went well.\n\n> **To write:** Something.")]
    public void A_fault_is_a_finding_at_its_place(string rule, string place, string text)
    {
        using var folder = new ReviewFolder($"{Covers}\n{text}\n", Yaml,
            ("data/indicator_5-5-5.csv", "Year,Units,Value\n2020,Percent,5\n2020,Number,7\n"), ("data/indicator_9-9-9.csv", "Year,Units,Value\n2010-2012,Percent,5\n2012,Percent,7\n"));
        var finding = Assert.Single(folder.Check().Report.Findings);
        Assert.Equal((rule, $"reviews/2024/01-highlights.en.md:{place}"), (finding.Rule.Id, finding.Origin!.ToString()));
    }

    [Theory]
    [InlineData("By 2030, goal 3 and target 3.1 of SDG 5 ask for less than 10 percent per 100,000 on 4 May 2021.", "10")]
    [InlineData("Since 2015-2020 (3.a.1), page A4, COVID-19, the 1,000 and the 2024-05-01.", "")]
    [InlineData("It is 3.8 times as high, though targets 3.1, 3.2 and 3.8 (3.8) say so.", "3.8")]
    [InlineData("From 1,234,567 people, 3.5 % and 7 offices.", "1,234,567 3.5 % 7")]
    public void Years_codes_dates_and_denominators_are_no_typed_figures(string text, string numbers)
    {
        using var folder = new ReviewFolder($"{Covers}\n{text}\n", Yaml);
        Assert.Equal(numbers, string.Join(' ', folder.Check().Report.Findings.Select(finding => finding.Argument("number"))));
    }

    [Theory]
    [InlineData("record-word-unknown", "3:9", "title: R\nlanguages: [en]\nstatus: open\n")]
    [InlineData("record-word-unknown", "2:9", "title: R\ngoals: [18]\nlanguages: [en]\n")]
    [InlineData("record-word-unknown", "2:13", "title: R\nlanguages: [xx]\n")]
    [InlineData("record-value-invalid", "3:10", "title: R\nlanguages: [en]\nembargo: May\n")]
    [InlineData("record-value-missing", "1:1", "languages: [en]\n")]
    [InlineData("record-value-missing", "4:5", "title: R\nlanguages: [en]\nwaived:\n  - {element: methods}\n")]
    [InlineData("record-key-unknown", "3:9", "title: R\nlanguages: [en]\ncolour: red\n")]
    public void A_fault_in_the_settings_is_a_finding_at_its_place(string rule, string place, string yaml)
    {
        using var folder = new ReviewFolder("# Highlights\n", yaml);
        var finding = Assert.Single(folder.Read().Findings, finding => finding.Origin?.File == "reviews/2024/review.yaml" && CommitmentRules.All.Contains(finding.Rule));
        Assert.Equal((rule, $"reviews/2024/review.yaml:{place}"), (finding.Rule.Id, finding.Origin!.ToString()));
    }

    [Fact]
    public void Files_that_are_no_sections_missing_languages_and_damaged_editions_are_told()
    {
        using var folder = new ReviewFolder("# Highlights\n", "title: R\nlanguages: [en, es]\n", ("reviews/2024/notes.md", "a"), ("reviews/2024/editions/1/manifest.json", "{}"));
        Assert.Equal(["review-edition-damaged", "review-file-unknown", "review-language-missing"], folder.Read().Findings.Where(finding => ReviewRules.All.Contains(finding.Rule)).Ids().Order());
    }

    [Fact]
    public void An_embargo_that_cannot_be_understood_is_never_over()
    {
        using var folder = new ReviewFolder("# Highlights\n", "title: R\nlanguages: [en]\nstatus: published\nembargo: soon\n");
        Assert.Equal(DateOnly.MaxValue, folder.Read().Reviews.Single().Embargo);
    }

    [Fact]
    public void A_changed_figure_is_told_with_its_old_and_new_value()
    {
        using var folder = new ReviewFolder($"{Covers}\nOf adults {{{{figure 3.a.1}}}} smoke.\n", Yaml);
        ReviewDesk.Accept(folder.Root, folder.Check());
        Assert.Empty(folder.Check().Report.Findings);
        folder.Write("data/indicator_3-a-1.csv", ReviewFolder.Data + "\n2024,,Percent,17\n");

        var finding = Assert.Single(folder.Check().Report.Findings);
        Assert.Equal(("review-figure-changed", "18.5% (2022)", "17% (2024)"), (finding.Rule.Id, finding.Argument("before"), finding.Argument("after")));
    }

    [Fact]
    public void Elements_are_present_generated_waived_or_missing()
    {
        using var folder = new ReviewFolder("# Highlights\n\nIt went well.\n", Yaml + "goals: [3, 14]\nwaived:\n  - {element: methods, reason: No room}\n",
            ("reviews/2024/02-statistical-annex.en.md", "# Annex\n\n{{annex}}\n"), ("reviews/2024/03-next-steps.en.md", "# Next\n\n> **To write:** What comes next.\n"));
        var report = folder.Check().Report;

        Assert.Equal(
            [ElementState.Missing, ElementState.Present, ElementState.Waived, ElementState.Missing, ElementState.Missing, ElementState.Missing, ElementState.Missing, ElementState.Generated],
            report.Elements.Select(element => element.State));
        Assert.Equal(["14"], report.Findings.Where(finding => finding.Rule == ReviewRules.GoalWithoutData).Select(finding => finding.Argument("goal").ToString()));
        Assert.Equal((1, 0, false), (report.Goals[0].Counts.OwnFigures, report.Goals[1].Counts.OwnFigures, report.Goals[1].HasChapter));
        Assert.Equal(["Female", "Male"], Assert.Single(report.Groups).Unsaid);
    }

    [Fact]
    public void A_group_is_spoken_of_by_what_the_city_calls_it()
    {
        using var folder = new ReviewFolder("# Highlights\n\nFew women and girls smoke; we know it from malechite, a stone.\n", Yaml, ("translations/en/Sex.yml", "Female: Women and girls\n"));
        var groups = Assert.Single(folder.Check().Report.Groups);

        Assert.Equal(["Female"], groups.Groups);
        Assert.Equal(["Male"], groups.Unsaid);
        Assert.Equal(["01-highlights"], groups.Sections);
    }

    [Fact]
    public void What_is_no_figure_is_marked_in_tables()
    {
        using var folder = new ReviewFolder("# Highlights\n\n{{table 3.a.1 by=sex}}\n\n{{table 3.b.1 by=sex}}\n", Yaml,
            ("city.yaml", "name: Testville\nsuppression: {indicators: [3.b.1], threshold: 10}\n"),
            ("data/indicator_3-b-1.csv", "Year,Sex,Units,Value\n2022,,Count,273\n2022,Female,Count,3\n2022,Male,Count,100\n2022,Other,Count,80\n2022,Unknown,Count,90\n"));
        var document = folder.Document(out var findings);
        Assert.Empty(findings);
        var tables = document.Sections[0].Blocks.OfType<PartBlock>().SelectMany(part => part.Blocks).OfType<TableBlock>().ToList();

        Assert.Equal(["12.5", "–"], tables[0].Rows.Select(row => Words.Of(row[1])));
        Assert.Contains("c", tables[1].Rows.Select(row => Words.Of(row[1])));
        Assert.Contains(LocalGoals.Language.Languages.English["table.suppressed.note"], tables[1].Notes);
    }

    [Fact]
    public void A_number_in_the_name_of_an_indicator_is_no_figure()
    {
        using var folder = new ReviewFolder("# Highlights\n\nBirths to girls aged 15 to 19 years fell, and 7 girls helped us.\n", Yaml,
            ("meta/3-7-2.md", "---\nindicator_name: Births to girls aged 15 to 19 years\n---\n"));

        Assert.Equal(["7"], folder.Check().Report.Findings.Where(finding => finding.Rule == ReviewRules.NumberTyped).Select(finding => finding.Argument("number").ToString()));
    }
}
