using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;

using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Language;
using LocalGoals.Portal.Documents;
using LocalGoals.Reviews;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals review export: a review as files for others.</summary>
internal static class ReviewExportCommand
{
    private const string Word = "docx", Summary = "summary", Messages = "messages", Annex = "annex", All = "all";

    public static Command Create()
    {
        var city = new CityArguments();
        var review = ReviewCommand.Name();
        var edition = new Option<int?>("--edition") { Description = "Number of the edition. Without it the last one, or the draft where nothing is frozen." };
        var draft = new Option<bool>("--draft") { Description = "The draft, even where there is an edition." };
        var format = new Option<string>("--format") { Description = "What to write.", DefaultValueFactory = _ => All };
        format.AcceptOnlyFromAmong(Word, Summary, Messages, Annex, All);
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder to write into.", Required = true };
        var command = new Command("export", """
            Writes a review in each of its languages: as a document for word processors (docx), a summary for word processors, the key messages for
            programs (messages), and the figures with their sources as a zip (annex; only of an edition).

            Example: localgoals review export los-angeles 2026 --out exports
            """);
        city.AddTo(command, language: false);
        command.Arguments.Add(review);
        city.AddDay(command);
        foreach (var option in new Option[] { edition, draft, format, output })
            command.Options.Add(option);
        command.SetAction(parse =>
        {
            var found = ReviewCheckCommand.Read(city, parse, parse.GetValue(review)!);
            var frozen = parse.GetValue(draft) ? null : EditionOf(found.Review, parse.GetValue(edition));
            var documents = frozen is null ? found.Documents : [.. frozen.Contents.Values.Select(content => DocumentJson.Parse(content.Span) ?? throw new Refusal($"Edition {frozen.Number} cannot be read."))];
            var wanted = parse.GetValue(format)!;
            if (wanted == Annex && frozen is null)
                throw new Refusal("Only an edition has an annex of data: freeze the review first.");
            foreach (var (name, bytes) in Files(found.Review, documents, frozen, wanted, city.Folder(parse).FullName))
            {
                var path = Path.Combine(parse.GetValue(output)!.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
                Console.Out.WriteLine(name);
            }
            return CommandLine.Done;
        });
        return command;
    }

    private static Edition? EditionOf(Review review, int? number) => number is null ? review.Editions.LastOrDefault()
        : review.Editions.FirstOrDefault(one => one.Number == number) ?? throw new Refusal($"There is no edition {number}. There are: {string.Join(", ", review.Editions.Select(one => one.Number.ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("none"))}.");

    private static IEnumerable<(string Name, byte[] Bytes)> Files(Review review, ImmutableArray<ReviewDocument> documents, Edition? frozen, string wanted, string folder)
    {
        var stem = $"{review.Id}-{(frozen is null ? "draft" : string.Create(CultureInfo.InvariantCulture, $"edition-{frozen.Number}"))}";
        foreach (var document in documents)
        {
            var wording = Languages.Find(document.Language)!;
            if (Wants(Word))
                yield return ($"{stem}.{document.Language}.docx", WordDocument.Of(document, wording, frozen?.Root));
            if (Wants(Summary) && ReviewSummary.Of(document) is { } summary)
                yield return ($"{stem}-summary.{document.Language}.docx", WordDocument.Of(summary, wording, frozen?.Root, isShort: true));
            if (Wants(Messages))
                yield return ($"{stem}-messages.{document.Language}.json", KeyMessages.Write(document));
        }
        if (Wants(Annex) && frozen is not null)
            yield return ($"{stem}-annex.zip", DataAnnex.Of(Path.Combine(folder, frozen.Folder)));

        bool Wants(string what) => wanted == what || wanted == All;
    }
}
