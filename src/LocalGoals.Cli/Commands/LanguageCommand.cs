using System.CommandLine;

using LocalGoals.Language;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals language: what a language file of the interface lacks.</summary>
internal static class LanguageCommand
{
    private const long Largest = 8L << 20;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A language file named after its tag, such as ru.json." };
        var format = OutputFormat.Option("table", "json", "csv");
        var command = new Command("language", """
            Compares a language file of the interface with the English one and lists all that is missing or wrong, before it
            is built into the program.

            Example: localgoals language src/LocalGoals/Language/ru.json
            """);
        command.Arguments.Add(file);
        command.Options.Add(format);
        command.SetAction(parse =>
        {
            var given = parse.GetValue(file)!;
            if (!given.Exists)
                throw new Refusal($"There is no file '{given}'.");
            if (given.Length > Largest)
                throw new Refusal($"'{given}' is larger than {Largest >> 20} MB.");
            IReadOnlyList<LanguageGap> gaps;
            try
            {
                gaps = LanguageFile.Check(Path.GetFileNameWithoutExtension(given.Name), File.ReadAllBytes(given.FullName));
            }
            catch (FormatException e)
            {
                throw new Refusal($"{given}: {e.Message}");
            }
            Write(gaps, parse.GetValue(format)!);
            return CommandLine.Done;
        });
        return command;
    }

    private static void Write(IReadOnlyList<LanguageGap> gaps, string format)
    {
        var wording = Languages.English;
        if (format == "json")
            OutputFormat.WriteJson(gaps.Select(gap => new { problem = NameOf(gap), place = gap.Place, english = gap.English }));
        else if (format == "csv")
            OutputFormat.WriteCsv(gaps.Select(gap => (IEnumerable<string>)[NameOf(gap), gap.Place, gap.English, ""]).Prepend(["problem", "place", "english", "translation"]));
        else
        {
            var same = gaps.Count(gap => gap.Kind == GapKind.Same);
            if (gaps.Count > 0)
                OutputFormat.WriteTable(null, [wording["language.problem"], wording["language.place"], wording["language.english"]],
                    gaps.Select(gap => (IReadOnlyList<string>)[wording[$"language.problem.{NameOf(gap)}"], gap.Place, gap.English]));
            Console.Out.WriteLine(wording.Say("language.count", ("count", gaps.Count - same)));
            if (same > 0)
                Console.Out.WriteLine(wording.Say("language.same.count", ("count", same)));
        }
    }

    private static string NameOf(LanguageGap gap) => gap.Kind.ToString().ToLowerInvariant();
}
