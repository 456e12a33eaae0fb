using LocalGoals.Catalogue;
using LocalGoals.Exchange.Ledgers;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.Ledgers;

public class ProposalTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void A_written_proposal_is_read_back_as_one_and_does_not_count(string language)
    {
        var proposals = Proposal.All(
            new Dictionary<string, string> { ["1.1"] = "End poverty", ["1.2"] = "Halve \"poverty\"" },
            new Dictionary<string, string> { ["1.1"] = "end poverty.", ["1.2"] = "Reduce: {poverty} # \\ \n- here\u2028\u0001", ["1.x"] = "Ours" }, []);
        using var folder = new TempFolder(("localization/proposed.yaml", ProposalYaml.Write(proposals, 2025, "en", Languages.Find(language)!)), ("data/1-1-1.csv", "Year,Value\n2020,5\n"));
        var catalogue = folder.Read();

        var told = Assert.Single(catalogue.Findings, f => LocalizationRules.All.Contains(f.Rule) || f.Rule == ReadingRules.YamlInvalid);
        Assert.Equal((LocalizationRules.Proposals, 170), (told.Rule, told.Argument("count")));
        Assert.All(catalogue.Ledger!.Entries, entry => Assert.True(entry is { IsProposal: true, Decision: Decision.Undecided, Reason: not null }));
        Assert.Equal((Decision.Direct, Decision.Modified, Decision.Complementary, Decision.Undecided),
            (Stated("1.1"), Stated("1.2"), Stated("1.x"), Stated("17.19")));
        Assert.StartsWith("Reduce: {poverty} # \\ \n- here", catalogue.Ledger.Find("sdg", "1.2")!.Wording!.In("en"), StringComparison.Ordinal);
        Assert.Equal([ChangeKind.Threshold], catalogue.Ledger.Find("sdg", "1.2")!.Changes);
        Assert.Equal(170, LocalizationView.Of(CityRelease.Of(catalogue)).Proposals);

        Decision Stated(string code) => catalogue.Ledger!.Find("sdg", code)!.Stated;
    }

    [Fact]
    public void Wording_comes_from_the_metadata_and_names_of_translations_are_none()
    {
        using var folder = new TempFolder(
            ("meta/1-1-1.yml", "indicator_name: The poor\ntarget: End poverty\n"), ("meta/1-1-2.yml", "target: Ended poverty\n"), ("meta/1-1-3.yml", "target: End poverty\n"),
            ("meta/1-2-1.yml", "indicator_name: global_indicators.1-2-1-title\ntarget_name: Halve poverty\n"), ("data/1-1-1.csv", "Year,Value\n2020,5\n"),
            ("translations/en/global_indicators.yml", "x: y\n"));
        var wording = LocalWording.Of(folder.Read());
        Assert.Equal([("1.1", "End poverty"), ("1.1.1", "The poor"), ("1.2", "Halve poverty")], wording.Select(pair => (pair.Key, pair.Value)).Order());
    }

    [Fact]
    public void Counts_are_of_unique_indicators_with_their_best_state()
    {
        using var folder = new TempFolder(
            ("data/13-1-1.csv", "Year,Value\n2020,5\n"), ("data/1-5-1.csv", "Year,Group,Value\n2015,,1\n2015,A,2\n2015,B,3\n"), ("data/11-x-1.csv", "Year,Value\n2020,5\n"),
            ("data/3-1-1.csv", "Year,Value\n2020,5\n"), ("meta/3-1-1.yml", "published: false\n"),
            ("localization/a.yaml", "decisions:\n  - {code: 11.5.1, decision: direct, reason: r}\n  - {code: 11.x.1, decision: complementary, reason: r}\n  - {code: 3.1.1, decision: direct, reason: r}\n  - {code: 3.1, decision: direct, reason: r}\n"));
        var view = LocalizationView.Of(CityRelease.Of(folder.Read()));

        Assert.Equal((169, 234, true), (view.Targets.Length, view.Indicators.Length, view.IsUnofficial));
        Assert.Equal(new LocalizedIndicator("1.5.1", 1, Decision.Direct, LocalGoals.Indicators.DataState.OwnFigures) { Latest = 2020 }, view.Indicators.Single(i => i.Code == "1.5.1"));
        Assert.DoesNotContain(view.Indicators, i => i.Code == "13.1.1");
        Assert.Equal([("11.x.1", Decision.Complementary)], view.Added.Select(i => (i.Code, i.Decision)));
        // What is not published says nothing here, neither its figures nor its decision.
        Assert.Equal((Decision.Undecided, LocalGoals.Indicators.DataState.None), (view.Indicators.Single(i => i.Code == "3.1.1").Decision, view.Indicators.Single(i => i.Code == "3.1.1").State));
        Assert.Equal(["3.1"], view.Targets.Where(t => t.Decision == Decision.Direct).Select(t => t.Code));
    }

    [Fact]
    public void The_list_of_2020_has_231_unique_indicators()
    {
        using var folder = new TempFolder(("data/3-1-1.csv", "Year,Value\n2020,5\n"), ("localization/a.yaml", "list: 2020\n"));
        var view = LocalizationView.Of(CityRelease.Of(folder.Read()));
        Assert.Equal((231, false), (view.Indicators.Length, view.IsUnofficial));
    }
}
