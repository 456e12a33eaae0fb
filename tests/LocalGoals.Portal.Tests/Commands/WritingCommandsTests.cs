using System.Net;
using System.Text.RegularExpressions;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Commands;

public sealed class WritingCommandsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_makes_an_empty_city_that_is_served_and_lacks_only_data()
    {
        using var folder = new TemporaryFolder();
        var made = await LocalGoalsProgram.RunIn(folder.Path, "new", "my-city");
        var check = await LocalGoalsProgram.RunIn(folder.Path, "check", "my-city", "--format", "csv");

        Assert.Equal(0, made.Exit);
        Assert.StartsWith("warning,no-data-files,", Assert.Single(check.Out.TrimEnd('\n').Split('\n').Skip(1)), StringComparison.Ordinal);
        Assert.Equal("city.yaml written.\ndata/README.md written.\nmeta/README.md written.\n", made.Out);
        Assert.Equal(["my-city/city.yaml", "my-city/data/README.md", "my-city/meta/README.md"], folder.Files());
        await using var portal = await RunningPortal.Start(folder["my-city"]);
        Assert.Contains("My City has no figures of its own yet.", await portal.Text("en/"), StringComparison.Ordinal);
        foreach (var path in portal.Pages)
            Assert.Empty(PageRules.Problems(path, await portal.Text(path)));
    }

    [Fact]
    public async Task New_from_a_repository_copies_it_unchanged_and_adds_city_yaml()
    {
        using var folder = new TemporaryFolder();
        using var repository = TemporaryFolder.City();
        File.Delete(repository["city.yaml"]);
        repository.Write("config_data.yml", "languages:\n  - es\n  - en\n");
        var made = await LocalGoalsProgram.RunIn(folder.Path, "new", "town", "--from", repository.Path);

        Assert.Equal((0, "3 files copied unchanged.\ncity.yaml written.\n"), (made.Exit, made.Out));
        Assert.Equal(["town/city.yaml", "town/config_data.yml", "town/data/indicator_3-1-1.csv", "town/meta/3-1-1.md"], folder.Files());
        foreach (var file in repository.Files())
            Assert.Equal(await File.ReadAllBytesAsync(repository[file], Token), await File.ReadAllBytesAsync(folder["town/" + file], Token));
        Assert.Contains("languages: [es, en]", await File.ReadAllTextAsync(folder["town/city.yaml"], Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_from_Los_Angeles_shows_the_same_figures_as_the_repository_itself()
    {
        using var folder = new TemporaryFolder();
        var made = await LocalGoalsProgram.RunIn(folder.Path, "new", "la", "--from", Places.LosAngeles);
        var before = await LocalGoalsProgram.Run("show", Places.LosAngeles, "3.1.1", "--format", "csv");
        var after = await LocalGoalsProgram.RunIn(folder.Path, "show", "la", "3.1.1", "--format", "csv");

        Assert.Equal(0, made.Exit);
        Assert.Equal(before.Out, after.Out);
    }

    [Fact]
    public async Task New_from_a_repository_with_a_site_builds_the_same_portal()
    {
        using var folder = new TemporaryFolder();
        using var repository = TemporaryFolder.City();
        File.Delete(repository["city.yaml"]);
        repository.Write("_config.yml", "title: custom.title\nlanguages: [fr, en]\nmenu: [{path: /about, translation_key: custom.title}]\n");
        repository.Write("translations/fr/custom.yml", "title: \"L’\\\"île\\\"\"\n");
        repository.Write("translations/en/custom.yml", "title: The island\n");
        repository.Write("_pages/about.md", "---\ntitle: À propos\n---\nBonjour.\n");
        await LocalGoalsProgram.RunIn(folder.Path, "new", "copy", "--from", repository.Path);
        await LocalGoalsProgram.RunIn(folder.Path, "build", repository.Path, "--out", "one");
        await LocalGoalsProgram.RunIn(folder.Path, "build", "copy", "--out", "two");

        var pages = folder.Files().Where(file => file.StartsWith("one/", StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Contains("one/fr/pages/about/index.html", pages);
        Assert.Equal(pages.Select(page => page[4..]), folder.Files().Where(file => file.StartsWith("two/", StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal)).Select(page => page[4..]));
        foreach (var page in pages)
            Assert.Equal(await Text(page), await Text("two/" + page[4..]));

        // The version of the data counts the new file.
        async Task<string> Text(string page) => Regex.Replace(await File.ReadAllTextAsync(folder[page], Token), "[0-9a-f]{12,64}", "", RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task New_refuses_a_folder_that_holds_something_and_one_inside_the_repository()
    {
        using var folder = TemporaryFolder.City();
        var before = folder.Files();
        var there = await LocalGoalsProgram.RunIn(folder.Path, "new", ".");
        var inside = await LocalGoalsProgram.RunIn(folder.Path, "new", "copy", "--from", ".");

        Assert.Equal((3, 3), (there.Exit, inside.Exit));
        Assert.Contains("is not empty", there.Error, StringComparison.Ordinal);
        Assert.Contains("lies inside the repository", inside.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task Build_writes_the_site_and_says_how_much()
    {
        using var folder = new TemporaryFolder();
        var run = await LocalGoalsProgram.RunIn(folder.Path, "build", Places.MarsaNur, "--out", "site");
        var files = folder.Files();

        Assert.Equal(0, run.Exit);
        Assert.StartsWith($"{files.Length} files, ", run.Out, StringComparison.Ordinal);
        Assert.Contains("site/index.html", files);
        Assert.Contains("site/ar/indicators/3.1.1/by/origin/index.html", files);
        Assert.Equal(
            "3 findings, 0 of them errors. 'localgoals check' lists them.\nNo sitemap is written, since its addresses must be absolute: say where the site will stand with --base-url.\n", run.Error);
    }

    [Fact]
    public async Task Build_refuses_to_write_over_other_peoples_files()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site/thesis.txt", "precious");
        var run = await LocalGoalsProgram.RunIn(folder.Path, "build", Places.MarsaNur, "--out", "site");

        Assert.Equal((3, ""), (run.Exit, run.Out));
        Assert.Contains("holds no earlier site", run.Error, StringComparison.Ordinal);
        CommandLineTests.SaysNothingOfItsInside(run);
        Assert.Equal(["site/thesis.txt"], folder.Files());
    }

    [Fact]
    public async Task Serve_says_where_it_listens_and_answers_there()
    {
        using var process = LocalGoalsProgram.Start("dotnet", Places.Repository, ["exec", LocalGoalsProgram.Assembly, "serve", "samples/marsa-nur", "--port", "0"]);
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(Token);
            Assert.StartsWith("Marsa Nur: http://127.0.0.1:", line, StringComparison.Ordinal);
            using var client = new HttpClient { BaseAddress = new Uri(line!["Marsa Nur: ".Length..]) };
            using var page = await client.GetAsync(new Uri("en/findings/", UriKind.Relative), Token);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("new")]
    [InlineData("check")]
    [InlineData("show")]
    [InlineData("serve")]
    [InlineData("build")]
    public async Task Every_command_gives_an_example_of_itself(string command)
    {
        var run = await LocalGoalsProgram.Run(command, "--help");

        Assert.Contains($"Example: localgoals {command} ", run.Out, StringComparison.Ordinal);
    }
}
