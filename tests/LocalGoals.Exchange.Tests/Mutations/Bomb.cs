using System.Diagnostics;

using LocalGoals.Exchange.CityFolder;

using Xunit;

namespace LocalGoals.Exchange.Tests.Mutations;

/// <summary>A city folder with a file that is made to take all time or memory. It is larger when <c>LOCALGOALS_FUZZ</c> is set.</summary>
internal static class Bomb
{
    // Of processor, since machines that test have other things to do; and of time, for what waits and does nothing.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(5);

    private const long MostMemory = 2L << 30;

    /// <summary>How many times a part is repeated that is to make about so many bytes.</summary>
    public static int Times(string part, int megabytes) => (int)(((long)(FuzzRun.IsLong ? 200 : megabytes) << 20) / part.Length);

    /// <summary>Reads a folder whose only file of any size is this one.</summary>
    /// <param name="rule">What is told of the file; null for nothing but that reading ends.</param>
    public static void Told(string? rule, string path, IEnumerable<string> content, string settings = "") =>
        Told(rule, path, stream =>
        {
            using var writer = new StreamWriter(stream);
            foreach (var part in content)
                writer.Write(part);
        }, settings);

    public static void Told(string? rule, string path, Action<Stream> write, string settings = "")
    {
        using var folder = new TempFolder(("config_data.yml", settings), ("x.xml", "<DataSet/>"));
        var file = Path.Combine(folder.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var stream = File.Create(file))
            write(stream);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var reading = Task.Run(() => CityReader.Read(folder.Root).Findings.Where(finding => finding.Origin?.File == path).Ids().ToHashSet());
        var most = 0L;
        while (!reading.Wait(TimeSpan.FromMilliseconds(20)))
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
            Assert.True(Environment.CpuUsage.TotalTime - used < Longest && watch.Elapsed < Endless, $"{path} takes more than {Longest}");
            Assert.True(most < MostMemory, $"{path} takes {most >> 20} MB");
        }
        if (FuzzRun.IsLong)
            Console.Out.WriteLine($"| {path}, {rule} | {new FileInfo(file).Length >> 20} MB | {watch.ElapsedMilliseconds} ms | {most >> 20} MB |");
        if (rule is not null)
            Assert.Contains(rule, reading.Result);
    }

    public static IEnumerable<string> Repeated(string part, int times) => Enumerable.Repeat(part, times);
}
