using System.Globalization;

using BenchmarkDotNet.Running;

using LocalGoals.Bench.Cities;
using LocalGoals.Bench.Load;

namespace LocalGoals.Bench;

public static class Program
{
    private const int Done = 0;
    private const int WrongCommandLine = 2;

    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["generate", var folder, .. var options]:
                return Generate(folder, options);
            case ["split", var folder]:
                var (files, bytes, fields) = FieldSplit.OfFolder(folder);
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files, {bytes} bytes, {fields} fields"));
                return Done;
            case ["load", var folder, .. var options]:
                return RunLoad(folder, options);
            case ["host" or "host-files", var folder]:
                MeasuredServer.Run(folder, asFiles: args[0] == "host-files").GetAwaiter().GetResult();
                return Done;
            case ["generate" or "split" or "load" or "host" or "host-files", ..]:
                Console.Error.WriteLine("generate <dir> [--seed 1] [--indicators 276] [--rows 204000] | split <dir> | load <dir> [--readers 50] [--seconds 60] | BenchmarkDotNet's own options");
                return WrongCommandLine;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                return Done;
        }
    }

    private static int RunLoad(string folder, ReadOnlySpan<string> options)
    {
        var (readers, seconds) = (50, 60);
        for (var i = 0; i < options.Length; i += 2)
        {
            if (i + 1 == options.Length || !int.TryParse(options[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || options[i] is not ("--readers" or "--seconds"))
            {
                Console.Error.WriteLine($"'{options[i]}' needs a whole number, or is not one of --readers, --seconds.");
                return WrongCommandLine;
            }
            (readers, seconds) = options[i] == "--readers" ? (number, seconds) : (readers, number);
        }
        LoadRun.Run(folder, readers, seconds).GetAwaiter().GetResult();
        return Done;
    }

    private static int Generate(string folder, ReadOnlySpan<string> options)
    {
        var size = new CitySize();
        for (var i = 0; i < options.Length; i += 2)
        {
            if (i + 1 == options.Length || !int.TryParse(options[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || Set(size, options[i], number) is not { } changed)
            {
                Console.Error.WriteLine($"'{options[i]}' needs a whole number, or is not one of --seed, --indicators, --rows.");
                return WrongCommandLine;
            }
            size = changed;
        }
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.Error.WriteLine($"'{folder}' is not empty.");
            return WrongCommandLine;
        }
        LargeCity.Write(folder, size);
        return Done;
    }

    private static CitySize? Set(CitySize size, string option, int number) => option switch
    {
        "--seed" => size with { Seed = number },
        "--indicators" when number > 0 => size with { Indicators = number },
        "--rows" when number > 0 => size with { Rows = number },
        _ => null,
    };
}
