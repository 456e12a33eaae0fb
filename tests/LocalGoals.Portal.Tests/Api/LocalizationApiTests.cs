using System.Globalization;
using System.Text.Json;

using AngleSharp.Html.Dom;

using LocalGoals.Exchange.Excel;
using LocalGoals.Findings;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Api;

public sealed class LocalizationApiTests(Portals portals)
{
    [Fact]
    public async Task The_command_the_API_and_the_page_say_the_same_figures_of_the_sample() =>
        await Agree(await portals.MarsaNur, Places.MarsaNur);

    [Fact]
    public async Task The_command_the_API_and_the_page_say_the_same_figures_of_Los_Angeles() =>
        await Agree(await portals.LosAngeles, Places.LosAngeles);

    private static async Task Agree(RunningPortal portal, string folder)
    {
        var said = (await LocalGoalsProgram.Run("localization", folder, "--format", "json")).Out;
        using var command = JsonDocument.Parse(said);
        var api = await portal.Json("api/v1/localization");
        Assert.True(JsonElement.DeepEquals(command.RootElement, api));

        var csv = (await LocalGoalsProgram.Run("localization", folder, "--format", "csv")).Out.TrimEnd().Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split(',')).Where(row => row[0] == "indicator").ToList();
        var page = await portal.Page("en/localization/");
        Assert.Equal(Numbers(api.GetProperty("dimensions").EnumerateObject().Select(d => d.Value.GetProperty("inData")).Append(api.GetProperty("undivided"))), Column(page, "bydimension", 1));
        Assert.Equal(api.GetProperty("dimensions").EnumerateObject().Select(d => csv.Count(row => row[6].Split(';').Contains(d.Name))), api.GetProperty("dimensions").EnumerateObject().Select(d => d.Value.GetProperty("inData").GetInt32()));
        Assert.Equal(Numbers(api.GetProperty("recency").EnumerateArray().Select(year => year.GetProperty("indicators")).Append(api.GetProperty("withoutFigures"))), Column(page, "byyear", 1));
        Assert.Equal(csv.Count(row => row[5].Length == 0), api.GetProperty("withoutFigures").GetInt32());
        Assert.Equal(Numbers(api.GetProperty("goals").EnumerateArray().Select(goal => goal.GetProperty("states").GetProperty("own"))).Append(csv.Count(row => row[4] == "own").ToString(CultureInfo.InvariantCulture)), Column(page, "bygoal", 1));
        if (api.GetProperty("hasLedger").GetBoolean())
            Assert.Equal(Numbers(api.GetProperty("indicators").EnumerateObject().Select(d => d.Value.GetProperty("all"))).Append(csv.Count.ToString(CultureInfo.InvariantCulture)), Column(page, "bydecision", 6));
        Assert.Equal(csv.Count, api.GetProperty("byTarget").EnumerateArray().Sum(target => target.GetProperty("indicators").GetInt32()));
    }

    [Fact]
    public async Task All_decisions_come_in_one_answer_with_their_texts_in_all_languages()
    {
        var portal = await portals.MarsaNur;
        var answer = await portal.Json("api/v1/localization/entries.json");
        var target = answer.GetProperty("entries").EnumerateArray().Single(entry => entry.GetProperty("code").GetString() == "3.1" && entry.GetProperty("framework").GetString() == "sdg");

        Assert.Equal(portal.Source.Current.Catalogue.Ledger!.Entries.Length, answer.GetProperty("entries").GetArrayLength());
        Assert.Equal(("modified", "modified", false), (target.GetProperty("decision").GetString(), target.GetProperty("stated").GetString(), target.GetProperty("proposal").GetBoolean()));
        Assert.StartsWith("بحلول عام 2030", target.GetProperty("wording").GetProperty("ar").GetString(), StringComparison.Ordinal);
        Assert.Equal("Department of Health", target.GetProperty("leads")[0].GetProperty("office").GetProperty("en").GetString());
        Assert.Equal("Chapter 4, dredging", answer.GetProperty("plans")[1].GetProperty("passages")[1].GetProperty("en").GetString());
    }

    [Fact]
    public async Task Without_a_ledger_the_answers_are_empty_and_true()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path);
        var counts = await portal.Json("api/v1/localization.json");

        Assert.False(counts.GetProperty("hasLedger").GetBoolean());
        Assert.Equal((169, 234), (counts.GetProperty("targets").GetProperty("undecided").GetInt32(), counts.GetProperty("indicators").GetProperty("undecided").GetProperty("all").GetInt32()));
        Assert.Equal((JsonValueKind.Null, 0), ((await portal.Json("api/v1/localization/entries")).GetProperty("list").ValueKind, (await portal.Json("api/v1/localization/entries")).GetProperty("entries").GetArrayLength()));
    }

    [Theory]
    [InlineData("en", "Framework|Code|Short label|Decision|Counts|Reason", "sdg|3.1|Maternal deaths reduced|Reworded|decided|The global figure is one of the world and says nothing of a single city.")]
    [InlineData("ar", "الإطار|الرمز|التسمية المختصرة|القرار|يُحتسب|السبب", "sdg|17.2|وفاء البلدان المتقدمة بتعهدات المعونة|غير منطبق|مقرَّر|المساعدة الإنمائية تقدمها الدولة ولا دور للمدينة فيها.")]
    public async Task Workbook_and_CSV_have_every_decision_in_the_words_of_the_language(string language, string heading, string row)
    {
        var portal = await portals.MarsaNur;
        var sheet = Assert.Single(Workbook.Read("ledger.xlsx", await portal.Client.GetByteArrayAsync(new Uri($"/{language}/localization.xlsx", UriKind.Relative), TestContext.Current.CancellationToken), new List<Finding>()));
        var rows = Enumerable.Range(0, sheet.Rows).Select(at => string.Join('|', Enumerable.Range(0, 6).Select(column => sheet[at, column].Text))).ToList();
        var csv = await portal.Text($"{language}/localization.csv");

        Assert.Equal(heading, rows[0]);
        Assert.Contains(row, rows);
        Assert.Equal(portal.Source.Current.Catalogue.Ledger!.Entries.Length + 1, rows.Count);
        Assert.StartsWith(heading.Replace('|', ','), csv, StringComparison.Ordinal);
        Assert.Contains(row.Split('|')[^1], csv, StringComparison.Ordinal);
        Assert.Equal(csv, await portal.Text($"{language}/localization.csv"));
    }

    private static IEnumerable<string> Numbers(IEnumerable<JsonElement> numbers) => numbers.Select(number => number.GetInt32().ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> Column(IHtmlDocument page, string caption, int column) =>
        page.GetElementById(caption)!.ParentElement!.QuerySelectorAll("tbody tr").Select(row => row.Children[column].TextContent.Trim());
}
