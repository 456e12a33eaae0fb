using System.Diagnostics;
using System.Text;

namespace LocalGoals.Portal.Tests.Support;

/// <summary>What a run of the program gave.</summary>
public sealed record Run(int Exit, string Out, string Error);

/// <summary>The real executable, as it lies beside the tests.</summary>
public static class LocalGoalsProgram
{
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "localgoals.dll");

    public static Task<Run> Run(params string[] arguments) => RunIn(Places.Repository, arguments);

    public static async Task<Run> RunIn(string folder, params string[] arguments)
    {
        using var process = Start("dotnet", folder, ["exec", Assembly, .. arguments]);
        return await Finished(process);
    }

    public static Process Start(string program, string folder, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static async Task<Run> Finished(Process process)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
