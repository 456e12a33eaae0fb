using System.Collections.Immutable;
using System.CommandLine;

using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Language;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals review compare: what reads otherwise in a later edition.</summary>
internal static class ReviewCompareCommand
{
    public static Command Create()
    {
        var earlier = new Argument<DirectoryInfo>("earlier") { Description = "The folder of an edition." };
        var later = new Argument<DirectoryInfo>("later") { Description = "The folder of a later one." };
        var language = new Option<string>("--lang") { Description = "Language of the editions and of the answer, such as en, es or ar.", DefaultValueFactory = _ => "en" };
        var format = OutputFormat.Option("table", "json", "csv");
        var command = new Command("compare", """
            Compares an edition with an earlier one: sections, figures in sentences, and promises.

            Example: localgoals review compare reviews/2023/editions/1 reviews/2025/editions/1
            """);
        command.Arguments.Add(earlier);
        command.Arguments.Add(later);
        command.Options.Add(language);
        command.Options.Add(format);
        command.SetAction(parse =>
        {
            var tag = parse.GetValue(language)!;
            var wording = Languages.Find(tag) ?? throw new Refusal($"There is no language '{tag}'. There are: {string.Join(", ", Languages.Tags)}.");
            Write(EditionComparison.Of(Document(parse.GetValue(earlier)!, wording.Tag), Document(parse.GetValue(later)!, wording.Tag)), wording, parse.GetValue(format)!);
            return CommandLine.Done;
        });
        return command;
    }

    private static ReviewDocument Document(DirectoryInfo folder, string tag) =>
        EditionWriter.Read(folder.FullName, tag) ?? throw new Refusal($"There is no edition in '{tag}' in '{folder}'.");

    private static void Write(EditionComparison comparison, Wording wording, string format)
    {
        (string Key, ImmutableArray<EditionDifference> Differences)[] parts = [("sections", comparison.Sections), ("figures", comparison.Figures), ("promises", comparison.Promises)];
        if (format == "json")
            OutputFormat.WriteJson(comparison);
        else if (format == "csv")
            OutputFormat.WriteCsv(parts.SelectMany(part => part.Differences.Select(one => (IEnumerable<string>)[part.Key, one.What, one.Before ?? "", one.After ?? ""])).Prepend(["kind", "what", "before", "after"]));
        else
            foreach (var (key, differences) in parts)
                OutputFormat.WriteTable(wording[$"review.compare.{key}"], [wording["review.compare.what"], wording["review.compare.before"], wording["review.compare.after"]],
                    differences.Select(one => (IReadOnlyList<string>)[one.What, one.Before ?? "–", one.After ?? "–"]));
    }
}
