using System.CommandLine;
using System.Globalization;

using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Portal.Api;
using LocalGoals.Views;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals review check: what is wrong, missing or out of date in a review.</summary>
internal static class ReviewCheckCommand
{
    public static Command Create()
    {
        var city = new CityArguments();
        var review = ReviewCommand.Name();
        var accept = new Option<bool>("--accept") { Description = "Keep the figures as they read now, so that the next check tells what changed." };
        var format = OutputFormat.Option("table", "json", "csv");
        var command = new Command("check", """
            Lists what is wrong or doubtful in a review: figures that lead nowhere, claims that do not hold, figures that changed, numbers typed by
            hand, and what a review should contain. Exit code 1 when anything is an error, 0 otherwise.

            Example: localgoals review check los-angeles 2026
            """);
        city.AddTo(command);
        command.Arguments.Add(review);
        city.AddDay(command);
        foreach (var option in new Option[] { accept, format })
            command.Options.Add(option);
        command.SetAction(parse =>
        {
            var asked = AskedReview.Of(city, parse, parse.GetValue(review)!);
            var found = asked.Check();
            Write(found.Report, city.Wording(parse), parse.GetValue(format)!);
            if (parse.GetValue(accept))
                ReviewDesk.Accept(asked.Folder, found);
            return found.Report.Findings.Any(finding => finding.Rule.Severity == Severity.Error) ? CommandLine.FindingsOfSeverityError : CommandLine.Done;
        });
        return command;
    }

    private static void Write(ReviewReport report, Wording wording, string format)
    {
        if (format == "json")
            OutputFormat.WriteJson(Json(report, wording));
        else if (format == "csv")
            OutputFormat.WriteCsv(report.Findings.Select(finding => Row(finding, wording)).Prepend(["severity", "rule", "file", "line", "column", "indicator", "message", "advice"]));
        else
            WriteTables(report, wording);
    }

    private static object Json(ReviewReport report, Wording wording) => new
    {
        review = report.Review.Id,
        findings = report.Findings.Select(finding => FindingJson.Of(finding, wording)),
        elements = report.Elements.Select(one => new { element = Kebab.Of(one.Element), state = Kebab.Of(one.State), core = one.IsCore, sections = one.Sections, reason = one.Reason?.In(wording.Tag) }),
        groups = report.Groups.Select(one => new { kind = Kebab.Of(one.Kind), sections = one.Sections, said = one.Groups, unsaid = one.Unsaid }),
        goals = report.Goals.Select(one => new { goal = one.Goal, indicators = one.Counts.All, ownFigures = one.Counts.OwnFigures, chapter = one.HasChapter }),
        figures = report.Figures,
    };

    private static string[] Row(Finding finding, Wording wording) =>
    [
        Kebab.Of(finding.Rule.Severity), finding.Rule.Id, finding.Origin?.File ?? "", Number(finding.Origin?.Line), Number(finding.Origin?.Column), finding.Indicator ?? "", wording.Say(finding.Message), wording.Say(finding.Advice),
    ];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void WriteTables(ReviewReport report, Wording wording)
    {
        OutputFormat.WriteTable(null, [wording["findings.severity"], wording["findings.place"], wording["findings.message"]],
            report.Findings.Select(f => (IReadOnlyList<string>)[wording[$"severity.{Kebab.Of(f.Rule.Severity)}"], f.Origin?.In(wording) ?? "", $"{wording.Say(f.Message)} {wording.Say(f.Advice)}"]));
        OutputFormat.WriteTable(wording["review.check.element"], [wording["review.check.element"], wording["review.check.state"], wording["review.check.core"], wording["review.check.sections"], wording["review.check.reason"]],
            report.Elements.Select(one => (IReadOnlyList<string>)[wording[$"review.element.{Kebab.Of(one.Element)}"], wording[$"review.state.{Kebab.Of(one.State)}"], one.IsCore ? "×" : "", string.Join(", ", one.Sections), one.Reason?.In(wording.Tag) ?? ""]));
        OutputFormat.WriteTable(wording["review.check.groups"], [wording["review.check.kind"], wording["review.check.said"], wording["review.check.unsaid"], wording["review.check.sections"]],
            report.Groups.Select(one => (IReadOnlyList<string>)[wording[$"localization.dimension.{Kebab.Of(one.Kind)}"], Listed(one.Groups), Listed(one.Unsaid), string.Join(", ", one.Sections)]));
        OutputFormat.WriteTable(wording["review.check.goals"], [wording["state.goal"], wording[StateKeys.Of(Indicators.DataState.OwnFigures)], wording["state.all"], wording["review.check.chapter"]],
            report.Goals.Select(one => (IReadOnlyList<string>)[wording.Number(one.Goal), wording.Number(one.Counts.OwnFigures), wording.Number(one.Counts.All), one.HasChapter ? "×" : ""]));
        Console.Out.WriteLine(wording.Say("findings.count", ("count", report.Findings.Length)));
    }

    private static string Listed(IReadOnlyCollection<string> names) => string.Join(" · ", names.Take(8)) + (names.Count > 8 ? " …" : "");
}
