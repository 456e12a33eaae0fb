using System.Collections.Concurrent;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests.Support;

/// <summary>One page open in a context of its own, with all that the browser complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page, Uri root)
    {
        _context = context;
        Page = page;
        Root = root;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) => Complaints.Enqueue($"failed: {request.Url}");
        page.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme != "data" && url.Authority != root.Authority)
                Complaints.Enqueue($"another host: {request.Url}");
        };
    }

    public IPage Page { get; }

    public Uri Root { get; }

    /// <summary>Console errors and warnings, violations of the content policy, failed requests and requests of other hosts.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    public ILocator this[string selector] => Page.Locator(selector);

    public static async Task<Visit> Open(IBrowserContext context, Uri root, string path)
    {
        var visit = new Visit(context, await context.NewPageAsync(), root);
        await visit.Go(path);
        return visit;
    }

    public Task Go(string path) => Page.GotoAsync(new Uri(Root, path).AbsoluteUri);

    /// <summary>Waits until every chart and map that there is has been drawn.</summary>
    public async Task Drawn()
    {
        foreach (var chart in await Page.Locator("figure[data-chart] .chart:visible").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(chart.Locator("svg")).ToHaveCountAsync(1);
        }
        foreach (var map in await Page.Locator("figure[data-map] .map:visible").AllAsync())
        {
            await map.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(map.Locator("path").First).ToBeVisibleAsync();
        }
        await Page.EvaluateAsync("scrollTo(0, 0)");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
