using System.Diagnostics;

namespace LocalGoals.Bench.Load;

/// <summary>A <see cref="MeasuredServer"/> in a process of its own, so that its memory is its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    public ServerProcess(string folder, bool asFiles)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [asFiles ? "host-files" : "host", folder]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        // As in the program that users run.
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start)!;
        Root = new Uri(_process.StandardOutput.ReadLine() ?? throw new IOException("The server did not start."));
    }

    public Uri Root { get; }

    public string Ask(string question)
    {
        _process.StandardInput.WriteLine(question);
        return _process.StandardOutput.ReadLine() ?? throw new IOException("The server has ended.");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
