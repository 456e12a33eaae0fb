using System.CommandLine;

using LocalGoals.Portal.Api;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals show: one indicator.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var city = new CityArguments();
        var indicator = new Argument<string>("indicator") { Description = "Its code, such as 3.1.1 or 3-1-1." };
        var format = OutputFormat.Option("table", "json", "csv");
        var command = new Command("show", """
            Shows one indicator: what it is, which place it is about, its headline, and the latest value of every category.

            Example: localgoals show los-angeles 3.1.1
            """);
        city.AddTo(command);
        command.Arguments.Add(indicator);
        command.Options.Add(format);
        command.SetAction(parse =>
        {
            var wording = city.Wording(parse);
            var catalogue = city.Read(parse);
            var release = CityRelease.Of(catalogue);
            var found = release.Find(parse.GetValue(indicator)!)
                ?? throw new Refusal($"'{parse.GetValue(indicator)}' is not an indicator of {catalogue.City.Name.In(wording.Tag)}.");
            Write(IndicatorJson.Of(release, found, wording), parse.GetValue(format)!, wording);
            CityArguments.TellFindings(catalogue);
            return CommandLine.Done;
        });
        return command;
    }

    private static void Write(IndicatorJson shown, string format, Language.Wording wording)
    {
        if (format == "json")
        {
            OutputFormat.WriteJson(shown);
            return;
        }
        string[] header = ["period", "unit", "series", "by", "value"];
        var rows = shown.Headline.Concat(shown.Latest).Select(row => (IReadOnlyList<string>)
            [row.Period, row.Unit ?? "", row.Series ?? "", string.Join("; ", row.By.Select(b => $"{b.Key}: {b.Value}")), row.Digits]);
        if (format == "csv")
        {
            OutputFormat.WriteCsv(rows.Prepend(header));
            return;
        }
        Console.Out.WriteLine($"{shown.Code}  {shown.Name}");
        Console.Out.WriteLine($"{wording["indicator.state"]}: {wording[StateKeys.Of(shown.State)]}   {wording["about.status"]}: {shown.Status ?? "–"}");
        Console.Out.WriteLine($"{wording["indicator.coverage"]}: {shown.Coverage ?? wording["indicator.coverage.unknown"]}");
        foreach (var sentence in shown.Says)
            Console.Out.WriteLine(sentence);
        OutputFormat.WriteTable(null, header, rows);
    }
}
