using System.Globalization;

using LocalGoals.Portal;

namespace LocalGoals.Bench.Load;

/// <summary>Many readers of one portal for a minute, then of the same bytes as files, as a Markdown table.</summary>
internal static class LoadRun
{
    private const int SliceSeconds = 10;

    // Of a hundred requests: how many are of each kind.
    private static readonly (int Share, Func<string, bool> Is)[] Mix =
    [
        (10, path => path is "en/" or "es/"),
        (20, path => path.Contains("/goals/", StringComparison.Ordinal)),
        (35, path => path.Contains("/indicators/", StringComparison.Ordinal) && path.EndsWith('/') && !path.Contains("/by/", StringComparison.Ordinal)),
        (25, path => path.Contains("/by/", StringComparison.Ordinal)),
        (5, path => path.EndsWith("/state/", StringComparison.Ordinal) || path.EndsWith("/changes/", StringComparison.Ordinal)),
    ];

    private static readonly string[] Searches = ["en/search/?q=water", "en/search/?q=matenral%20mortalty", "en/search/?q=3.1.1", "es/search/?q=agua", "en/search/?q=homeless"];

    public static async Task Run(string folder, int readers, int seconds)
    {
        var addresses = Addresses(folder);
        var files = Directory.CreateTempSubdirectory("localgoals-load-");
        try
        {
            double portal;
            string[] kinds;
            using (var server = new ServerProcess(folder, asFiles: false))
            {
                Print($"{addresses.Distinct().Count()} addresses, {readers} readers without a pause.\n");
                Print("| server | second | requests a second | server ms: median, 95 %, 99 % | readers wait ms: median, 95 % | errors | working set MB | heap MB | full collections |");
                Print("|---|---|---|---|---|---|---|---|---|");
                await Save(server.Root, addresses.Distinct(), files.FullName);
                portal = await Measure("portal", server, addresses, readers, seconds);
                kinds = server.Ask("routes").Split('\t');
            }
            using (var server = new ServerProcess(files.FullName, asFiles: true))
            {
                var plain = await Measure("files", server, [.. addresses.Select(FileOf)], readers, SliceSeconds * 2);
                Print($"\nPortal to files, median on the server: {portal / plain:0.0}\n");
            }
            Print("| page | server ms: median | 95 % | 99 % |\n|---|---|---|---|");
            foreach (var kind in kinds)
                Print($"| {string.Join(" | ", kind.Split(' '))} |");
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    private static async Task<double> Measure(string name, ServerProcess server, IReadOnlyList<string> addresses, int count, int seconds)
    {
        using var readers = new Readers(server.Root, addresses, count);
        // What is compiled in the first seconds is not what a minute of readers sees.
        await readers.Read(TimeSpan.FromSeconds(SliceSeconds), seed: 0);
        var medians = new List<double>();
        for (var slice = 1; slice * SliceSeconds <= seconds; slice++)
        {
            server.Ask("forget");
            await readers.Read(TimeSpan.FromSeconds(SliceSeconds), slice);
            var (onServer, memory, waits) = (server.Ask("times").Split(' '), server.Ask("memory").Split(' '), readers.Times);
            medians.Add(double.Parse(onServer[0], CultureInfo.InvariantCulture));
            Print($"| {name} | {slice * SliceSeconds} | {waits.Count / (double)SliceSeconds:0} | {string.Join(", ", onServer)} | {Percentiles.Of(waits, 50):0.0}, {Percentiles.Of(waits, 95):0.0} | {readers.Errors} | {memory[0]} | {memory[1]} | {memory[2]} |");
        }
        return medians.Order().ElementAt(medians.Count / 2);
    }

    // A hundred places, each filled with addresses of its kind, seeded: the same mix each time.
    private static IReadOnlyList<string> Addresses(string folder)
    {
        var options = new PortalOptions();
        var all = SiteMap.All(new CatalogueSource(folder, "config_data.yml", watch: false).Current, options).ToList();
        var choice = new Random(1);
        var mixed = Mix.SelectMany(kind => Many(all.Where(kind.Is).ToList(), kind.Share)).Concat(Searches.SelectMany(search => Enumerable.Repeat(search, 10)));
        return [.. mixed];

        IEnumerable<string> Many(List<string> those, int share) => Enumerable.Range(0, share * 10).Select(_ => those[choice.Next(those.Count)]);
    }

    private static async Task Save(Uri root, IEnumerable<string> addresses, string folder)
    {
        using var client = Readers.Client(root);
        foreach (var address in addresses)
            await File.WriteAllBytesAsync(Path.Combine(folder, FileOf(address)), await client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
    }

    private static string FileOf(string address) => string.Concat(address.Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '_'));

    private static void Print(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.Out.WriteLine(line);
}
