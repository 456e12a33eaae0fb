using System.Diagnostics;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Git;

using Xunit;

namespace LocalGoals.Exchange.Tests.Git;

public sealed class FolderHistoryTests : IDisposable
{
    private readonly TempFolder _city = new(("data/indicator_3-1-1.csv", "Year,Value\n2020,5\n"), ("meta/3-1-1.md", "---\nindicator_name: A\n---\n"),
        ("data/indicator_3-2-1.csv", "Year,Value\n2020,5\n"), ("meta/3-2-1.md", "---\nnational_metadata_updated: '2019-01-02'\n---\n"), ("README.md", "x"));

    public void Dispose() => _city.Dispose();

    [Fact]
    public void An_indicator_changed_when_one_of_its_files_was_last_committed()
    {
        Git("init", "-q");
        Commit("2021-02-03T23:30:00 -0800");
        Write("meta/3-1-1.md", "---\nindicator_name: B\n---\n");
        Commit("2022-03-04T05:06:07 +0100");
        Write("README.md", "y");
        Commit("2023-01-01T00:00:00 +0000");

        Assert.Equal(new LastChange(new DateOnly(2022, 3, 4), ChangeKnown.History), Changed("3.1.1"));
        // The day is the committer's own.
        Assert.Equal(new LastChange(new DateOnly(2021, 2, 3), ChangeKnown.History), Changed("3.2.1"));
        Assert.Equal(40, _city.Read().Commit!.Length);
    }

    [Fact]
    public void Promises_are_judged_by_the_day_asked_for_then_by_the_citys_then_by_that_of_the_last_commit_then_by_their_own()
    {
        _city.Write("commitments/a.yaml", "title: A\nsource: plan\noffice: The office\nmade: {date: 2020-01-01, due: 2021-01-01, state: accepted}\n"u8.ToArray());
        Assert.Equal(new DateOnly(2020, 1, 1), Release.CityRelease.Of(_city.Read()).Today);
        Git("init", "-q");
        Commit("2021-02-03T23:30:00 -0800");
        Assert.Equal(new DateOnly(2021, 2, 3), Release.CityRelease.Of(_city.Read()).Today);
        _city.Write("city.yaml", "name: A\ntoday: 2022-01-01\n"u8.ToArray());
        Assert.Equal(new DateOnly(2022, 1, 1), Release.CityRelease.Of(_city.Read()).Today);
        Assert.Equal(new DateOnly(2023, 1, 1), Release.CityRelease.Of(_city.Read(), new DateOnly(2023, 1, 1)).Today);
        _city.Write("city.yaml", "name: A\ntoday: tomorrow\n"u8.ToArray());
        Assert.Equal("city.yaml:2:8", Assert.Single(_city.Read().Findings, f => f.Rule.Id == "record-value-invalid").Origin!.ToString());
    }

    [Fact]
    public void Without_a_repository_the_metadata_say_it()
    {
        Assert.Equal(new LastChange(new DateOnly(2019, 1, 2), ChangeKnown.Metadata), Changed("3.2.1"));
        Assert.Null(Changed("3.1.1"));
        Assert.Null(_city.Read().Commit);
    }

    [Fact]
    public void A_repository_around_the_folder_is_not_its_history()
    {
        using var outer = new TempFolder(("city/data/indicator_3-1-1.csv", "Year,Value\n2020,5\n"));
        Run(outer.Root, [], "init", "-q");
        Run(outer.Root, [("GIT_COMMITTER_DATE", "2021-02-03T00:00:00Z")], "add", ".");
        Run(outer.Root, [("GIT_COMMITTER_DATE", "2021-02-03T00:00:00Z")], "commit", "-qm", "x");

        Assert.Null(FolderHistory.Read(Path.Combine(outer.Root, "city"), ["data/indicator_3-1-1.csv"]));
        Directory.CreateDirectory(Path.Combine(outer.Root, "city", ".git"));
        Assert.Null(FolderHistory.Read(Path.Combine(outer.Root, "city"), ["data/indicator_3-1-1.csv"]));
    }

    [Fact]
    public void A_repository_without_a_commit_and_one_that_is_broken_fall_back()
    {
        Git("init", "-q");
        Assert.Null(_city.Read().Commit);
        Write(".git/HEAD", "nonsense");
        Assert.Null(_city.Read().Commit);
        Assert.Equal(ChangeKnown.Metadata, Changed("3.2.1")!.Known);
    }

    [Fact]
    public void Where_a_clone_was_cut_off_nothing_is_said_of_what_is_older()
    {
        Git("init", "-q");
        Commit("2021-02-03T00:00:00Z");
        Write("data/indicator_3-1-1.csv", "Year,Value\n2020,6\n");
        Commit("2022-02-03T00:00:00Z");
        Write("README.md", "y");
        Commit("2023-02-03T00:00:00Z");
        using var clone = new TempFolder();
        Run(clone.Root, [], "clone", "-q", "--depth", "2", "file://" + _city.Root, "city");
        var city = CityReader.Read(Path.Combine(clone.Root, "city"));

        Assert.All(city.Indicators, indicator => Assert.NotEqual(ChangeKnown.History, indicator.Changed?.Known));
        Assert.NotNull(city.Commit);
    }

    [Fact]
    public void Nothing_that_a_repository_names_is_run()
    {
        Git("init", "-q");
        Commit("2021-02-03T00:00:00Z");
        var trap = Path.Combine(_city.Root, "trap.sh");
        var sprung = Path.Combine(_city.Root, "sprung");
        File.WriteAllText(trap, $"#!/bin/sh\ntouch '{sprung}'\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.AppendAllText(Path.Combine(_city.Root, ".git", "config"), $"""

            [core]
            	fsmonitor = {trap}
            	pager = {trap}
            	sshCommand = {trap}
            	hooksPath = {_city.Root}
            [pager]
            	log = {trap}
            [diff]
            	external = {trap}
            [log]
            	showSignature = true
            [gpg]
            	program = {trap}
            [alias]
            	log = !{trap}
            [credential]
            	helper = {trap}
            [color]
            	ui = always
            [diff]
            	renames = copies
            """);

        Assert.Equal(ChangeKnown.History, Changed("3.1.1")!.Known);
        Assert.False(File.Exists(sprung));
    }

    [Fact]
    public void Names_with_spaces_quotes_and_other_scripts_are_found()
    {
        string[] names = ["data/-rf 'x' \"y\".csv", "data/مؤشر.csv", "meta/*.md"];
        foreach (var name in names)
            Write(name, "x");
        Git("init", "-q");
        Commit("2021-02-03T00:00:00Z");
        var history = FolderHistory.Read(_city.Root, names)!;

        Assert.All(names, name => Assert.Equal(new DateOnly(2021, 2, 3), history.LastChange([name])));
        Assert.Null(history.LastChange(["data/other.csv"]));
        Assert.Null(history.LastChange([]));
    }

    private LastChange? Changed(string code) => _city.Read().Indicators.Single(i => i.Code.Text == code).Changed;

    private void Write(string path, string text) => _city.Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    private void Commit(string date)
    {
        Git("add", "--all");
        Run(_city.Root, [("GIT_COMMITTER_DATE", date), ("GIT_AUTHOR_DATE", "2001-01-01T00:00:00Z")], "commit", "-qm", "A change");
    }

    private void Git(params string[] arguments) => Run(_city.Root, [], arguments);

    private static void Run(string folder, (string Name, string Value)[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false", "-c", "init.defaultBranch=main", .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
    }
}
