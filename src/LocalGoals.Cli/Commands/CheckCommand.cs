using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;

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
            var release = CityRelease.Of(catalogue);
            ImmutableArray<Finding> findings = [.. catalogue.Findings.Concat(release.Findings).Order(Comparer<Finding>.Create(Finding.Compare))];
            Write(release, findings, city.Wording(parse), parse.GetValue(format)!);
            return findings.Any(f => f.Rule.Severity == Severity.Error) ? CommandLine.FindingsOfSeverityError : CommandLine.Done;
        });
        return command;
    }

    private static void Write(CityRelease release, ImmutableArray<Finding> findings, Wording wording, string format)
    {
        switch (format)
        {
            case "json":
                OutputFormat.WriteJson(new { city = release.City.Name.In(wording.Tag), findings = findings.Select(f => FindingJson.Of(f, wording)) });
                break;
            case "sarif":
                OutputFormat.WriteJson(Sarif.Of(findings, wording));
                break;
            case "csv":
                OutputFormat.WriteCsv(findings.Select(f => Row(f, wording).Append(wording.Say(f.Advice)).Append(f.Origin?.Sheet ?? "").Append(f.Origin?.Cell ?? ""))
                    .Prepend(["severity", "rule", "file", "line", "column", "indicator", "message", "advice", "sheet", "cell"]));
                break;
            default:
                OutputFormat.WriteTable(null, [wording["findings.severity"], wording["findings.rule"], wording["findings.place"], wording["findings.message"]],
                    findings.Select(f => (IReadOnlyList<string>)[wording[$"severity.{f.Rule.Severity.ToString().ToLowerInvariant()}"], f.Rule.Id, f.Origin?.In(wording) ?? "", wording.Say(f.Message)]));
                Summary(release, findings.Length, wording);
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
    private static void Summary(CityRelease release, int findings, Wording wording)
    {
        var view = StateView.Of(release);
        OutputFormat.WriteTable(wording["state.table.stated"],
            [wording["state.stated"], .. States.Select(s => wording[StateKeys.Of(s)]), wording["state.all"]],
            view.Stated.Select(row => (IReadOnlyList<string>)
                [wording[StateKeys.Of(row.Status)], .. States.Select(s => wording.Number(row.Counts[s])), wording.Number(row.Counts.All)]));
        if (StateKeys.Complete(view) is { } complete)
            Console.Out.WriteLine(wording.Say(complete));
        Console.Out.WriteLine(wording.Say("findings.count", ("count", findings)));
    }

    private static readonly DataState[] States = Enum.GetValues<DataState>();
}
