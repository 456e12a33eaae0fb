using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;

using LocalGoals.Exchange.Ledgers;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals framework: what the program knows of the global framework, and official wording for a city folder.</summary>
internal static class FrameworkCommand
{
    private static readonly ImmutableArray<int> Years = [2020, 2025];

    public static Command Create() => new("framework", "Lists the global framework, or imports the official wording of a framework into a city folder.") { ListCommand(), ImportCommand() };

    /// <exception cref="Refusal">Nothing can be read from the file; the finding says why.</exception>
    public static ImmutableArray<FrameworkItem> Items(FileInfo file, string tag, Wording wording)
    {
        if (!file.Exists)
            throw new Refusal($"There is no file '{file}'.");
        if (file.Length > FrameworkFile.Largest)
            throw new Refusal($"'{file}' is larger than {FrameworkFile.Largest >> 20} MB.");
        var findings = new List<Finding>();
        var items = FrameworkFile.Read(file.Name, File.ReadAllBytes(file.FullName), tag, findings);
        if (items.IsEmpty)
            throw new Refusal(string.Join(" ", findings.Select(f => $"{f.Origin?.In(wording)}: {wording.Say(f.Message)} {wording.Say(f.Advice)}").DefaultIfEmpty($"There is nothing in '{file}'.")));
        foreach (var finding in findings)
            Console.Error.WriteLine($"{finding.Origin?.In(wording)}: {wording.Say(finding.Message)}");
        return items;
    }

    private static Command ImportCommand()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV, a workbook, or lists of codes in SDMX-ML." };
        var city = new Argument<DirectoryInfo>("city") { Description = "A city folder, or an Open SDG data repository." };
        var name = new Option<string?>("--name") { Description = "Name of the framework; sdg for the official wording of the SDGs." };
        var language = new Option<string>("--lang") { Description = "Language of names that do not say theirs.", DefaultValueFactory = _ => "en" };
        var replace = new Option<bool>("--replace") { Description = "Put it in the place of one that is there." };
        var command = new Command("import", """
            Writes the wording of a framework into the city folder, as localization/framework/sdg.csv or under another name. It
            is read from there and compared with the city's own wording. Other files are not touched.

            Example: localgoals framework import official-wording.xlsx my-city
            """) { file, city, name, language, replace };
        command.SetAction(parse =>
        {
            var folder = parse.GetValue(city)!;
            if (!folder.Exists)
                throw new Refusal($"There is no folder '{folder}'.");
            if (parse.GetValue(name) is { } wanted)
                MustBeName(wanted);
            var items = Items(parse.GetValue(file)!, parse.GetValue(language)!, Languages.English);
            var id = parse.GetValue(name) ?? FrameworkFolder.NameFor(items) ?? Path.GetFileNameWithoutExtension(parse.GetValue(file)!.Name).ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
            MustBeName(id);
            var path = FrameworkFolder.Write(folder.FullName, id, items, parse.GetValue(replace));
            Console.Out.WriteLine($"{path} written: {items.Length} codes.");
            return CommandLine.Done;
        });
        return command;
    }

    private static void MustBeName(string id)
    {
        if (!FrameworkFolder.IsName(id) || id == UrbanFramework.Id)
            throw new Refusal($"'{id}' is no name for a framework. Give one of small letters, digits and hyphens with --name; umf is built in.");
    }

    private static Command ListCommand()
    {
        var format = OutputFormat.Option("table", "json", "csv");
        var language = new Option<string>("--lang") { Description = "Language of labels, such as en, es or ar.", DefaultValueFactory = _ => "en" };
        var command = new Command("list", """
            Lists goals, targets and indicators: short label in our own words, tier, custodians, lists, repeats, desired direction,
            and the numbers that the goals set.

            Example: localgoals framework list --format csv
            """) { format, language };
        command.SetAction(parse =>
        {
            var wording = Languages.Find(parse.GetValue(language)!)
                ?? throw new Refusal($"There is no language '{parse.GetValue(language)}'. There are: {string.Join(", ", Languages.Tags)}.");
            Write(parse.GetValue(format)!, wording);
            return CommandLine.Done;
        });
        return command;
    }

    private static void Write(string format, Wording wording)
    {
        var rows = Rows(wording).ToList();
        string[] header = ["level", "code", "label", "tier", "tier as of", "custodians", "lists", "repeat of", "change", "direction", "numbers"];
        switch (format)
        {
            case "json":
                OutputFormat.WriteJson(new
                {
                    lists = Years.Select(list => new { list, listed = GlobalFramework.Current.Listed(list), unique = GlobalFramework.Current.Unique(list), unofficial = list >= 2025 }),
                    goals = GlobalFramework.Goals.Count(),
                    targets = GlobalFramework.Current.Targets.Length,
                    entries = rows.Select(row => header.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)),
                    numbers = NumericTarget.All.Select(n => new
                    {
                        n.Target, n.Indicators, kind = Kebab.Of(n.Kind), of = Kebab.Of(n.Of), comparison = Kebab.Of(n.Comparison), n.Value, n.Unit, n.Year, basis = Kebab.Of(n.Basis), n.IsForCities,
                    }),
                });
                return;
            case "csv":
                OutputFormat.WriteCsv(rows.Prepend(header));
                return;
            default:
                OutputFormat.WriteTable(null, header, rows);
                Console.Out.WriteLine(wording["localization.unofficial"]);
                return;
        }
    }

    private static IEnumerable<string[]> Rows(Wording wording)
    {
        var numbers = NumericTarget.All.ToLookup(n => n.Target);
        foreach (var goal in GlobalFramework.Goals)
        {
            var code = goal.ToString(CultureInfo.InvariantCulture);
            yield return ["goal", code, wording.Labels[code], "", "", "", "", "", "", "", ""];
            foreach (var target in GlobalFramework.Current.Targets.Where(t => IndicatorCode.TryParse(t)?.Goal == goal))
            {
                yield return ["target", target, wording.Labels[target], "", "", "", "", "", "", "", string.Join("; ", numbers[target].Select(Number))];
                foreach (var i in GlobalFramework.Current.Indicators.Values.Where(i => IndicatorCode.TryParse(i.Code)?.Target == target))
                    yield return
                    [
                        "indicator", i.Code, wording.Labels[i.Code], i.Tier, i.TierAsOf, string.Join("; ", i.Custodians), string.Join(" ", i.Lists), i.RepeatOf ?? "",
                        i.Change == "unchanged" ? "" : i.Change, i.Direction is { } direction ? Kebab.Of(direction) : "",
                        string.Join("; ", NumericTarget.All.Where(n => n.Indicators.Contains(i.RepeatOf ?? i.Code)).Select(Number)),
                    ];
            }
        }
    }

    // 3.2: at-most 25 per-1000-live-births 2030 (per-place)
    private static string Number(NumericTarget n) => string.Create(CultureInfo.InvariantCulture,
        $"{Kebab.Of(n.Comparison)} {n.Value} {n.Unit}{(n.Year is { } year ? $" {year}" : "")} ({Kebab.Of(n.Kind)}{(n.IsForCities || n.Kind == NumericKind.Global ? "" : $", {Kebab.Of(n.Of)}")})");
}
