using System.Globalization;

using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Browser.Tests;

/// <summary>Lighthouse on a phone, against the portal as <c>localgoals serve</c> runs it. docs/methods/quality.md says what is held and why.</summary>
[Collection(nameof(Alone))]
public sealed class LighthouseTests(Portals portals)
{
    // Times are simulated from what this machine did while others used it, too; all else is the same everywhere.
    private const double LeastPerformance = 0.95;

    private static readonly string[] Exact = ["accessibility", "best-practices", "seo"];

    [Theory]
    [InlineData("marsa-nur", "", "goals/3/", "indicators/3.1.1/", "indicators/3.1.1/by/origin/", "indicators/11.7.1/by/geocode/", "search/?q=water")]
    [InlineData("los-angeles", "", "goals/3/", "indicators/3.1.1/", "indicators/3.1.1/by/race-ethnicity/", "search/")]
    public async Task Lighthouse_finds_nothing_to_improve(string city, params string[] paths)
    {
        var root = await portals.Root(city);
        var pages = paths.Select(path => new Uri(root, "en/" + path)).ToList();
        // Compiled before it is measured, as on a server that has run for a minute.
        using var client = new HttpClient();
        foreach (var page in pages)
            await client.GetStringAsync(page, TestContext.Current.CancellationToken);

        var reports = await Lighthouse.Audit(pages, TestContext.Current.CancellationToken);

        Assert.Equal(pages.Select(page => page.AbsoluteUri), reports.Select(report => report.Url.AbsoluteUri));
        foreach (var report in reports)
            TestContext.Current.SendDiagnosticMessage("{0}", string.Create(CultureInfo.InvariantCulture, $"Lighthouse {city}{report.Url.PathAndQuery}: {string.Join(", ", report.Scores.Select(s => $"{s.Key} {s.Value * 100:0}"))}, {report.Bytes} bytes"));
        Assert.All(reports, report =>
        {
            Assert.All(Exact, category => Assert.True(report.Scores[category] == 1, $"{category} {report.Scores[category]}: {string.Join('\n', report.Failed)}"));
            Assert.True(report.Scores["performance"] >= LeastPerformance, $"performance {report.Scores["performance"]}: {string.Join('\n', report.Failed)}");
            Assert.Equal(0, report.LayoutShift);
            Assert.InRange(report.Requests, 1, 8);
            Assert.InRange(report.Bytes, 1, 250_000);
        });
    }
}

/// <summary>What measures times waits until the other tests are done.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
