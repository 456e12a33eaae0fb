using System.CommandLine;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Portal.Api;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals check: everything wrong or doubtful in a city's files.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var city = new CityArguments();
        var format = OutputFormat.Option("table", "json", "csv", "sarif");
        var command = new Command("check", """
            Lists what is wrong or doubtful in a city's files: file, line, what is wrong, what to do.
            Exit code 1 when anything is an error, 0 otherwise.

            Example: localgoals check los-angeles --format json
            """);
        city.AddTo(command);
        command.Options.Add(format);
        command.SetAction(parse =>
        {
            var catalogue = city.Read(parse);
            Write(catalogue, city.Wording(parse), parse.GetValue(format)!);
            return catalogue.Findings.Any(f => f.Rule.Severity == Severity.Error) ? CommandLine.FindingsOfSeverityError : CommandLine.Done;
        });
        return command;
    }

    private static void Write(CityCatalogue catalogue, Wording wording, string format)
    {
        switch (format)
        {
            case "json":
                OutputFormat.WriteJson(new { city = catalogue.City.Name.In(wording.Tag), findings = catalogue.Findings.Select(f => FindingJson.Of(f, wording)) });
                break;
            case "sarif":
                OutputFormat.WriteJson(Sarif.Of(catalogue.Findings, wording));
                break;
            case "csv":
                OutputFormat.WriteCsv(catalogue.Findings.Select(f => Row(f, wording).Append(wording.Say(f.Advice)).Append(f.Origin?.Sheet ?? "").Append(f.Origin?.Cell ?? ""))
                    .Prepend(["severity", "rule", "file", "line", "column", "indicator", "message", "advice", "sheet", "cell"]));
                break;
            default:
                OutputFormat.WriteTable(null, [wording["findings.severity"], wording["findings.rule"], wording["findings.place"], wording["findings.message"]],
                    catalogue.Findings.Select(f => (IReadOnlyList<string>)[wording[$"severity.{f.Rule.Severity.ToString().ToLowerInvariant()}"], f.Rule.Id, f.Origin?.In(wording) ?? "", wording.Say(f.Message)]));
                Summary(catalogue, wording);
                break;
        }
    }

    private static IEnumerable<string> Row(Finding finding, Wording wording) =>
    [
        finding.Rule.Severity.ToString().ToLowerInvariant(), finding.Rule.Id, finding.Origin?.File ?? "", Number(finding.Origin?.Line), Number(finding.Origin?.Column),
        finding.Indicator ?? "", wording.Say(finding.Message),
    ];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    // What is there, and what the word "complete" stands for.
    private static void Summary(CityCatalogue catalogue, Wording wording)
    {
        var view = StateView.Of(CityRelease.Of(catalogue));
        OutputFormat.WriteTable(wording["state.table.stated"],
            [wording["state.stated"], .. States.Select(s => wording[StateKeys.Of(s)]), wording["state.all"]],
            view.Stated.Select(row => (IReadOnlyList<string>)
                [wording[StateKeys.Of(row.Status)], .. States.Select(s => wording.Number(row.Counts[s])), wording.Number(row.Counts.All)]));
        if (StateKeys.Complete(view) is { } complete)
            Console.Out.WriteLine(wording.Say(complete));
        Console.Out.WriteLine(wording.Say("findings.count", ("count", catalogue.Findings.Length)));
    }

    private static readonly DataState[] States = Enum.GetValues<DataState>();
}
