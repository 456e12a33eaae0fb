using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class DeepMarkdownTests
{
    [Fact]
    public async Task Texts_that_nest_without_end_are_told_and_stop_no_page()
    {
        using var folder = TemporaryFolder.City();
        var deep = string.Concat(Enumerable.Repeat("> ", 3000)) + "deep";
        folder.Write("pages/about.md", $"---\ntitle: About\n---\n{deep}\n");
        folder.Write("meta/3-1-1.md", $"---\nindicator_name: Ailments\ncomputation_definitions: \"{deep}\"\n---\n{deep}\n");
        await using var portal = await RunningPortal.Start(folder.Path);

        Assert.Contains(portal.Source.Current.Catalogue.Findings, finding => (finding.Rule.Id, finding.Origin?.File) == ("unreadable-file", "pages/about.md"));
        foreach (var path in (string[])["en/pages/about/", "en/indicators/3.1.1/"])
            Assert.Contains("deep", (await portal.Page(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
