using System.Collections.Immutable;

using LocalGoals.Documents;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Exchange.Tests.RealData;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.Reviews;

/// <summary>Live figures of the City of Los Angeles.</summary>
public class LosAngelesReviewTests
{
    private const string Rate = "3.1.1 unit=\"Maternal Mortality Rate\" group=\"African American\"";

    [Fact]
    public void The_sentence_about_maternal_mortality_says_what_the_data_say()
    {
        var document = Document($$$"""
            # Health

            In {{figure {{{Rate}}} show=period}}, {{figure {{{Rate}}}}} African American mothers died per 100,000 births, against
            {{figure 3.1.1 unit="Maternal Mortality Rate"}} of all: {{ratio {{{Rate}}}}} times as many.

            {{chart 3.1.1 unit="Maternal Mortality Rate" by=race-ethnicity}}

            {{gaps goal=3}}

            {{progress goal=3}}

            {{annex}}
            """, out var findings);

        Assert.Empty(findings);
        Assert.Equal("In 2007-2016, 65.8 African American mothers died per 100,000 births, against 17.3 of all: 3.8 times as many.", Words.Of(document.Sections[0].Blocks[0]));
        var figure = document.Figures[1];
        Assert.Equal(("65.8", "2007-2016"), (figure.Digits, figure.Operands[0].Period));
        Assert.Equal("data/indicator_3-1-1.csv:40:4", figure.Operands[0].Origin.ToString());
        var ratio = document.Figures[3];
        Assert.Equal((FigureFormula.Ratio, "3.8"), (ratio.Formula, ratio.Digits));
        Assert.Equal(["65.8", "17.3"], ratio.Operands.Select(operand => operand.Digits));
        var chart = Assert.IsType<ChartBlock>(Assert.IsType<PartBlock>(document.Sections[0].Blocks[1]).Blocks[0]);
        Assert.Equal(4, chart.Table.Rows.Length);
        var gaps = Assert.IsType<TableBlock>(Assert.IsType<PartBlock>(document.Sections[0].Blocks[2]).Blocks[0]);
        Assert.Contains(gaps.Rows, row => Words.Of(row[2]) == "African American" && Words.Of(row[6]) == "3.8");
    }

    [Fact]
    public void Nothing_and_several_are_told_with_what_may_have_been_meant()
    {
        Document("One {{figure 3.1.1 unit=\"Maternal mortality\"}}, two {{figure 3.1.1}}, three {{figure 3.1.2.z}}, four {{figure 3.1.1 unit=\"Maternal Mortality Rate\" period=2011}}.", out var findings);

        Assert.Equal(["review-figure-none", "review-figure-several", "review-figure-none", "review-figure-none"], findings.Ids());
        Assert.Equal("“Maternal Mortality Rate” · “Total maternal deaths”", findings[0].Argument("known"));
        Assert.Equal((1, 25), (findings[0].Origin!.Line, findings[0].Origin!.Column));
        Assert.Equal("unit=\"Total maternal deaths\" · unit=\"Maternal Mortality Rate\"", findings[1].Argument("known"));
    }

    [Fact]
    public void A_draft_made_from_its_data_has_no_errors_and_says_who_is_behind()
    {
        var catalogue = LosAngeles.Read();
        var release = CityRelease.Of(catalogue);
        using var folder = new TempFolder();
        NewReview.Create(folder.Root, release, "2026", ReviewTemplateKind.Full, []);
        Assert.Throws<IOException>(() => NewReview.Create(folder.Root, release, "2026", ReviewTemplateKind.Full, []));
        var findings = new List<Finding>();
        var review = Assert.Single(new ReviewReader(new FolderFiles(folder.Root, []), catalogue.City, findings).Read());
        var document = ReviewDraft.Of(new Analyses(release), review, Languages.English, findings);

        Assert.Empty(findings);
        Assert.Equal(32, document.Sections.Length);
        Assert.Contains(document.Blocks.OfType<ParagraphBlock>().Select(Words.Of), text => text ==
            "Maternal mortality ratio, Maternal Mortality Rate, in 2007-2016: 65.8 for the group “African American”, 17.3 for all. The higher is 3.8 times the lower.");
        Assert.Equal(document.Figures.Length, document.Figures.DistinctBy(figure => figure.Id).Count());
        Assert.All(document.Figures, figure => Assert.Equal(figure.Digits, FigureCheck.Digits(figure)));
        Assert.All(document.Blocks, block => Assert.Matches("^[a-z0-9-]{1,37}$", block.Id));
    }

    [Theory]
    [InlineData(ReviewTemplateKind.Focused, "3,5", 17)]
    [InlineData(ReviewTemplateKind.Update, "3", 8)]
    [InlineData(ReviewTemplateKind.Gender, "", 24)]
    public void Every_template_makes_a_draft_without_errors(ReviewTemplateKind kind, string goals, int sections)
    {
        var catalogue = LosAngeles.Read();
        var release = CityRelease.Of(catalogue);
        using var folder = new TempFolder();
        NewReview.Create(folder.Root, release, "2026", kind, [.. goals.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]);
        var findings = new List<Finding>();
        var review = Assert.Single(new ReviewReader(new FolderFiles(folder.Root, []), catalogue.City, findings).Read());
        ReviewDraft.Of(new Analyses(release), review, Languages.English, findings);

        Assert.Empty(findings);
        Assert.Equal((kind, sections), (review.Template, review.Sections.Length));
    }

    [Fact]
    public void An_indicator_has_its_number_once_and_the_right_way_round()
    {
        string[] Names(string language) => [.. Document("# Annex\n\n{{annex goal=3}}\n", out _, language).Blocks.OfType<TableBlock>().First().Rows.Select(row => Run.WordsOf(row[0].Text.SelectMany(run => run.AndInner)))];

        Assert.Contains("3.1.1 Maternal mortality ratio", Names("en"));
        Assert.Contains("3.a.1 Age-standardized prevalence of current tobacco use among persons aged 15 years and older", Names("en"));
        Assert.Contains("\u200e3.1.1\u200e Maternal mortality ratio", Names("ar"));
    }

    private static ReviewDocument Document(string markdown, out List<Finding> findings, string language = "en")
    {
        findings = [];
        var text = new SectionText("en", "reviews/2026/01-goal-3.en.md", 1, markdown, []);
        var section = new ReviewSection("01-goal-3", ImmutableSortedDictionary<string, SectionText>.Empty.Add("en", text));
        var review = new Review("2026", new Texts("Review"), new Origin("reviews/2026/review.yaml")) { Sections = [section] };
        return ReviewDraft.Of(new Analyses(CityRelease.Of(LosAngeles.Read())), review, Languages.Find(language)!, findings);
    }
}
