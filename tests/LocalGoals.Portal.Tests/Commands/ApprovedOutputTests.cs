using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Commands;

/// <summary>Outputs that a person has looked at; a change of any of them is a decision.</summary>
public sealed class ApprovedOutputTests(Portals portals)
{
    [Theory]
    [InlineData("check.txt", "check", "samples/marsa-nur")]
    [InlineData("show.txt", "show", "samples/marsa-nur", "3.1.1")]
    public async Task The_command_says_what_was_approved(string approved, params string[] arguments) =>
        Approval.Matches(approved, (await LocalGoalsProgram.Run(arguments)).Out);

    [Theory]
    [InlineData("page.en.txt", "en/indicators/3.1.1/by/origin/")]
    [InlineData("page.ar.txt", "ar/indicators/3.1.1/by/origin/")]
    public async Task The_page_says_what_was_approved(string approved, string path)
    {
        var portal = await portals.MarsaNur;
        var text = PageText.Of((await portal.Page(path)).QuerySelector("main")!);
        Approval.Matches(approved, text.Replace(portal.Client.BaseAddress!.AbsoluteUri, "https://portal.example/", StringComparison.Ordinal));
    }
}
