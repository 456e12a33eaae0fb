using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Promises;

/// <summary>The register as files: calendar, feed, CSV, workbook.</summary>
public sealed class PromiseFilesTests(Portals portals)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task No_line_of_the_calendar_is_longer_than_75_bytes_and_folding_loses_nothing(string language)
    {
        var text = await (await portals.MarsaNur).Text($"{language}/commitments/due.ics");
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\ufffd', text);
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        Assert.All(lines, line => Assert.Matches("^[A-Z-]+(;[A-Z]+=[A-Z]+)?:", line));
        // One for each promise that waits to be done and has a day.
        Assert.Equal(["20231231", "20250331", "20251231", "20261231", "20301231"], lines.Where(line => line.StartsWith("DTSTART;VALUE=DATE:", StringComparison.Ordinal)).Select(line => line[^8..]));
        Assert.All(lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)), line => Assert.True(Guid.TryParse(line[4..], out _)));
    }

    [Fact]
    public async Task A_calendar_escapes_what_means_something_in_it_and_keeps_its_names_when_the_day_moves()
    {
        using var folder = TemporaryFolder.City();
        const string Text = "title: \"Roofs, benches; and \\\\ shade\"\ntext: |\n  First line\n  second line\nsource: plan\noffice: The office\nmade: {date: 2022-01-01, due: 2023-01-01, state: accepted}\n";
        folder.Write("commitments/a.yaml", Text);
        var before = await Calendar();
        folder.Write("commitments/a.yaml", Text + "history:\n  - {date: 2022-12-01, due: 2024-01-01, why: Rain}\n");
        var after = await Calendar();
        Assert.Contains(@"SUMMARY:Due: Roofs\, benches\; and \\ shade", before);
        Assert.Contains(before, line => line.StartsWith(@"DESCRIPTION:First line\nsecond line\nAnswers for it: The office", StringComparison.Ordinal));
        Assert.Equal(before.Single(line => line.StartsWith("UID:", StringComparison.Ordinal)), after.Single(line => line.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.Contains("SEQUENCE:0", before);
        Assert.Contains("SEQUENCE:1", after);

        async Task<string[]> Calendar()
        {
            await using var portal = await RunningPortal.Start(folder.Path);
            return (await portal.Text("en/commitments/due.ics")).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        }
    }

    [Fact]
    public async Task The_feed_has_an_entry_for_each_change_the_latest_first_and_each_with_a_name_of_its_own()
    {
        var portal = await portals.MarsaNur;
        var entries = XDocument.Parse(await portal.Text("en/commitments/changes.xml")).Root!.Elements(Atom + "entry").ToList();
        var register = portal.Source.Current.Release.Register;
        Assert.Equal(register.Commitments.Sum(one => one.History.Length + 1), entries.Count);
        Assert.Equal(entries.Select(Updated).OrderDescending(), entries.Select(Updated));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Contains(entries, entry => entry.Element(Atom + "title")!.Value == "Shade at the 60 hottest bus stops: Moved from 31 May 2024 to 31 May 2025");

        static string Updated(XElement entry) => entry.Element(Atom + "updated")!.Value;
    }

    [Fact]
    public async Task A_new_change_leaves_the_names_of_the_earlier_entries_as_they_were()
    {
        using var folder = TemporaryFolder.City();
        const string Text = "title: A\nsource: plan\noffice: The office\nmade: {date: 2022-01-01, due: 2023-01-01, state: accepted}\nhistory:\n  - {date: 2022-12-01, what: Later}\n";
        folder.Write("commitments/a.yaml", Text);
        var before = await Ids();
        folder.Write("commitments/a.yaml", Text + "  - {date: 2022-06-01, what: In between}\n");
        Assert.Subset((await Ids()).ToHashSet(), before.ToHashSet());

        async Task<List<string>> Ids()
        {
            await using var portal = await RunningPortal.Start(folder.Path);
            return [.. XDocument.Parse(await portal.Text("en/commitments/changes.xml")).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];
        }
    }

    [Fact]
    public async Task CSV_and_workbook_have_a_row_for_each_promise_in_the_order_of_the_page()
    {
        var portal = await portals.MarsaNur;
        var csv = (await portal.Text("en/commitments/register.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((await portal.Page("en/commitments/")).QuerySelectorAll(".register .what > a").Select(link => link.GetAttribute("href")!.Split('/')[2]), csv.Skip(1).Select(line => line.Split(',')[0]));
        using var workbook = new ZipArchive(await (await portal.Get("ar/commitments/register.xlsx")).Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var texts = new StreamReader(workbook.GetEntry("xl/sharedStrings.xml")!.Open());
        Assert.Contains("ظل في المحطات الستين الأشد حرًا", await texts.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "broken")]
    [InlineData("--today 2023-12-31", "open")]
    [InlineData("--today 2024-01-01", "late")]
    public async Task The_day_of_the_command_goes_before_that_of_the_city(string arguments, string standing)
    {
        using var site = new TemporaryFolder();
        var run = await LocalGoalsProgram.Run(["build", Places.MarsaNur, "--out", site.Path, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(0, run.Exit);
        using var json = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(site["api/v1/commitments.json"], TestContext.Current.CancellationToken));
        Assert.Equal(standing, json.RootElement.GetProperty("commitments").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "clean-shore").GetProperty("standing").GetString());
        Assert.Contains("en/commitments/by/standing/" + standing + "/index.html", site.Files());
        Assert.Contains("files/shaded-stops.csv", site.Files());
    }

    [Fact]
    public async Task What_is_no_day_is_refused() => Assert.Equal(3, (await LocalGoalsProgram.Run("build", Places.MarsaNur, "--out", "nowhere", "--today", "tomorrow")).Exit);
}
