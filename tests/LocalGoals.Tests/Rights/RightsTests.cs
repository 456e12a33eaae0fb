using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Rights;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Tests.Rights;

public sealed class RightsTests
{
    private const string Page = "docs/formats/rights.md";
    private static readonly Origin Here = new("rights/a.yaml", 1);

    [Fact]
    public void Articles_are_read_as_the_page_says() => Assert.All(DocTable.Under(Page, "An own link").Skip(10), row =>
    {
        var article = Article.TryParse(row[0]);
        Assert.Equal((row[0], row[1]), (row[0], article?.Text ?? ""));
        Assert.Equal((row[0], row[2]), (row[0], article is null ? "" : Instrument.Find("icescr")!.Has(article) ? "yes" : "no"));
    });

    [Fact]
    public void Instruments_are_those_of_the_page() =>
        Assert.Equal(DocTable.Under(Page, "Instruments").Select(row => (row[0], row[1], row[2], row[3])), Instrument.All.Select(one => (one.Id, Kebab.Of(one.Kind), $"{one.Year}", one.Articles == 0 ? "" : $"{one.Articles}")));

    [Fact]
    public void Every_link_of_the_program_names_a_target_an_article_that_is_there_and_a_source()
    {
        Assert.Equal(398, RightsLink.Known.Length);
        Assert.All(RightsLink.Known, link =>
        {
            Assert.True(GlobalFramework.Current.Targets.Contains(link.Code) || GlobalFramework.Goals.Any(goal => $"{goal}" == link.Code), link.Code);
            Assert.True(link.Instrument.Has(link.Article), $"{link.Instrument.Id} {link.Article}");
            Assert.NotEqual(LinkBasis.Reviewed, link.Basis);
        });
        Assert.Equal(Enumerable.Range(1, 17).Select(goal => $"{goal}"), RightsLink.Known.Select(link => link.Code).Where(code => !code.Contains('.', StringComparison.Ordinal)).Distinct());
        Assert.Empty(Instrument.All.Where(one => RightsLink.Known.All(link => link.Instrument != one)).Select(one => one.Id));
    }

    [Fact]
    public void Every_name_is_said_in_every_language()
    {
        foreach (var wording in Languages.Tags.Select(tag => Languages.Find(tag)!))
        {
            Assert.All(Instrument.All, one => Assert.DoesNotContain("instrument.", wording.Say(one.Name), StringComparison.Ordinal));
            Assert.All(Enum.GetValues<HumanRight>(), right => Assert.NotEmpty(wording[$"right.{Kebab.Of(right)}"]));
            Assert.All(ReviewQuestion.All, question => Assert.NotEmpty(wording[$"rights.question.{question.Id}"]));
            Assert.All(RightsLink.Known.Select(link => link.Source).Distinct(), source => Assert.NotEmpty(wording[$"rights.source.{source}"]));
        }
    }

    [Fact]
    public void What_binds_is_what_the_page_says() => Assert.All(DocTable.Under(Page, "What the country ratified").Skip(6), row =>
    {
        var instrument = Instrument.Find(row[0] == "treaty" ? "icescr" : "udhr")!;
        Assert.Equal(row[2], Kebab.Of(Book(row[1].Length == 0 ? [] : [new Ratification(new Reference(instrument.Id, Here), Kebab.TryParse<RatificationStatus>(row[1])!.Value, Here)]).ForceOf(instrument)));
    });

    [Fact]
    public void Nobody_ratifies_a_declaration_whatever_a_file_says()
    {
        var udhr = Instrument.Find("udhr")!;
        Assert.Equal(Force.Guides, Book([new Ratification(new Reference("udhr", Here), RatificationStatus.Ratified, Here)]).ForceOf(udhr));
    }

    [Fact]
    public void Words_of_the_page_are_those_that_are_read()
    {
        Assert.Equal(Enum.GetValues<LinkBasis>().Select(Kebab.Of), DocTable.Under(Page, "Links").Select(row => row[0]));
        Assert.Equal(Enum.GetValues<HumanRight>().Select(Kebab.Of), DocTable.Under(Page, "The rights").Select(row => row[0]));
        Assert.Equal(ReviewQuestion.All.Select(question => (question.Id, Kebab.Of(question.Principle), question.OfFigures ? "figures" : "initiatives")), DocTable.Under(Page, "A rights review").Skip(12).Select(row => (row[0], row[1], row[2])));
    }

