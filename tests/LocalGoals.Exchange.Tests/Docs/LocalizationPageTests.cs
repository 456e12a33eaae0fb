using LocalGoals.Exchange.Ledgers;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class LocalizationPageTests
{
    private const string Page = "docs/formats/localization.md";

    [Fact]
    public void The_example_on_the_page_is_read_with_everything_in_it()
    {
        using var folder = new TempFolder(("localization/decisions.yaml", Assert.Single(DocTable.Blocks(Page, "Decisions about the framework", "yaml"))), ("data/3-1-1.csv", "Year,Value\n2020,5\n"));
        var catalogue = folder.Read();
        Assert.DoesNotContain(catalogue.Findings, f => LocalizationRules.All.Contains(f.Rule));
        var entry = Assert.Single(catalogue.Ledger!.Entries);
        Assert.Equal((Decision.Modified, "3.1", 2025), (entry.Decision, entry.Code, catalogue.Ledger.List));
        Assert.Equal("لا يعبّر الرقم العالمي عن مدينة واحدة.", entry.Reason!.In("ar"));
        Assert.Equal("بحلول عام 2030، أقل من 35 وفاة بين كل 100,000 أم", entry.Wording!.In("ar"));
        Assert.Equal([ChangeKind.Scale, ChangeKind.Threshold], entry.Changes);
        Assert.Equal("Department of Health", Assert.Single(entry.Mandate!.Leads).Office!.In("en"));
        Assert.Equal(MandateLevel.Nation, Assert.Single(entry.Mandate.Others).Level);
        var link = Assert.Single(entry.Plans);
        Assert.Equal(("health-plan", "Section 4.2", LinkStrength.Strong), (link.Plan, link.Passage!.Original, link.Strength));
        Assert.Equal("Health plan 2024–2030", Assert.Single(catalogue.Ledger.Plans).Title.In("en"));
        Assert.Equal((Comparability.Close, LedgerStatus.Complete, "Civil registry", "City of Marsa Nur"), (entry.Comparability, entry.Status, entry.Source!.Original, entry.Area!.Original));
        Assert.Equal(["age", "origin"], entry.DisaggregationWanted);
        Assert.Equal(["age"], entry.DisaggregationAvailable);
        Assert.Equal(("48.2", "2018-2020"), (entry.Baseline!.Value, entry.Baseline.Year));
        Assert.Equal(("35", "2030", "Health plan, section 4.2"), (entry.LocalTarget!.Value, entry.LocalTarget.Year, entry.LocalTarget.Source!.Original));
        Assert.Equal(("Office of Statistics", new DateOnly(2025, 6, 30), "First version"), (entry.Reviewer, entry.Date, entry.Version!.Original));
        Assert.Equal(("University of Marsa Nur", Decision.Direct), (entry.Assessments[0].By, entry.Assessments[0].Decision));
    }

    [Fact]
    public void Every_key_of_an_entry_stands_on_the_page() => Assert.Equal(LedgerEntryReader.Keys, DocTable.Under(Page, "An entry").Select(row => row[0]));

    [Fact]
    public void Keys_of_a_file_on_the_page_are_known_and_another_is_told()
    {
        var keys = DocTable.Under(Page, "A file").Select(row => row[0]).ToList();
        using var folder = new TempFolder(("localization/a.yaml", string.Concat(keys.Select(key => $"{key}:\n")) + "colour: red\n"));
        var told = Assert.Single(folder.Read().Findings, f => f.Rule == LocalizationRules.KeyUnknown);
        Assert.Equal((keys.Count + 1, "colour"), (told.Origin!.Line, told.Argument("key")));
    }

    [Fact]
    public void Words_on_the_page_are_all_that_are_known()
    {
        (string, IEnumerable<string>)[] known =
        [
            ("decision", Words<Decision>()), ("changes", Words<ChangeKind>()), ("level", Words<MandateLevel>()), ("strength", Words<LinkStrength>()),
            ("comparability", Words<Comparability>()), ("status", Words<LedgerStatus>()),
        ];
        Assert.Equal(known.SelectMany(key => key.Item2.Select(word => (key.Item1, word))).Order(), DocTable.Under(Page, "Words").Select(row => (row[0], row[1])).Order());

        static IEnumerable<string> Words<T>() where T : struct, Enum => Enum.GetValues<T>().Select(Kebab.Of);
    }

    [Fact]
    public void Columns_of_the_table_on_the_page_are_those_that_are_written() =>
        Assert.Equal(LocalGoals.Views.LedgerTable.Keys, DocTable.Under(Page, "The ledger as a table").Select(row => row[0]));

    [Fact]
    public void The_urban_matrix_on_the_page_has_the_names_of_the_language_files()
    {
        var rows = DocTable.Under(Page, "Domains and objectives").ToList();
        Assert.Equal(UrbanFramework.Domains.Select(n => Languages.English[$"umf.domain.{n}"]), rows.Select(row => row[1]));
        Assert.Equal(UrbanFramework.Objectives.Select(n => Languages.English[$"umf.objective.{n}"]), rows.Select(row => row[2]).Where(name => name.Length > 0));
    }
}
