using LocalGoals.Documents;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Reviews;

using Xunit;

namespace LocalGoals.Exchange.Tests.Reviews;

/// <summary>The table of human rights in a review.</summary>
public sealed class RightsPartTests
{
    private const string Ratified = "status: ratified\ndate: 1993-03-08\nsource: {title: List, link: \"https://example.org/list\"}\n";

    [Fact]
    public void What_the_country_did_is_said_only_where_it_is_recorded_and_suggestions_are_left_out()
    {
        using var folder = new ReviewFolder("# H\n\n{{rights goal=3}}\n", more: [("rights/status/icescr.yaml", Ratified)]);
        var table = Table(folder);
        var rows = table.Rows.Select(row => string.Join(" | ", row.Select(Words.Of))).ToList();

        Assert.Equal("Human rights that the goals touch: Goal 3", table.Caption);
        Assert.Contains("3.8 Affordable, quality health care for all | International Covenant on Economic, Social and Cultural Rights (ICESCR) | art. 9, art. 12(1), art. 12(2)(a) | Health, Social security | Read in the source | Ratified", rows);
        Assert.Contains("3. Good health and well-being | Convention on the Elimination of All Forms of Discrimination against Women (CEDAW) | art. 12 | Life, Health | Read in a text that repeats the source | Not recorded", rows.Select(row => row.Replace("Health, Life", "Life, Health", StringComparison.Ordinal)));
        Assert.Contains(rows, row => row.StartsWith("3. Good health and well-being | Universal Declaration of Human Rights (UDHR)", StringComparison.Ordinal) && row.EndsWith("| Declaration", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains("Suggestion", StringComparison.Ordinal));
        Assert.DoesNotContain(table.Notes, note => note.Contains("left out here", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_goals_each_has_those_that_bind_and_are_surest_and_the_others_are_counted()
    {
        using var folder = new ReviewFolder("# H\n\n{{rights}}\n", more: [("rights/status/icescr.yaml", Ratified)]);
        var table = Table(folder);
        var all = CityRelease.Of(folder.Read()).Rights.Links.Count(link => !link.IsSuggestion);
        var goals = table.Rows.Select(row => Words.Of(row[0]).Split('.')[0]).GroupBy(goal => goal).ToDictionary(same => same.Key, same => same.Count());

        Assert.Equal(17, goals.Count);
        Assert.All(goals.Values, count => Assert.InRange(count, 1, 2));
        var left = int.Parse(table.Notes[0].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(left > 100 && left < all);
        Assert.Equal("Ratified", Words.Of(table.Rows.First(row => Words.Of(row[0]).StartsWith("3.", StringComparison.Ordinal))[^1]));
    }

    [Fact]
    public void Where_nothing_is_recorded_about_ratification_nothing_is_assumed()
    {
        using var folder = new ReviewFolder("# H\n\n{{rights goal=5}}\n");
        var table = Table(folder);

        Assert.All(table.Rows, row => Assert.Contains(Words.Of(row[^1]), (string[])["Not recorded", "Declaration"]));
        Assert.Contains("The city has not recorded what its country ratified: nothing is assumed.", table.Notes);
    }

    [Fact]
    public void A_draft_has_the_table_only_where_the_city_keeps_records_of_rights()
    {
        using var plain = new ReviewFolder("# H\n");
        using var kept = new ReviewFolder("# H\n", more: [("rights/status/icescr.yaml", Ratified)]);

        Assert.DoesNotContain("{{rights}}", Draft(plain), StringComparison.Ordinal);
        Assert.Contains("{{rights}}", Draft(kept), StringComparison.Ordinal);
    }

    private static string Draft(ReviewFolder folder) =>
        new ReviewTemplate(CityRelease.Of(folder.Read()), ReviewTemplateKind.Focused, [3]).Sections(Languages.English).Single(section => section.Name.EndsWith("leaving-no-one-behind", StringComparison.Ordinal)).Markdown;

    private static TableBlock Table(ReviewFolder folder)
    {
        var document = folder.Document(out var findings);
        Assert.Empty(findings);
        return Assert.IsType<TableBlock>(Assert.Single(Assert.IsType<PartBlock>(Assert.Single(document.Sections[0].Blocks)).Blocks));
    }
}
