using System.CommandLine;
using System.Globalization;

using LocalGoals.Language;
using LocalGoals.Portal.Api;
using LocalGoals.Progress;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals progress: a status or a reason for every indicator of a city, and how many there are of each.</summary>
internal static class ProgressCommand
{
    public static Command Create()
    {
        var city = new CityArguments();
        var format = OutputFormat.Option("table", "json", "csv");
        var method = new Option<string?>("--method") { Description = "The method for all indicators, instead of the city's choice: " + string.Join(", ", Methods.All.Select(m => m.Id)) + "." };
        method.AcceptOnlyFromAmong([.. Methods.All.Select(m => m.Id)]);
        var command = new Command("progress", """
            Judges the progress of every indicator by a named method, or says why it cannot be judged.

            Example: localgoals progress los-angeles --method open-sdg --format csv
            """);
        city.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(method);
        command.SetAction(parse =>
        {
            var language = city.Wording(parse);
            var catalogue = city.Read(parse);
            Write(ProgressView.Of(CityRelease.Of(catalogue), Methods.Find(parse.GetValue(method) ?? "")), parse.GetValue(format)!, language);
            CityArguments.TellFindings(catalogue);
            return CommandLine.Done;
        });
        return command;
    }

    private static void Write(ProgressView view, string format, Wording wording)
    {
        if (format == "json")
            OutputFormat.WriteJson(ProgressJson.Of(view, wording));
        else if (format == "csv")
            OutputFormat.WriteCsv(ProgressRows.Of(view, wording));
        else
            WriteTables(view, wording);
    }

    private static void WriteTables(ProgressView view, Wording wording)
    {
        OutputFormat.WriteTable(wording["progress.table.indicators"],
            [wording["progress.indicator"], wording["progress.method"], wording["progress.status"], wording["progress.value"], wording["progress.reason"], wording["progress.contested"]],
            view.Assessments.Where(a => a.Indicator.Opening is not null).Select(a => (IReadOnlyList<string>)
            [
                a.Indicator.Code.Text, wording.Say(a.Method.Name), a.Answer.Status is { } status ? wording[status.Key] : "–", Short(a.Answer.Value, wording),
                a.Answer.Reason is { } reason ? wording.Say(reason) : "", a.IsContested ? "×" : "",
            ]));
        OutputFormat.WriteTable(wording["progress.table.statuses"], [wording["progress.method"], wording["progress.status"], wording["progress.count"]],
            view.Statuses.Select(count => (IReadOnlyList<string>)[wording.Say(count.Method.Name), wording[count.Status.Key], wording.Number(count.Count)]));
        OutputFormat.WriteTable(wording["progress.table.reasons"], [wording["progress.reason"], wording["progress.count"]],
            view.Reasons.Select(count => (IReadOnlyList<string>)[wording.Say(count.Reason), wording.Number(count.Count)]));
        OutputFormat.WriteTable(wording["progress.table.goals"],
            [wording["progress.goal"], .. Enum.GetValues<Verdict>().Select(verdict => wording.Say(ProgressView.VerdictName(verdict))), wording.Say(ProgressView.VerdictName(null)),
                wording["progress.all"], wording["progress.with-figures"], wording["progress.not-judged-share"]],
            view.Goals.Select(goal => Line(goal.Goal?.ToString(CultureInfo.InvariantCulture) ?? "–", goal.Counts, wording)).Append(Line(wording["progress.all"], view.Counts, wording)));
    }

    private static IReadOnlyList<string> Line(string name, ProgressCounts counts, Wording wording) =>
    [
        name, .. counts.Verdicts.Values.Append(counts.NotJudged).Append(counts.All).Append(counts.WithFigures).Select(wording.Number),
        wording.Number(Math.Round(counts.ShareNotJudged * 100).ToString(CultureInfo.InvariantCulture)) + "%",
    ];

    private static string Short(double? number, Wording wording) => number is { } known ? wording.Number(known.ToString("0.####", CultureInfo.InvariantCulture)) : "";
}
