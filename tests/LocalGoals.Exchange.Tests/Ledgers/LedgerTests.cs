using LocalGoals.Localization;

using Xunit;

namespace LocalGoals.Exchange.Tests.Ledgers;

/// <summary>Every contradiction, with its place.</summary>
public class LedgerTests
{
    private const string Official = "code,parent,name_en,sdg\n3.1,3,\"By 2030, reduce deaths of mothers\",\n3.2,3,End preventable deaths,\n";
    private const string Reason = "    reason: Because.\n";

    [Theory]
    [InlineData("ledger-direct-changed", 2, "  - code: 3.1\n    decision: direct\n" + Reason + "    wording: Reduce deaths of all parents\n")]
    [InlineData("ledger-direct-changed", 2, "  - code: 3.1\n    decision: direct\n" + Reason + "    changes: [scale]\n")]
    [InlineData("ledger-modified-unchanged", 2, "  - code: 3.1\n    decision: modified\n" + Reason + "    wording: by 2030 reduce deaths of mothers.\n")]
    [InlineData("ledger-not-applicable-with-data", 2, "  - code: 3.1.1\n    decision: not-applicable\n" + Reason)]
    [InlineData("ledger-not-applicable-with-data", 2, "  - code: 3.1\n    decision: not-applicable\n" + Reason)]
    [InlineData("ledger-reason-missing", 2, "  - code: 17.2\n    decision: not-applicable\n")]
    [InlineData("ledger-complete-without-data", 2, "  - code: 3.2.1\n    decision: direct\n    status: complete\n" + Reason)]
    [InlineData("ledger-proxy-for-nothing", 2, "  - code: 3.8.1\n    decision: proxy\n" + Reason)]
    [InlineData("ledger-two-leads", 6, "  - code: 3.1\n    decision: undecided\n    mandate:\n      lead:\n        - city\n        - nation\n", 6)]
    [InlineData("ledger-code-unknown", 2, "  - code: 3.99\n    decision: direct\n" + Reason)]
    [InlineData("ledger-code-unknown", 6, "  - code: 3.8.1\n    decision: proxy\n" + Reason + "    stand-in:\n      for: 3.99.1\n")]
    [InlineData("ledger-repeated", 4, "  - code: 3.1\n    decision: undecided\n  - code: 3-1\n    decision: undecided\n")]
    [InlineData("ledger-plan-unknown", 4, "  - code: 3.1\n    decision: undecided\n    plans: [no-such-plan]\n")]
    [InlineData("ledger-complementary-global", 2, "  - code: 3.1.1\n    decision: complementary\n" + Reason)]
    [InlineData("ledger-target-without-source", 4, "  - code: 3.1.1\n    decision: undecided\n    target: {value: 5}\n")]
    [InlineData("ledger-word-unknown", 3, "  - code: 3.1\n    decision: perhaps\n")]
    [InlineData("ledger-value-invalid", 3, "  - code: 3.1\n    date: 30 June\n")]
    [InlineData("ledger-value-invalid", 3, "  - code: 3.1\n    baseline: {value: \"1,234\"}\n")]
    [InlineData("ledger-key-unknown", 3, "  - code: 3.1\n    colour: red\n")]
    [InlineData("ledger-code-missing", 2, "  - decision: direct\n")]
    [InlineData("ledger-proposals", 2, "  - code: 3.1\n    decision: modified\n    proposal: true\n")]
    public void A_contradiction_is_a_finding_at_its_line(string rule, int line, string entries, int? insteadOf = null)
    {
        using var folder = City(("localization/decisions.yaml", "decisions:\n" + entries));
        var finding = Assert.Single(folder.Read().Findings, f => LocalizationRules.All.Contains(f.Rule));
        Assert.Equal((rule, "localization/decisions.yaml", insteadOf ?? line), (finding.Rule.Id, finding.Origin!.File, finding.Origin.Line));
    }

