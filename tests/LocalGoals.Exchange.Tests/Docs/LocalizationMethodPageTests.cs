using System.Globalization;

using LocalGoals.Exchange.Ledgers;
using LocalGoals.Exchange.Tests.RealData;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Localization;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class LocalizationMethodPageTests
{
    private const string Page = "docs/methods/localization.md";

    [Fact]
    public void The_kind_of_groups_is_told_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Groups"), row => Assert.Equal((row[0], row[1]), (row[0], LocalGoals.Framework.Kebab.Of(LocalGoals.Disaggregation.Characteristics.Of(row[0])))));

    [Fact]
    public void Wordings_are_the_same_or_changed_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Same or changed"), row =>
            Assert.Equal((row[0], row[2]), (row[0], WordComparison.Of(row[0], row[1], "2.1").IsChanged ? "changed" : "same")));

    [Fact]
    public void Words_removed_and_added_and_the_similarity_are_those_of_the_page() =>
        Assert.All(DocTable.Under(Page, "Similarity"), row =>
        {
            var comparison = WordComparison.Of(row[0], row[1]);
            Assert.Equal((row[2], row[3]), (Runs(comparison, WordFate.Removed), Runs(comparison, WordFate.Added)));
            Assert.Equal(double.Parse(row[4], CultureInfo.InvariantCulture), comparison.Similarity, 3);
        });

    [Fact]
    public void Kinds_of_change_are_guessed_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Kinds of change"), row => Assert.Equal((row[0], row[2]), (row[0], Kinds(ChangeKinds.Guess(WordComparison.Of(row[0], row[1]), ["Marsa Nur"])))));

    [Fact]
    public void Proposals_are_those_of_the_page()
    {
        var official = new Dictionary<string, string> { ["1.1"] = "End poverty.", ["1.2"] = "End poverty.", ["1.3"] = "End poverty." };
        var local = new Dictionary<string, string> { ["1.1"] = "End poverty.", ["1.2"] = "end  poverty", ["1.3"] = "Reduce poverty.", ["1.5"] = "Words.", ["1.x"] = "Ours." };
        var proposals = Proposal.All(official, local, []).ToDictionary(p => p.Code);
        Assert.Equal(DocTable.Under(Page, "What is proposed").Select(row => row[1]), ((string[])["1.1", "1.2", "1.3", "1.4", "1.5", "1.x"]).Select(code => Kebab.Of(proposals[code].Decision)));
        Assert.Equal((false, true), (proposals["1.1"].IsReformatted, proposals["1.2"].IsReformatted));
        Assert.Equal(170, proposals.Count);
        Assert.DoesNotContain(proposals.Values, p => p.Decision == Decision.NotApplicable);
    }

    [Fact]
    public void Numbers_of_the_goals_have_the_kinds_of_the_page()
    {
        var rows = DocTable.Under(Page, "Numbers of the goals").ToList();
        Assert.Equal(Enum.GetValues<NumericKind>().Select(Kebab.Of), rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.All(NumericTarget.All.Where(n => n.Target == row[2]), n => Assert.Equal(row[0], Kebab.Of(n.Kind))));
    }

    /// <summary>Row by row against what others derived from the same texts.</summary>
    [Fact]
    public void The_targets_of_Los_Angeles_differ_from_the_other_comparison_only_where_the_page_says()
    {
        var data = LosAngeles.Shared("data");
        var official = Wording("framework.csv");
        var local = Wording("la-target-texts.csv");
        var ours = Proposal.All(official, local, ["Los Angeles"]).ToDictionary(p => p.Code);
        var theirs = Table("la-localization.csv").Skip(1).Select(row => (Target: row[0], Decision: row[1] == "directly_applicable" ? "direct" : row[1].Replace('_', '-'),
            Kinds: row[3].Split('|').Where(kind => Kebab.TryParse<ChangeKind>(kind) is not null).Select(kind => Kebab.Of(Kebab.TryParse<ChangeKind>(kind)!.Value)))).ToList();

        Assert.Equal(171, theirs.Count);
        var otherDecisions = theirs.Where(row => row.Decision != Kebab.Of(ours[row.Target].Decision)).ToList();
        var told = Assert.Single(DocTable.Under(Page, "Other decisions"));
        Assert.Equal(told[0].Split(", ").Order(), otherDecisions.Select(row => row.Target).Order());
        Assert.All(otherDecisions, row => Assert.Equal((told[1], told[2]), (row.Decision, Kebab.Of(ours[row.Target].Decision))));
        var otherKinds = theirs.Where(row => !row.Kinds.Order().SequenceEqual(ours[row.Target].Changes.Select(Kebab.Of).Order()))
            .Select(row => (row.Target, string.Join(", ", row.Kinds), Kinds(ours[row.Target].Changes)));
        Assert.Equal(DocTable.Under(Page, "Other kinds").Select(row => (row[0], row[1], row[2])).Order(), otherKinds.Order());

        Dictionary<string, string> Wording(string file)
        {
            var findings = new List<Finding>();
            var items = FrameworkFile.Read(file, File.ReadAllBytes(Path.Combine(data, file)), "en", findings);
            Assert.Empty(findings);
            return items.ToDictionary(item => item.Code, item => item.Name.In("en"));
        }

        IEnumerable<string[]> Table(string file) => File.ReadLines(Path.Combine(data, file)).Select(line => line.Split(','));
    }

    private static string Runs(WordComparison comparison, WordFate fate) => string.Join(" … ", comparison.Runs.Where(run => run.Fate == fate).Select(run => run.Text));

    private static string Kinds(IEnumerable<ChangeKind> kinds) => string.Join(", ", kinds.Select(Kebab.Of));
}
