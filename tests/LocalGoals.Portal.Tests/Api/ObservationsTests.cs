using System.Text;
using System.Text.Json;

using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Api;

public sealed class ObservationsTests(Portals portals)
{
    [Fact]
    public async Task Without_a_selection_every_row_is_given_as_read()
    {
        var portal = await portals.MarsaNur;
        foreach (var indicator in portal.Source.Current.Release.Indicators.Where(i => i is { IsSample: false, Table: not null }))
        {
            var answer = await portal.Json($"api/v1/indicators/{indicator.Code.Text}/observations");
            Assert.Equal("", answer.GetProperty("selection").GetString());
            Assert.Equal(indicator.Table!.File, answer.GetProperty("file").GetString());
            Assert.Equal(Enumerable.Range(0, indicator.Table.Rows).Select(indicator.Table.Line), answer.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("line").GetInt32()));
        }
    }

    [Theory]
    [InlineData("unit=Number&period=2022-2024", 4)]
    [InlineData("unit=Number&period=2022-2024&by.Origin=", 1)]
    [InlineData("unit=Number&period=2022-2024&by.Origin=*", 3)]
    [InlineData("unit=Number&period=2022-2024&by.Origin=Born%20abroad", 1)]
    [InlineData("unit=Number&period=2022-2024&by.Origin=Born%20abroad&by.Origin=Born%20in%20the%20city", 2)]
    [InlineData("unit=Number&period=2022-2024&others=total", 1)]
    [InlineData("unit=Number&period=2022%E2%80%932024&others=total", 1)]
    [InlineData("unit=Parsecs", 0)]
    [InlineData("by.Nothing=x", 0)]
    [InlineData("by.Nothing=&unit=Number&period=2022-2024", 4)]
    [InlineData("nonsense=1&lang=ar&unit=Number&period=2022-2024", 4)]
    public async Task A_selection_narrows_the_rows(string query, int expected)
    {
        var answer = await (await portals.MarsaNur).Json($"api/v1/indicators/3.1.1/observations?{query}");

        Assert.Equal(expected, answer.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task The_total_means_that_the_cell_is_blank_and_any_that_it_is_not()
    {
        var portal = await portals.MarsaNur;
        var all = await Rows(portal, "10.2.1", "");
        var total = await Rows(portal, "10.2.1", "by.Sex=");
        var any = await Rows(portal, "10.2.1", "by.Sex=*");

        Assert.All(total, row => Assert.False(row.GetProperty("by").TryGetProperty("Sex", out _)));
        Assert.All(any, row => Assert.True(row.GetProperty("by").TryGetProperty("Sex", out _)));
        Assert.NotEmpty(total);
        Assert.NotEmpty(any);
        Assert.Equal(all.Count, total.Count + any.Count);
    }

    [Fact]
    public async Task Others_total_leaves_only_the_rows_of_the_named_dimensions()
    {
        var rows = await Rows(await portals.MarsaNur, "10.2.1", "by.Sex=*&others=total");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(["Sex"], row.GetProperty("by").EnumerateObject().Select(b => b.Name)));
    }

    [Fact]
    public async Task Others_total_takes_a_choice_away_whose_parent_is_not_chosen()
    {
        var portal = await portals.MarsaNur;
        var child = await portal.Json("api/v1/indicators/1.3.1/observations?by.Disability%20type=*&others=total");
        var both = await portal.Json("api/v1/indicators/1.3.1/observations?by.Disability=*&by.Disability%20type=*&others=total");

        Assert.Equal("others=total", child.GetProperty("selection").GetString());
        Assert.All(child.GetProperty("rows").EnumerateArray(), row => Assert.Equal("{}", row.GetProperty("by").GetRawText()));
        Assert.NotEmpty(child.GetProperty("rows").EnumerateArray());
        Assert.All(both.GetProperty("rows").EnumerateArray(), row => Assert.Equal(2, row.GetProperty("by").EnumerateObject().Count()));
        Assert.NotEmpty(both.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task The_selection_is_given_back_in_its_canonical_text()
    {
        var answer = await (await portals.MarsaNur).Json("api/v1/indicators/10.2.1/observations?by.Sex=*&zzz=1&unit=Percent&by.Age=");

        Assert.Equal("unit=Percent&by.Age=&by.Sex=%2A", answer.GetProperty("selection").GetString());
    }

    [Fact]
    public async Task Every_state_of_a_row_is_told_and_only_numbers_have_a_value()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("data/indicator_3-1-1.csv", "Year,Sex,Value\n2019,,5\n2020,,\n2021,,n/a\n2022,,\"1,234\"\nsome day,,5\n2023,,7\n2023,,7\n2018,,1\n2018,,2\n2017,,3,4,5\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        var rows = await Rows(portal, "3.1.1", "");

        Assert.Equal(
            ["figure 5", "blank null", "text null", "ambiguousNumber null", "unknownPeriod null", "figure 7", "repeated 7", "contradicted 1", "contradicted 2", "malformed null"],
            rows.Select(r => $"{r.GetProperty("state").GetString()} {r.GetProperty("value").GetRawText()}"));
    }

    [Fact]
    public async Task The_CSV_file_of_every_indicator_is_read_back_as_the_same_rows() => await RoundTrip(await portals.MarsaNur);

    [Fact]
    public async Task The_CSV_file_of_every_indicator_of_Los_Angeles_is_read_back_as_the_same_rows() => await RoundTrip(await portals.LosAngeles);

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_made_text_and_a_number_never_is()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("data/indicator_3-1-1.csv", "Year,=Head(),Value\n2019,=1+1,-5.5\n2020,@SUM(A1),+3\n2021,-cmd|' /C calc'!A0,1e-3\n2022,\"+1,2\",4\n2023,-,5\n2024,\"say \"\"x\"\"\",=2+3\n2025,a-b=c,6\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        var csv = await portal.Text("api/v1/indicators/3.1.1/observations.csv");

        Assert.Equal(
            "Year,'=Head(),Value\r\n2019,'=1+1,-5.5\r\n2020,'@SUM(A1),+3\r\n2021,'-cmd|' /C calc'!A0,1e-3\r\n2022,\"'+1,2\",4\r\n2023,-,5\r\n2024,\"say \"\"x\"\"\",'=2+3\r\n2025,a-b=c,6\r\n",
            csv);
    }

    [Fact]
    public async Task The_CSV_file_keeps_the_digits_and_the_order_of_the_columns_as_published()
    {
        using var answer = await (await portals.MarsaNur).Get("api/v1/indicators/3.1.1/observations.csv");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("Year,Origin,Units,Value", lines[0]);
        Assert.Contains("2010-2012,,\"Per 100,000 live births\",66.0", lines);
    }

    private static async Task RoundTrip(RunningPortal portal)
    {
        foreach (var indicator in portal.Source.Current.Release.Indicators.Where(i => i is { IsSample: false, Table: not null }))
        {
            var table = indicator.Table!;
            var bytes = await portal.Client.GetByteArrayAsync(new Uri("/" + SiteMap.ObservationsCsv(indicator.Code.Text), UriKind.Relative), TestContext.Current.CancellationToken);
            var again = ObservationsCsv.Read(table.File, indicator.Code.Text, bytes, ColumnRoles.Default, new List<Finding>())!;

            Assert.Equal(Written(table), Written(again));
            Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        }
    }

    private static IEnumerable<string> Written(Observations.ObservationTable table) =>
        Enumerable.Range(0, table.Rows).Select(row => string.Join('|', table.Columns.Select(c => $"{c.Name}/{c.Role}={c[row]}").Append($"{table.ValueAt}").Append(table.Text(row)).Append(table.State(row).ToString())));

    private static async Task<List<JsonElement>> Rows(RunningPortal portal, string code, string query) =>
        [.. (await portal.Json($"api/v1/indicators/{code}/observations?{query}")).GetProperty("rows").EnumerateArray()];
}
