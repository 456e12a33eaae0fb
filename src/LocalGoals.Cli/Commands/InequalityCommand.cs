using System.CommandLine;
using System.Globalization;

using LocalGoals.Disaggregation;
using LocalGoals.Inequality;
using LocalGoals.Language;
using LocalGoals.Portal.Api;
using LocalGoals.Release;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals inequality: all gaps of a city between groups of people, with what they are made of, and why there are no others.</summary>
internal static class InequalityCommand
{
    private const int MostRows = 30;
    private const int MostPerUnit = 10;

    public static Command Create()
    {
        var city = new CityArguments();
        var format = OutputFormat.Option("table", "json", "csv");
        var command = new Command("inequality", $"""
            Finds who is left behind: every group of people that is worse off than the total, than everyone else, or than the
            best-off group, in the last period with figures. Gaps with an interval are ranked by the end of it that is nearer to
            none; those without stand apart. The table shows the first {MostRows} of each; --format json and csv have all.

            Example: localgoals inequality los-angeles --format csv
            """);
        city.AddTo(command);
        command.Options.Add(format);
        command.SetAction(parse =>
        {
            var wording = city.Wording(parse);
            var catalogue = city.Read(parse);
            var release = CityRelease.Of(catalogue);
            var scan = GapScan.Of(release);
            switch (parse.GetValue(format))
            {
                case "json":
                    OutputFormat.WriteJson(InequalityJson.Of(release, scan, wording));
                    break;
                case "csv":
                    OutputFormat.WriteCsv(InequalityJson.Of(release, scan, wording).Rows());
                    break;
                default:
                    new Tables(release, wording).Write(scan);
                    break;
            }
            CityArguments.TellFindings(catalogue);
            return CommandLine.Done;
        });
        return command;
    }

    private sealed class Tables(CityRelease release, Wording wording)
    {
        public void Write(GapScan scan)
        {
            if (scan.Gaps.IsEmpty && scan.Unknown.IsEmpty)
                Console.Out.WriteLine(wording["inequality.nothing"]);
            Gaps("inequality.table.gaps", scan.Gaps);
            Gaps("inequality.table.unknown", scan.Unknown);
            foreach (var unit in GapScan.ByDistance(scan.Gaps))
                Gaps(wording.Say("inequality.table.distances", ("unit", Text(unit.Key))), [.. unit.Take(MostPerUnit)]);
            if (scan.Spreads.Any())
                OutputFormat.WriteTable(wording["inequality.table.spreads"], Heads("indicator", "measure", "lowest", "highest", "period"), scan.Spreads.Take(MostRows).Select(spread => (IReadOnlyList<string>)
                    [spread.Indicator.Code.Text, Measure(spread.Slice), $"{Group(spread.Lowest)} {Number(spread.Lowest.Digits)}", $"{Group(spread.Highest)} {Number(spread.Highest.Digits)}", spread.Slice.Periods[spread.Period].Text]));
            OutputFormat.WriteTable(wording["inequality.table.none"], Heads("reason", "count"),
                scan.None.CountBy(none => none.Kind, StringComparer.Ordinal).OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal)
                    .Select(reason => (IReadOnlyList<string>)[wording[$"inequality.kind.{reason.Key}"], wording.Number(reason.Value)]));
            if (scan.Questions.Any())
                OutputFormat.WriteTable($"{wording["inequality.questions.lead"]} city.yaml: inequality", [wording["inequality.questions.question"], wording["inequality.questions.answer"], wording["inequality.groups.indicators"]],
                    scan.Questions.Select(question => (IReadOnlyList<string>)[wording.Say(question.Question), question.Answers, string.Join(' ', question.Indicators)]));
        }

        private void Gaps(string title, IReadOnlyCollection<Gap> gaps)
        {
            if (gaps.Count > 0)
                OutputFormat.WriteTable(title.StartsWith("inequality.", StringComparison.Ordinal) ? wording[title] : title,
                    Heads("indicator", "measure", "group", "value", "with", "other", "period", "times", "distance", "reliability"), gaps.Take(MostRows).Select(Row));
        }

        private IReadOnlyList<string> Row(Gap gap) =>
        [
            gap.Indicator, Measure(gap.Slice), Group(gap.Group), Number(gap.Group.Digits),
            wording[$"inequality.comparison.{Framework.Kebab.Of(gap.Comparison)}"] + (gap.Other.Group is null ? "" : $" ({Group(gap.Other)})"), Number(gap.Other.Digits),
            gap.Slice.Periods[gap.Period].Text, With(gap.Times, gap.RatioLimits), With(gap.Distance, gap.DistanceLimits), Reliability(gap),
        ];

        private string Reliability(Gap gap)
        {
            var word = wording[$"inequality.reliability.{InequalityJson.Reliability(gap)}"];
            return gap.MayBeNone ? $"{word}; {wording["inequality.may-be-none"]}" : word;
        }

        private string With(double? number, Limits? limits) => number is not { } n ? "" : limits is { } l ? $"{Short(n)} ({Short(l.Low)}–{Short(l.High)})" : Short(n);

        private string Short(double number) => Number(number.ToString(Math.Abs(number) < 100 ? "0.0" : "0", CultureInfo.InvariantCulture));

        private string Number(string digits) => wording.Number(digits);

        private string Group(Operand operand) => string.Join(", ", operand.Group?.Categories.Select(Text) ?? []);

        private string Measure(Slice slice) => string.Join(", ", ((string[])[slice.Measure.Unit.Name, slice.Measure.Series]).Where(text => text.Length > 0).Select(Text));

        private string Text(string text) => release.Text(wording.Tag, text);

        private List<string> Heads(params IEnumerable<string> columns) => [.. columns.Select(column => wording[$"inequality.column.{column}"])];
    }
}
