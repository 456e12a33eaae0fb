using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace LocalGoals.Exchange.Git;

/// <summary>
/// The program <c>git</c> where there is one, asked only to read, about a repository that nobody vouches for: no hook, helper,
/// pager, signature check or transport that its settings name is run, and nothing of this machine's own settings is used.
/// </summary>
internal static class GitProgram
{
    private const int LongestText = 1 << 20;

    private static readonly ImmutableArray<string> Guards =
    [
        "--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false", "-c", "core.commitGraph=false", "-c", "core.pager=cat",
        "-c", "log.showSignature=false", "-c", "gpg.program=false", "-c", "diff.external=", "-c", "protocol.allow=never", "-c", "credential.helper=", "-c", "gc.auto=0",
        "-c", "maintenance.auto=false",
    ];

    private static readonly ImmutableArray<(string Name, string Value)> Settings =
    [
        ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_SYSTEM", "/dev/null"), ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_ATTR_NOSYSTEM", "1"),
        ("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_ALLOW_PROTOCOL", "none"), ("GIT_PAGER", "cat"), ("LC_ALL", "C"),
    ];

    /// <summary>Hands on each text of the answer, which NUL divides, until there are no more or <paramref name="goOn"/> is false.</summary>
    /// <returns>False when there is no git, it refused, or it took too long.</returns>
    public static bool Read(string folder, IEnumerable<string> arguments, TimeSpan limit, Func<string, bool> goOn)
    {
        if (Find() is not { } program)
            return false;
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in Guards.Concat(arguments))
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        // A repository around the folder is not the folder's history.
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? "";
        try
        {
            using var process = Process.Start(start)!;
            return Answer(process, limit, goOn);
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Answer(Process process, TimeSpan limit, Func<string, bool> goOn)
    {
        var stopped = false;
        using var tooLong = new CancellationTokenSource(limit);
        using var registration = tooLong.Token.Register(() => Stop(process));
        process.StandardInput.Close();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var text = new StringBuilder();
        int next;
        do
        {
            next = process.StandardOutput.Read();
            if (next > 0)
            {
                text.Append((char)next);
                continue;
            }
            if (text.Length > 0 && !goOn(text.ToString()))
            {
                stopped = true;
                Stop(process);
                break;
            }
            text.Clear();
        }
        while (next >= 0 && text.Length < LongestText);
        if (next >= 0)
            Stop(process);
        process.WaitForExit();
        return !tooLong.IsCancellationRequested && (stopped || process.ExitCode == 0);
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    // Looked for here, since the system would also look into the current folder, which may be the city's.
    private static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
