using System.IO.Compression;
using System.Xml.Linq;

using LocalGoals.Exchange.Excel;
using LocalGoals.Findings;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Export;

public sealed class FiguresWorkbookTests(Portals portals)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("en", "Period|Measure|Place|GeoCode|Value", "2018|Square metres per inhabitant|Old Port|MN-01|6.72")]
    [InlineData("ar", "الفترة|المقياس|المكان|GeoCode|القيمة", "2018|متر مربع لكل فرد|الميناء القديم|MN-01|6.72")]
    public async Task Columns_and_groups_are_named_as_on_the_page(string language, string heading, string row)
    {
        var bytes = await Bytes(await portals.MarsaNur, SiteMap.Workbook(language, "11.7.1"));
        var sheets = Workbook.Read("figures.xlsx", bytes, new List<Finding>());
        var rows = Enumerable.Range(0, sheets[0].Rows).Select(at => string.Join('|', Enumerable.Range(0, sheets[0].Columns).Select(column => sheets[0][at, column].Text))).ToList();

        Assert.Equal(heading, rows[0]);
        Assert.Contains(row, rows);
        Assert.Equal(2, sheets.Count);
    }

    [Fact]
    public async Task A_number_is_a_number_and_a_span_of_years_is_a_text_in_every_spreadsheet()
    {
        var cells = Sheet(await Bytes(await portals.LosAngeles, SiteMap.Workbook("en", "3.1.1")), 1).Descendants(Main + "row").ElementAt(6).Elements(Main + "c").ToList();

        Assert.Equal(["s", "s", "s", null], cells.Select(cell => (string?)cell.Attribute("t")));
        Assert.Equal("17.5", cells[^1].Value);
    }

    [Fact]
    public async Task A_sheet_says_what_the_columns_are_and_how_to_cite()
    {
        var sheet = Workbook.Read("figures.xlsx", await Bytes(await portals.LosAngeles, SiteMap.Workbook("en", "3.1.1")), new List<Finding>())[1];
        var names = Enumerable.Range(0, sheet.Rows).ToDictionary(row => $"{row} {sheet[row, 0].Text}", row => sheet[row, 1].Text);

        Assert.Equal("Maternal mortality ratio", names["0 Indicator 3.1.1"]);
        Assert.Contains(names, pair => pair.Key.EndsWith("How to cite", StringComparison.Ordinal) && pair.Value.StartsWith("Los Angeles County Department of Public Health", StringComparison.Ordinal));
        Assert.Contains(names, pair => pair.Key.EndsWith("Race/ Ethnicity", StringComparison.Ordinal) && pair.Value.Contains("“Total”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_data_give_the_same_bytes_and_a_sample_gives_none()
    {
        var portal = await portals.LosAngeles;

        Assert.Equal(await Bytes(portal, SiteMap.Workbook("en", "3.1.1")), await Bytes(portal, SiteMap.Workbook("en", "3.1.1")));
        using var none = await portal.Get(SiteMap.Workbook("en", "13.b.1"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_page_of_groups_leads_to_the_workbook_and_to_how_it_is_cited()
    {
        var links = (await (await portals.LosAngeles).Page("en/indicators/3.1.1/by/race-ethnicity/")).QuerySelectorAll(".tools li a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Equal(SiteMap.Workbook("en", "3.1.1"), links[0]);
        Assert.Contains("en/indicators/3.1.1/#cite", links);
    }

    private static async Task<byte[]> Bytes(RunningPortal portal, string address)
    {
        using var answer = await portal.Get(address);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.ToString());
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static XDocument Sheet(byte[] bytes, int number)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var stream = zip.GetEntry($"xl/worksheets/sheet{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}.xml")!.Open();
        return XDocument.Load(stream);
    }
}
