using System.CommandLine;

using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals translations: which of a city's texts lack a translation.</summary>
internal static class TranslationsCommand
{
    public static Command Create()
    {
        var city = new CityArguments();
        var to = new Option<string?>("--to") { Description = "Only this language, such as es." };
        var format = OutputFormat.Option("table", "json", "csv");
        var command = new Command("translations", """
            Counts, per language of the portal, which texts of a city are translated. As CSV or JSON it lists those that are
            not, with the file and key where each belongs; the CSV has an empty column to fill in.

            Example: localgoals translations los-angeles --to es --format csv
            """);
        city.AddTo(command);
        command.Options.Add(to);
        command.Options.Add(format);
        command.SetAction(parse =>
        {
            var wording = city.Wording(parse);
            var catalogue = city.Read(parse);
            var release = CityRelease.Of(catalogue);
            var only = parse.GetValue(to);
            if (only is not null && release.Wording(only) is null && !catalogue.Reviews.Any(review => review.Languages.Contains(only)))
                throw new Refusal($"The portal of {release.City.Name.Original} has no language '{only}'. It has: {string.Join(", ", release.Languages.Select(w => w.Tag))}.");
            var all = TranslationCoverage.Of(release, catalogue.Reviews);
            Write(release, only is null ? all : new TranslationCoverage([.. all.Texts.Where(t => t.Language == only)]), wording, parse.GetValue(format)!);
            return CommandLine.Done;
        });
        return command;
    }

    private static void Write(CityRelease release, TranslationCoverage coverage, Wording wording, string format)
    {
        var counts = coverage.Texts.GroupBy(t => (t.Language, t.Kind)).Select(g => (g.Key.Language, g.Key.Kind, All: g.Count(), Missing: g.Count(t => !t.IsThere))).ToList();
        switch (format)
        {
            case "json":
                OutputFormat.WriteJson(new
                {
                    city = release.City.Name.In(wording.Tag), writtenIn = release.City.WrittenIn,
                    counts = counts.Select(c => new { language = c.Language, kind = NameOf(c.Kind), all = c.All, missing = c.Missing }),
                    missing = coverage.Missing.Select(t => new { language = t.Language, kind = NameOf(t.Kind), file = t.File, key = t.Key, original = t.Original }),
                });
                break;
            case "csv":
                OutputFormat.WriteCsv(coverage.Missing.Select(t => (IEnumerable<string>)[t.Language, NameOf(t.Kind), t.File, t.Key, t.Original, ""])
                    .Prepend(["language", "kind", "file", "key", "original", "translation"]));
                break;
            default:
                OutputFormat.WriteTable(null, [wording["translations.language"], wording["translations.kind"], wording["translations.all"], wording["translations.missing"]],
                    counts.Select(c => (IReadOnlyList<string>)[c.Language, wording[$"translations.kind.{NameOf(c.Kind)}"], wording.Number(c.All), wording.Number(c.Missing)]));
                Console.Out.WriteLine(wording.Say("translations.count", ("count", coverage.Missing.Count())));
                break;
        }
    }

    private static string NameOf(TextKind kind) => kind.ToString().ToLowerInvariant();
}
