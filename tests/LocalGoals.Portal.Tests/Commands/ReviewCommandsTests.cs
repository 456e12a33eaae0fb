using System.Security.Cryptography;
using System.Text.Json;

using LocalGoals.Portal.Tests.Support;
using LocalGoals.Tests.Docs;

namespace LocalGoals.Portal.Tests.Commands;

public sealed class ReviewCommandsTests
{
    private const string Sample = "samples/marsa-nur";

    [Fact]
    public async Task A_check_has_the_members_that_the_page_names_and_fails_on_errors_only()
    {
        var draft = await LocalGoalsProgram.Run("review", "check", Sample, "2026-draft", "--format", "json");
        using var document = JsonDocument.Parse(draft.Out);
        Assert.Equal(1, draft.Exit);
        Assert.Equal(DocTable.Under("docs/formats/review.md", "A check in JSON").Select(row => row[0]), document.RootElement.EnumerateObject().Select(member => member.Name));
        var rules = document.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()).Distinct().ToList();
        Assert.Equal(14, rules.Count);
        Assert.Contains("review-claim-false", rules);
        Assert.All(document.RootElement.GetProperty("findings").EnumerateArray(), finding => Assert.StartsWith("reviews/2026-draft/", finding.GetProperty("file").GetString()!, StringComparison.Ordinal));

        var published = await LocalGoalsProgram.Run("review", "check", Sample, "2025", "--format", "csv", "--lang", "ru");
        Assert.Equal((0, "severity,rule,file,line,column,indicator,message,advice\n"), (published.Exit, published.Out));
    }

    [Fact]
    public async Task A_review_goes_from_a_draft_to_a_signed_edition_that_others_verify()
    {
        using var folder = TemporaryFolder.City();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        folder.Write("keys/private.pem", key.ExportPkcs8PrivateKeyPem());
        folder.Write("keys/public.pem", key.ExportSubjectPublicKeyInfoPem());
        var made = await LocalGoalsProgram.RunIn(folder.Path, "review", "new", ".", "2026", "--template", "focused", "--goals", "3");
        var again = await LocalGoalsProgram.RunIn(folder.Path, "review", "new", ".", "2026");
        var frozen = await LocalGoalsProgram.RunIn(folder.Path, "review", "freeze", ".", "2026", "--today", "2026-07-09", "--sign", "keys/private.pem");
        var root = frozen.Out.TrimEnd().Split('\n')[^1];
        var verified = await LocalGoalsProgram.RunIn(folder.Path, "review", "verify", "reviews/2026/editions/1", "--root", root, "--key", "keys/public.pem");

        Assert.Equal((0, 33), (made.Exit, made.Out.TrimEnd().Split('\n').Length));
        Assert.Equal((3, true), (again.Exit, again.Error.Contains("never written over", StringComparison.Ordinal)));
        Assert.Equal((0, "reviews/2026/editions/1"), (frozen.Exit, frozen.Out.Split('\n')[0]));
        Assert.Contains("times “To write:”", frozen.Error, StringComparison.Ordinal);
        var misused = await LocalGoalsProgram.RunIn(folder.Path, "review", "freeze", ".", "2026", "--sign", "keys/public.pem");
        Assert.Equal((3, true), (misused.Exit, misused.Error.Contains("There is no private key", StringComparison.Ordinal)));
        Assert.Equal((0, 3), (verified.Exit, verified.Out.TrimEnd().Split('\n').Length));

        folder.Write("reviews/2026/editions/1/data/3.1.1.csv", File.ReadAllText(folder["reviews/2026/editions/1/data/3.1.1.csv"]).Replace("7.50", "6.50", StringComparison.Ordinal));
        var changed = await LocalGoalsProgram.RunIn(folder.Path, "review", "verify", "reviews/2026/editions/1", "--root", root);
        Assert.Equal(3, changed.Exit);
        Assert.Contains("data/3.1.1.csv: differs from the manifest", changed.Out, StringComparison.Ordinal);
        Assert.Contains("content.en.json, figure goal-3-", changed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_can_bring_a_template_of_its_own()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("reviews/templates/short/01-highlights.en.md", "# In short\n\n{{figure 3.1.1}}\n");
        var made = await LocalGoalsProgram.RunIn(folder.Path, "review", "new", ".", "2026", "--template", "short");

        Assert.Equal((0, "reviews/2026/review.yaml\nreviews/2026/01-highlights.en.md\n"), (made.Exit, made.Out));
        Assert.Equal("# In short\n\n{{figure 3.1.1}}\n", File.ReadAllText(folder["reviews/2026/01-highlights.en.md"]));
    }

    [Theory]
    [InlineData(3, "There is no review 'none'. There are: 2025, 2026-draft.", "review", "check", Sample, "none")]
    [InlineData(3, "Nothing was frozen", "review", "freeze", Sample, "2026-draft")]
    [InlineData(3, "There is no key", "review", "freeze", Sample, "2025", "--sign", "nowhere.pem")]
    [InlineData(3, "There is no key", "review", "verify", Sample + "/reviews/2025/editions/1", "--key", "README.md")]
    [InlineData(3, "There is no folder", "review", "verify", "nowhere")]
    [InlineData(3, "There is no template 'other'", "review", "new", Sample, "2028", "--template", "other")]
    [InlineData(3, "needs --goals", "review", "new", Sample, "2028", "--template", "focused")]
    [InlineData(3, "is not a goal", "review", "new", Sample, "2028", "--goals", "18")]
    [InlineData(3, "cannot be the name of a review", "review", "new", Sample, "../x")]
    [InlineData(3, "There is no edition in 'es'", "review", "compare", Sample + "/reviews/2025/editions/1", Sample + "/reviews/2025/editions/1", "--lang", "es")]
    [InlineData(3, "either --draft or --edition", "review", "export", Sample, "2025", "--draft", "--edition", "1", "--out", "nowhere")]
    [InlineData(2, "Required command", "review")]
    public async Task What_cannot_be_done_is_said_on_standard_error(int exit, string why, params string[] arguments)
    {
        var run = await LocalGoalsProgram.Run(arguments);
        Assert.Equal((exit, ""), (run.Exit, run.Out));
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }
}