    [Fact]
    public void A_suggestion_counts_once_it_is_accepted_and_is_gone_once_it_is_declined()
    {
        Assert.Equal(LinkBasis.Inferred, Link(Book()).Basis);
        Assert.Equal(LinkBasis.Reviewed, Link(Book(links: [Review("3.1", "cedaw", "12(2)", LinkDecision.Accepted)])).Basis);
        Assert.DoesNotContain(Book(links: [Review("3.1", "cedaw", "12(2)", LinkDecision.Declined)]).LinksOf("3.1"), link => link.Instrument.Id == "cedaw");

        static RightsLink Link(RightsBook book) => book.LinksOf("3.1").Single(link => link.Instrument.Id == "cedaw");
    }

    [Fact]
    public void An_own_link_needs_a_right_and_an_article_that_is_there()
    {
        Assert.Equal((LinkBasis.Reviewed, "city"), Book(links: [Review("3.1", "icescr", "31", LinkDecision.Accepted, HumanRight.Health)]).LinksOf("3.1").Where(link => link.Article.Text == "31").Select(link => (link.Basis, link.Source)).Single());
        Assert.DoesNotContain(Book(links: [Review("3.1", "icescr", "32", LinkDecision.Accepted, HumanRight.Health)]).LinksOf("3.1"), link => link.Article.Text == "32");
        Assert.DoesNotContain(Book(links: [Review("3.1", "icescr", "31", LinkDecision.Accepted)]).LinksOf("3.1"), link => link.Article.Text == "31");
    }

    [Theory]
    [InlineData(ReviewAnswer.Yes, false, ReviewAnswer.NotAssessed)]
    [InlineData(ReviewAnswer.Partly, false, ReviewAnswer.NotAssessed)]
    [InlineData(ReviewAnswer.No, false, ReviewAnswer.No)]
    [InlineData(ReviewAnswer.Yes, true, ReviewAnswer.Yes)]
    public void Nothing_is_answered_well_without_evidence(ReviewAnswer stated, bool hasEvidence, ReviewAnswer counts) =>
        Assert.Equal(counts, new Answered(ReviewQuestion.All[0], stated, hasEvidence ? new Texts("Seen") : null, null, Here).Counts);

    [Theory]
    [InlineData("indicator", true, false)]
    [InlineData("promise", false, true)]
    [InlineData("both", true, true)]
    [InlineData("whole", true, true)]
    [InlineData("nothing", true, true)]
    public void A_review_asks_what_fits(string subject, bool ofFigures, bool ofInitiatives)
    {
        var named = new Reference("x", Here);
        var review = new RightsReview("a", new Texts("A"), Here)
        {
            Indicators = subject is "indicator" or "both" or "whole" ? [named] : [],
            Commitments = subject is "promise" or "both" ? [named] : [],
            Reviews = subject == "whole" ? [named] : [],
        };
        Assert.Equal(ReviewQuestion.All.Where(question => question.OfFigures ? ofFigures : ofInitiatives), ReviewQuestion.All.Where(review.Asks));
    }

    [Fact]
    public void A_review_of_an_indicator_that_is_not_published_is_left_out()
    {
        var review = new RightsReview("a", new Texts("A"), Here) { Indicators = [new Reference("3.1.1", Here)] };
        var book = new RightsBook([], [], [], [], [review, review with { Id = "b", Indicators = [] }]);
        Assert.Equal("b", Assert.Single(book.Without(new HashSet<string> { "3.1.1" }).Reviews).Id);
    }

    private static RightsBook Book(Ratification[]? ratifications = null, LinkReview[]? links = null) => new(ratifications ?? [], links ?? [], [], [], []);

    private static LinkReview Review(string target, string instrument, string article, LinkDecision decision, HumanRight? right = null) =>
        new("r", new Reference(target, Here), new Reference(instrument, Here), Article.TryParse(article)!, decision, Here) { Right = right };
}