    [Fact]
    public void A_cycle_of_proxies_is_told_once_and_a_proxy_for_its_own_code_is_none()
    {
        using var folder = City(("localization/a.yml", """
            decisions:
              - {code: 3.8.1, decision: proxy, reason: r, stand-in: 3.8.2}
              - {code: 3.8.2, decision: proxy, reason: r, stand-in: {for: 3.a.1}}
              - {code: 3.a.1, decision: proxy, reason: r, stand-in: 3.8.1}
              - {code: 3.b.1, decision: proxy, reason: r, stand-in: 3.8.1}
              - {code: 3.c.1, decision: proxy, reason: r, stand-in: 3.c.1}
            """));
        var cycle = Assert.Single(folder.Read().Findings, f => LocalizationRules.All.Contains(f.Rule));
        Assert.Equal((LocalizationRules.ProxyCycle, 2, "3.8.1 → 3.8.2 → 3.a.1 → 3.8.1"), (cycle.Rule, cycle.Origin!.Line, cycle.Argument("codes")));
    }

    [Fact]
    public void Several_files_are_one_ledger_and_the_first_decision_counts()
    {
        using var folder = City(
            ("localization/a.yaml", "list: 2020\nplans: {p: A plan}\ndecisions:\n  - {code: 3.1, decision: direct, reason: r}\n"),
            ("localization/b.yaml", "decisions:\n  - {code: 3.1, decision: not-applicable, reason: r}\n  - {code: 3.2, decision: direct, reason: r, plans: [p]}\n"));
        var catalogue = folder.Read();
        var repeated = Assert.Single(catalogue.Findings, f => LocalizationRules.All.Contains(f.Rule));
        Assert.Equal(("localization/b.yaml", 2), (repeated.Origin!.File, repeated.Origin.Line));
        Assert.Equal((2020, Decision.Direct), (catalogue.Ledger!.List, catalogue.Ledger.Find("sdg", "3.1")!.Decision));
    }

    [Fact]
    public void What_has_no_reason_or_is_only_proposed_counts_as_undecided()
    {
        using var folder = City(("localization/a.yaml", "decisions:\n  - {code: 3.1, decision: direct}\n  - {code: 3.2, decision: direct, reason: r, proposal: true}\n"));
        Assert.All(folder.Read().Ledger!.Entries, entry => Assert.Equal((Decision.Undecided, Decision.Direct), (entry.Decision, entry.Stated)));
    }

    [Fact]
    public void Without_a_ledger_nothing_is_told_and_nothing_is_there()
    {
        using var folder = City();
        var catalogue = folder.Read();
        Assert.Null(catalogue.Ledger);
        Assert.DoesNotContain(catalogue.Findings, f => LocalizationRules.All.Contains(f.Rule));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("decisions: words")]
    [InlineData("decisions: {code: [1, 2]}")]
    [InlineData("plans: [a, b]\ndecisions:\n  - - 3.1\n")]
    [InlineData("decisions:\n  - code: 3.1\n    mandate: {lead: {office: x}}\n    plans: {plan: {a: b}}\n    assessments: x\n    disaggregation: x\n    stand-in: []\n")]
    [InlineData("decisions: [\n  - code")]
    public void A_ledger_of_another_shape_never_stops_the_reading(string text)
    {
        using var folder = City(("localization/a.yaml", text));
        Assert.NotNull(folder.Read().Ledger);
    }

    [Fact]
    public void Decisions_about_another_framework_are_checked_against_it()
    {
        using var folder = City(
            ("localization/framework/gender-52.csv", "code,parent,name,sdg\ng1,,Women in council,5.5.1;9.9.9\n"),
            ("localization/gender.yaml", "framework: gender-52\ndecisions:\n  - {code: G1, decision: direct, reason: r}\n  - {code: g2, decision: direct, reason: r}\n"),
            ("localization/urban.yaml", "framework: umf\ndecisions:\n  - {code: 5.4, decision: direct, reason: r}\n  - {code: 6.1, decision: direct, reason: r}\n"));
        var catalogue = folder.Read();
        Assert.Equal(["localization/gender.yaml:4:12", "localization/urban.yaml:4:12"],
            catalogue.Findings.Where(f => f.Rule == LocalizationRules.CodeUnknown).Select(f => f.Origin!.ToString()));
        Assert.Equal(["5.5.1"], catalogue.Frameworks.Single(set => set.Id == "gender-52").Find("g1")!.Crosswalk);
        Assert.Equal("9.9.9", Assert.Single(catalogue.Findings, f => f.Rule == LocalizationRules.CrosswalkUnknown).Argument("code"));
    }

    private static TempFolder City(params (string, string)[] files) =>
        new([("data/3-1-1.csv", "Year,Units,Value\n2020,Percent,5\n"), ("meta/3-1-1.yml", "indicator_name: Mothers\n"), ("localization/framework/sdg.csv", Official), .. files]);
}
