using System.Net;
using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Api;

public sealed class ApiTests(Portals portals)
{
    [Fact]
    public async Task The_city_says_its_names_languages_states_and_data_version()
    {
        var portal = await portals.MarsaNur;
        var city = await portal.Json("api/v1/city");

        Assert.Equal(["name", "languages", "demonstration", "dataVersion", "program", "states", "goals", "framework"], Names(city));
        Assert.Equal("Marsa Nur", city.GetProperty("name").GetProperty("en").GetString());
        Assert.Equal("مرسى نور", city.GetProperty("name").GetProperty("ar").GetString());
        Assert.Equal(["en", "ar"], Texts(city.GetProperty("languages")));
        Assert.True(city.GetProperty("demonstration").GetBoolean());
        Assert.Equal(portal.Source.Current.Catalogue.ContentHash, city.GetProperty("dataVersion").GetString());
        Assert.Equal("""{"own":59,"words":3,"sample":1,"none":4,"notapplicable":3}""", city.GetProperty("states").GetRawText());
        Assert.Equal(Enumerable.Range(1, 17), city.GetProperty("goals").EnumerateArray().Select(g => g.GetProperty("goal").GetInt32()));
    }

    [Fact]
    public async Task The_list_names_every_published_indicator_with_its_state_and_latest_figure()
    {
        var portal = await portals.MarsaNur;
        var list = await portal.Json("api/v1/indicators");
        var first = list[0];

        Assert.Equal(portal.Source.Current.Release.Indicators.Select(i => i.Code.Text), list.EnumerateArray().Select(i => i.GetProperty("code").GetString()));
        Assert.Equal(["code", "names", "goal", "target", "state", "status", "coverage", "latest", "unit", "period"], Names(first));
        Assert.Equal(("1.2.1", 1, "1.2", "own", "complete", "16.3%", "2024"),
            (first.GetProperty("code").GetString(), first.GetProperty("goal").GetInt32(), first.GetProperty("target").GetString(), first.GetProperty("state").GetString(),
                first.GetProperty("status").GetString(), first.GetProperty("latest").GetString(), first.GetProperty("period").GetString()));
    }

    [Fact]
    public async Task An_indicator_gives_dimensions_edges_headline_and_the_latest_row_of_every_category()
    {
        var portal = await portals.MarsaNur;
        var one = await portal.Json("api/v1/indicators/1.3.1");

        Assert.Equal(
            ["code", "name", "names", "goal", "target", "state", "status", "coverage", "file", "units", "series", "dimensions", "edges", "headline", "latest", "says", "global"],
            Names(one));
        Assert.Equal("""[{"from":"Disability","to":"Disability type"}]""", one.GetProperty("edges").GetRawText());
        Assert.Equal(["Disability", "Disability type"], one.GetProperty("dimensions").EnumerateArray().Select(d => d.GetProperty("name").GetString()!));
        Assert.All(one.GetProperty("headline").EnumerateArray(), row => Assert.Equal("{}", row.GetProperty("by").GetRawText()));
        Assert.All(one.GetProperty("latest").EnumerateArray(), row => Assert.Single(row.GetProperty("by").EnumerateObject()));
        Assert.Equal(["period", "unit", "series", "by", "value", "text", "line"], Names(one.GetProperty("headline")[0]));
    }

