using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Commands;

/// <summary>
/// Runs what the documentation tells people to type: in README.md and docs, every line of an <c>sh</c> block that starts with
/// <c>localgoals</c>, in order, in one folder a document in which <c>samples/marsa-nur</c> lies.
/// </summary>
public sealed class DocumentationTests
{
    public static TheoryData<string> Documents()
    {
        var docs = Path.Combine(Places.Repository, "docs");
        string[] files = Directory.Exists(docs) ? Directory.GetFiles(docs, "*.md", SearchOption.AllDirectories) : [];
        return [.. files.Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(Places.Repository, file)).Prepend("README.md")];
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_example_in_a_document_works(string document)
    {
        var path = Path.Combine(Places.Repository, document);
        Assert.SkipUnless(File.Exists(path), $"There is no {document} yet.");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The examples are written for a Unix shell.");
        var examples = ExamplesIn(await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).ToList();
        // Only the first document must have some: it is where people start.
        Assert.True(examples.Count > 0 || document != "README.md", "README.md shows no example of a localgoals command in a block marked sh.");

        using var folder = new TemporaryFolder();
        using (var sample = TemporaryFolder.CopyOf(Places.MarsaNur))
        {
            Directory.CreateDirectory(folder["samples"]);
            Directory.Move(sample.Path, folder["samples/marsa-nur"]);
            Directory.CreateDirectory(sample.Path);
        }
        folder.Write(".bin/localgoals", $"#!/bin/sh\nexec dotnet exec '{LocalGoalsProgram.Assembly}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder[".bin/localgoals"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        foreach (var example in examples)
            await Works(example, folder);
    }

    // The first thing that a reader of README types. It must find the folder that stands on the same line.
    [Fact]
    public async Task The_project_runs_in_the_folder_in_which_it_is_called()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Places.Repository, "README.md"), TestContext.Current.CancellationToken);
        Assert.Contains("dotnet run --project src/LocalGoals.Cli -- serve samples/marsa-nur", readme, StringComparison.Ordinal);
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        using var process = LocalGoalsProgram.Start("dotnet", Places.Repository,
            ["run", "--no-build", "--configuration", configuration, "--project", "src/LocalGoals.Cli", "--", "show", "samples/marsa-nur", "3.a.1", "--format", "json"]);
        var run = await LocalGoalsProgram.Finished(process);

        Assert.Equal((0, true), (run.Exit, run.Out.StartsWith('{')));
    }

    [Fact]
    public void Examples_are_the_lines_of_shell_blocks_that_start_with_the_name_of_the_program()
    {
        var examples = ExamplesIn(
        [
            "localgoals not in a block", "```sh", "localgoals check samples/marsa-nur  # comment", "cd somewhere", "localgoals build samples/marsa-nur \\", "  --out site", "```",
            "```text", "localgoals serve <city>", "```", "  ```sh", "  localgoals new my-city", "  ```",
        ]);

        Assert.Equal(["localgoals check samples/marsa-nur  # comment", "localgoals build samples/marsa-nur   --out site", "localgoals new my-city"], examples);
    }

    private static IEnumerable<string> ExamplesIn(IEnumerable<string> lines)
    {
        var inside = false;
        var pending = "";
        foreach (var line in lines.Select(l => l.TrimEnd()))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                inside = !inside && line.Trim() == "```sh";
            else if (inside && (pending.Length > 0 || line.TrimStart().StartsWith("localgoals ", StringComparison.Ordinal)))
            {
                pending += pending.Length > 0 ? line : line.TrimStart();
                if (pending.EndsWith('\\'))
                {
                    pending = pending[..^1];
                    continue;
                }
                yield return pending;
                pending = "";
            }
        }
    }

    private static async Task Works(string example, TemporaryFolder folder)
    {
        var search = $"{folder[".bin"]}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        if (!example.StartsWith("localgoals serve", StringComparison.Ordinal))
        {
            using var process = LocalGoalsProgram.Start("bash", folder.Path, ["-c", example], ("PATH", search));
            var run = await LocalGoalsProgram.Finished(process);
            Assert.True(run.Exit == 0, $"'{example}' exits with {run.Exit}: {run.Error}");
            return;
        }
        // It would run for ever: a free port, and stopped once it listens.
        var words = example.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        if (words.IndexOf("--port") is var at and >= 0)
            words.RemoveRange(at, 2);
        using var server = LocalGoalsProgram.Start("dotnet", folder.Path, ["exec", LocalGoalsProgram.Assembly, .. words, "--port", "0"]);
        try
        {
            var line = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.True(line?.Contains(": http://", StringComparison.Ordinal), $"'{example}' does not say where it listens: {line}");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }
}
