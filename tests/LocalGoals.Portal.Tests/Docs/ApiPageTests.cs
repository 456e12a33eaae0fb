using System.Text.Json;

using LocalGoals.Tests.Docs;

namespace LocalGoals.Portal.Tests.Docs;

public sealed class ApiPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private const string Page = "docs/formats/api.md";

    [Theory]
    [InlineData(Page, "City", "/api/v1/city.json")]
    [InlineData(Page, "Indicators", "/api/v1/indicators.json")]
    [InlineData(Page, "Indicator", "/api/v1/indicators/3.a.1.json")]
    [InlineData(Page, "Observations", "/api/v1/indicators/3.a.1/observations.json")]
    [InlineData(Page, "Progress", "/api/v1/progress.json")]
    [InlineData(Page, "Gaps", "/api/v1/inequality.json")]
    [InlineData(Page, "Groups of an indicator", "/api/v1/indicators/3.6.1/inequality.json")]
    [InlineData(Page, "Localization", "/api/v1/localization.json")]
    [InlineData(Page, "Decisions", "/api/v1/localization/entries.json")]
    [InlineData(Page, "Commitments", "/api/v1/commitments.json")]
    [InlineData(Page, "Task forces", "/api/v1/task-forces.json")]
    [InlineData(Page, "Practices", "/api/v1/practices.json")]
    [InlineData(Page, "Rights", "/api/v1/rights.json")]
    [InlineData(Page, "Reviews", "/api/v1/reviews.json")]
    [InlineData(Page, "Figures of an edition", "/api/v1/reviews/2025/1/en/figures.json")]
    [InlineData(Page, "Key messages", "/api/v1/reviews/2025/1/en/messages.json")]
    [InlineData("docs/guide/findings.md", "In JSON", "/api/v1/findings.json")]
    public async Task Answers_hold_what_the_example_on_the_page_shows(string page, string heading, string address)
    {
        using var example = JsonDocument.Parse(Assert.Single(DocTable.Blocks(page, heading, "json")));
        using var answer = JsonDocument.Parse(await portal.Get(address));
        Contains(answer.RootElement, example.RootElement, heading);
    }

    [Fact]
    public async Task Addresses_on_the_page_answer_with_and_without_json()
    {
        foreach (var row in DocTable.Under(Page, "Addresses"))
        {
            Assert.NotEmpty(await portal.Get(row[0]));
            if (row[0].EndsWith(".json", StringComparison.Ordinal) && !row[0].EndsWith("openapi.json", StringComparison.Ordinal))
                Assert.Equal(await portal.Get(row[0]), await portal.Get(row[0][..^".json".Length]));
        }
    }

    [Fact]
    public async Task Selections_choose_the_lines_that_the_page_says()
    {
        var folder = Directory.CreateTempSubdirectory("localgoals-docs-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "data"));
            await File.WriteAllTextAsync(Path.Combine(folder, "data", "3-1-1.csv"), Assert.Single(DocTable.Blocks(Page, "Selections", "csv")), TestContext.Current.CancellationToken);
            await using var small = new SamplePortal { Folder = folder };
            await small.InitializeAsync();
            foreach (var row in DocTable.Under(Page, "Selections"))
            {
                using var answer = JsonDocument.Parse(await small.Get($"/api/v1/indicators/3.1.1/observations?{row[0]}"));
                Assert.Equal(row[1], answer.RootElement.GetProperty("selection").GetString());
                var lines = string.Join(", ", answer.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("line").GetInt32()));
                Assert.Equal((row[0], row[2]), (row[0], lines.Length == 0 ? "none" : lines));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Every object of the example has the very names of the answer; of a list, each example is one of the items.
    private static void Contains(JsonElement answer, JsonElement example, string at)
    {
        if (example.ValueKind == JsonValueKind.Object)
        {
            Assert.Equal(answer.EnumerateObject().Select(p => p.Name), example.EnumerateObject().Select(p => p.Name));
            foreach (var property in example.EnumerateObject())
                Contains(answer.GetProperty(property.Name), property.Value, $"{at}.{property.Name}");
        }
        else if (example.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in example.EnumerateArray())
                Assert.True(answer.EnumerateArray().Any(candidate => Fits(candidate, item)), $"{at} has no {item}");
        }
        else if (example.ValueKind != JsonValueKind.String || example.GetString() != "…")
            Assert.Equal((at, example.GetRawText()), (at, JsonSerializer.Serialize(answer, Plain)));
    }

    private static bool Fits(JsonElement answer, JsonElement example)
    {
        try
        {
            Contains(answer, example, "");
            return true;
        }
        catch (Xunit.Sdk.XunitException)
        {
            return false;
        }
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
