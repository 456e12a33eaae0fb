using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;

using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Portal;
using LocalGoals.Portal.Documents;
using LocalGoals.Portal.Export;
using LocalGoals.Reviews;

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals review export: a review as files for others.</summary>
internal static class ReviewExportCommand
{
    private const string Word = "docx", Pdf = "pdf", Summary = "summary", Messages = "messages", Annex = "annex", All = "all";

    public static Command Create()
    {
        var city = new CityArguments();
        var review = ReviewCommand.Name();
        var edition = new Option<int?>("--edition") { Description = "Number of the edition. Without it the last one, or the draft where nothing is frozen." };
        var draft = new Option<bool>("--draft") { Description = "The draft, even where there is an edition." };
        var format = new Option<string[]>("--format") { Description = "What to write; several may be named.", DefaultValueFactory = _ => [All], AllowMultipleArgumentsPerToken = true };
        format.AcceptOnlyFromAmong(Word, Pdf, Summary, Messages, Annex, All);
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder to write into.", Required = true };
        var command = new Command("export", """
            Writes a review in each of its languages: as a document for word processors (docx), as PDF (with an installed Chromium, Chrome or Edge), a
            summary for word processors, the key messages for programs (messages), and the figures with their sources as a zip (annex; only of an edition).

            Example: localgoals review export los-angeles 2026 --out exports --format docx pdf
            """);
        city.AddTo(command, language: false);
        command.Arguments.Add(review);
        city.AddDay(command);
        foreach (var option in new Option[] { edition, draft, format, output })
            command.Options.Add(option);
        command.SetAction(async (parse, token) =>
        {
            if (parse.GetValue(draft) && parse.GetValue(edition) is not null)
                throw new Refusal("Say either --draft or --edition.");
            var asked = AskedReview.Of(city, parse, parse.GetValue(review)!);
            var frozen = parse.GetValue(draft) ? null : EditionOf(asked.Review, parse.GetValue(edition));
            var documents = frozen is null ? Draft(asked) : [.. frozen.Contents.Values.Select(content => DocumentJson.Parse(content.Span) ?? throw new Refusal($"Edition {frozen.Number} cannot be read."))];
            var wanted = parse.GetValue(format)!;
            if (wanted.Contains(Annex) && frozen is null)
                throw new Refusal("Only an edition has an annex of data: freeze the review first.");
            foreach (var (name, bytes) in Files(asked.Review, documents, frozen, wanted))
                Keep(name, bytes);
            if (wanted.Contains(Summary) && documents.All(document => ReviewSummary.Of(document) is null))
                Console.Error.WriteLine("There is no summary: nothing is written yet under highlights, leaving no one behind, and next steps.");
            if (wanted.Contains(Pdf) || wanted.Contains(All))
                await Print();
            return CommandLine.Done;

            void Keep(string name, byte[] bytes)
            {
                var path = Path.Combine(parse.GetValue(output)!.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
                Console.Out.WriteLine(name);
            }

            async Task Print()
            {
                if (PdfPrinter.Find() is not { } printer)
                {
                    const string Why = "A PDF needs Chromium, Chrome or Edge. None was found: install one, or say in CHROME_PATH where it is.";
                    if (wanted.Contains(Pdf))
                        throw new Refusal(Why);
                    Console.Error.WriteLine(Why);
                    return;
                }
                await using var app = PortalApp.Create(new CatalogueSource(city.Folder(parse).FullName, city.Config(parse), watch: false, city.Remote(parse), city.Today(parse)), new PortalOptions { Drafts = true });
                await app.StartAsync(token);
                var at = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
                foreach (var document in documents)
                {
                    var page = frozen is null ? SiteMap.ReviewDraft(document.Language, asked.Review.Id) : SiteMap.ReviewEdition(document.Language, asked.Review.Id, frozen.Number);
                    Keep($"{Stem(asked.Review, frozen)}.{document.Language}.pdf", await printer.Print(new Uri($"{at}/{page}"), token));
                }
                await app.StopAsync(CancellationToken.None);
            }
        });
        return command;
    }

    private static ImmutableArray<ReviewDocument> Draft(AskedReview asked)
    {
        var findings = new List<Finding>();
        var documents = ReviewDesk.Draft(asked.Release, asked.Review, findings);
        if (findings.Any(finding => finding.Rule.Severity == Severity.Error))
            Console.Error.WriteLine("Some figures of this draft lead nowhere. 'localgoals review check' lists them.");
        return documents;
    }

    private static string Stem(Review review, Edition? frozen) => $"{review.Id}-{(frozen is null ? "draft" : string.Create(CultureInfo.InvariantCulture, $"edition-{frozen.Number}"))}";

    private static Edition? EditionOf(Review review, int? number) => number is null ? review.Editions.LastOrDefault()
        : review.Editions.FirstOrDefault(one => one.Number == number) ?? throw new Refusal($"There is no edition {number}. There are: {string.Join(", ", review.Editions.Select(one => one.Number.ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("none"))}.");

    private static IEnumerable<(string Name, byte[] Bytes)> Files(Review review, ImmutableArray<ReviewDocument> documents, Edition? frozen, string[] wanted)
    {
        var (stem, pictures) = (Stem(review, frozen), frozen?.Pictures ?? review.Pictures);
        foreach (var file in documents.AsParallel().AsOrdered().SelectMany(document => InOneLanguage(document).ToList()))
            yield return file;
        if (Wants(Annex) && frozen is not null)
            yield return ($"{stem}-annex.zip", EditionZip.Of(frozen));

        IEnumerable<(string, byte[])> InOneLanguage(ReviewDocument document)
        {
            var wording = Languages.Find(document.Language)!;
            if (Wants(Word))
                yield return ($"{stem}.{document.Language}.docx", WordDocument.Of(document, wording, pictures, frozen?.Root));
            if (Wants(Summary) && ReviewSummary.Of(document) is { } summary)
                yield return ($"{stem}-summary.{document.Language}.docx", WordDocument.Of(summary, wording, pictures, frozen?.Root, isShort: true));
            if (Wants(Messages))
                yield return ($"{stem}-messages.{document.Language}.json", KeyMessages.Write(document));
        }

        bool Wants(string what) => wanted.Contains(what) || wanted.Contains(All);
    }
}