    [Fact]
    public async Task A_headline_row_can_be_found_again_in_its_file()
    {
        var portal = await portals.MarsaNur;
        foreach (var code in new[] { "3.1.1", "8.5.2", "4.1.1", "14.1.1" })
        {
            var one = await portal.Json($"api/v1/indicators/{code}");
            var lines = await File.ReadAllLinesAsync(Path.Combine(Places.MarsaNur, one.GetProperty("file").GetString()!), TestContext.Current.CancellationToken);
            foreach (var row in one.GetProperty("headline").EnumerateArray().Concat(one.GetProperty("latest").EnumerateArray()))
            {
                var line = lines[row.GetProperty("line").GetInt32() - 1];
                Assert.StartsWith(row.GetProperty("period").GetString()!, line, StringComparison.Ordinal);
                Assert.EndsWith("," + row.GetProperty("text").GetString(), line, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Page_and_API_say_the_same_sentences()
    {
        var portal = await portals.MarsaNur;
        foreach (var language in new[] { "en", "ar" })
            foreach (var indicator in portal.Source.Current.Release.Indicators)
            {
                var said = Texts((await portal.Json($"api/v1/indicators/{indicator.Code.Text}?lang={language}")).GetProperty("says"));
                var shown = (await portal.Page(SiteMap.Indicator(language, indicator.Code.Text))).QuerySelectorAll("#says p").Select(p => p.TextContent);
                Assert.Equal(said, shown);
            }
    }

    [Fact]
    public async Task Los_Angeles_has_its_maternal_mortality_as_published()
    {
        var one = await (await portals.LosAngeles).Json("api/v1/indicators/3.1.1");
        var headline = one.GetProperty("headline").EnumerateArray().Select(r => $"{r.GetProperty("period")} {r.GetProperty("unit")} {r.GetProperty("text")}").ToList();
        var latest = one.GetProperty("latest").EnumerateArray().Select(r => $"{r.GetProperty("period")} {r.GetProperty("unit")} {r.GetProperty("by")} {r.GetProperty("value")}");

        Assert.Equal("Los Angeles County", one.GetProperty("coverage").GetString());
        Assert.Contains("2007-2016 Maternal Mortality Rate 17.3", headline);
        Assert.Contains("2007-2016 Total maternal deaths 225", headline);
        Assert.Contains("""2007-2016 Maternal Mortality Rate {"Race/ Ethnicity":"African American"} 65.8""", latest);
    }

    [Theory]
    [InlineData("city")]
    [InlineData("indicators")]
    [InlineData("findings")]
    [InlineData("indicators/3.1.1")]
    [InlineData("indicators/3.1.1/observations")]
    public async Task Every_answer_also_stands_at_the_address_that_a_static_site_has(string path)
    {
        var portal = await portals.MarsaNur;

        Assert.Equal(await portal.Text($"api/v1/{path}"), await portal.Text($"api/v1/{path}.json"));
    }

    [Theory]
    [InlineData("indicators/99.1.1")]
    [InlineData("indicators/x")]
    [InlineData("indicators/3.1.1/nothing")]
    [InlineData("reviews/2026-draft")]
    [InlineData("reviews/2025/2/en/figures")]
    [InlineData("reviews/2025/1/fr/figures.csv")]
    [InlineData("nothing")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var answer = await (await portals.MarsaNur).Get($"api/v1/{path}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Findings_have_the_shape_that_other_programs_rely_on()
    {
        var findings = await (await portals.MarsaNur).Json("api/v1/findings");

        Assert.Equal(["city", "findings"], Names(findings));
        Assert.All(findings.GetProperty("findings").EnumerateArray(), f => Assert.Equal(["rule", "severity", "file", "line", "column", "indicator", "message", "advice"], Names(f)));
        Assert.Equal("sample-data", findings.GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("api/v1/findings")]
    [InlineData("api/v1/findings.json")]
    [InlineData("en/findings/")]
    public async Task Findings_are_absent_when_they_are_off(string path)
    {
        await using var portal = await RunningPortal.Start(Places.MarsaNur, new PortalOptions());
        using var answer = await portal.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(portal.Addresses, a => a.Contains("findings", StringComparison.Ordinal));
        foreach (var page in portal.Pages.Where(p => p.StartsWith("en/", StringComparison.Ordinal)))
            Assert.Null((await portal.Page(page)).QuerySelector("a[href*='findings']"));
    }

    [Fact]
    public async Task The_OpenAPI_document_lists_the_whole_API_and_nothing_else()
    {
        var document = await (await portals.MarsaNur).Json("api/v1/openapi.json");

        Assert.Equal(
            ["/api/v1/city", "/api/v1/commitments", "/api/v1/findings", "/api/v1/indicators", "/api/v1/indicators/{code}", "/api/v1/indicators/{code}/inequality", "/api/v1/indicators/{code}/observations", "/api/v1/indicators/{code}/observations.csv", "/api/v1/indicators/{code}/progress", "/api/v1/inequality", "/api/v1/inequality.csv", "/api/v1/layers/{id}.json", "/api/v1/localization", "/api/v1/localization/entries", "/api/v1/practices", "/api/v1/progress", "/api/v1/progress.csv", "/api/v1/reviews", "/api/v1/reviews/{id}", "/api/v1/reviews/{id}/{edition}/{language}/figures", "/api/v1/reviews/{id}/{edition}/{language}/figures.csv", "/api/v1/reviews/{id}/{edition}/{language}/messages", "/api/v1/rights", "/api/v1/task-forces"],
            Names(document.GetProperty("paths")).Order(StringComparer.Ordinal));
        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.Equal(["get"], Names(path.Value)));
        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.True(path.Value.GetProperty("get").TryGetProperty("summary", out _)));
    }

    [Fact]
    public async Task The_OpenAPI_document_does_not_say_where_the_portal_stands()
    {
        var portal = await portals.MarsaNur;
        var text = await portal.Text("api/v1/openapi.json");
        using var document = JsonDocument.Parse(text);

        Assert.True(!document.RootElement.TryGetProperty("servers", out var servers) || servers.GetArrayLength() == 0);
        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Client.BaseAddress!.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string> Texts(JsonElement json) => json.EnumerateArray().Select(item => item.GetString()!);
}
