using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using LocalGoals.Documents;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Csv;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Reviews;

namespace LocalGoals.Exchange.Reviews;

/// <summary>What was frozen.</summary>
/// <param name="Folder">Inside the city folder.</param>
/// <param name="Root">The hash over the manifest.</param>
public sealed record FrozenEdition(int Number, string Folder, string Root, int Files, int Figures);

/// <summary>
/// Freezes a review: its documents, the sections they were made from, the pictures in them, the figures with their sources, the released data of every
/// indicator used, and a manifest of hashes. The same review, data, day and program give the same bytes, but for a signature.
/// </summary>
public sealed class EditionWriter(string cityFolder, CityRelease release, Review review)
{
    public const string FiguresFile = "figures.csv";
    public const string DataFolder = "data/";

    /// <param name="documents">The review in each of its languages, without anything unresolved.</param>
    /// <param name="program">The program's version.</param>
    /// <param name="frozen">The day, where one is said.</param>
    /// <param name="key">A private key to sign with; null to leave it unsigned.</param>
    /// <exception cref="IOException">The edition cannot be written; nothing is left of it.</exception>
    public FrozenEdition Write(IReadOnlyCollection<ReviewDocument> documents, string program, DateOnly? frozen, ECDsa? key)
    {
        var editions = $"{ReviewReader.Folder}/{review.Id}/{ReviewReader.Editions}";
        PlainFile.NoLinkOnTheWay(cityFolder, editions);
        var number = Last(Path.Combine(cityFolder, editions)) + 1;
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var document in documents.Select(document => document with { Edition = number }))
        {
            files[EditionFolder.ContentOf(document.Language)] = DocumentJson.Write(document);
            files[$"methods.{document.Language}.md"] = Encoding.UTF8.GetBytes(new EditionMethods(document, release, Languages.Find(document.Language) ?? Languages.English, $"LocalGoals {program}", frozen).Write());
        }
        foreach (var text in review.Sections.SelectMany(section => section.Texts.Values))
            files[$"sections/{Path.GetFileName(text.File)}"] = PlainFile.Read(Path.Combine(cityFolder, text.File));
        files[ReviewReader.FileName] = PlainFile.Read(Path.Combine(cityFolder, review.Origin.File));
        files[FiguresFile] = Figures(documents);
        foreach (var code in documents.SelectMany(document => document.Figures).SelectMany(figure => figure.Operands).Select(operand => operand.Indicator).Distinct(StringComparer.Ordinal))
            files[DataFile(code)] = EnclosedData.Write(release.Find(code)!.Table!);
        foreach (var file in documents.SelectMany(document => document.Pictures).Select(picture => picture.File).Distinct(StringComparer.Ordinal))
            files[file] = review.Pictures[file].Bytes.ToArray();
        var manifest = new EditionManifest(
            EditionManifest.CurrentFormat, review.Id, number, release.City.Name.Original, program, release.ContentHash, frozen?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. files.Select(file => new EditionFile(file.Key, file.Value.Length, Convert.ToHexStringLower(SHA256.HashData(file.Value))))],
            [.. files.Where(file => file.Key.StartsWith("content.", StringComparison.Ordinal)).SelectMany(file => EditionBlocks.Of(file.Key, file.Value))]);
        var bytes = manifest.Write();
        files[EditionManifest.FileName] = bytes;
        if (key is not null)
            files[EditionSignature.FileName] = EditionSignature.Of(bytes, key).Write();
        var folder = string.Create(CultureInfo.InvariantCulture, $"{editions}/{number}");
        WriteAll(Path.Combine(cityFolder, editions), Path.Combine(cityFolder, folder), files);
        return new FrozenEdition(number, folder, Convert.ToHexStringLower(SHA256.HashData(bytes)), files.Count, documents.Sum(document => document.Figures.Length));
    }

    /// <summary>What an edition says in a language, as its file has it; <see cref="EditionVerification"/> tells whether that is what was frozen.</summary>
    /// <param name="folder">Of the edition.</param>
    /// <returns>Null where it says nothing in that language.</returns>
    public static ReviewDocument? Read(string folder, string language) =>
        new FileInfo(Path.Combine(folder, EditionFolder.ContentOf(language))) is { Exists: true } file ? DocumentJson.Parse(PlainFile.Read(file.FullName)) : null;

    /// <summary>Where the figures of an indicator are enclosed.</summary>
    public static string DataFile(string code) => $"{DataFolder}{code}.csv";

    private static int Last(string folder) => Directory.Exists(folder)
        ? Directory.GetDirectories(folder).Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max() : 0;

    // For people and spreadsheets: everything in it stands in the documents too.
    private static byte[] Figures(IEnumerable<ReviewDocument> documents)
    {
        var text = new StringBuilder(CsvLine.Of(["language", "figure", "reference", "text", "made", "indicator", "measure", "group", "period", "value", "file", "line", "enclosed"]));
        foreach (var document in documents)
            foreach (var figure in document.Figures)
                foreach (var operand in figure.Operands)
                    text.Append(CsvLine.Of(
                    [
                        document.Language, figure.Id, figure.Reference, figure.Text, figure.Formula.ToString().ToLowerInvariant(), operand.Indicator, operand.Measure, operand.Group, operand.Period, operand.Digits,
                        operand.Origin.File, operand.Origin.Cell ?? operand.Origin.Line?.ToString(CultureInfo.InvariantCulture) ?? "", DataFile(operand.Indicator),
                    ]));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Beside its place first, so that there is the whole edition or none.
    private static void WriteAll(string editions, string folder, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var beside = Path.Combine(editions, ".writing");
        Directory.CreateDirectory(editions);
        if (Directory.Exists(beside))
            Directory.Delete(beside, recursive: true);
        try
        {
            foreach (var (path, bytes) in files)
            {
                var file = Path.Combine(beside, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }
            Directory.Move(beside, folder);
        }
        catch
        {
            if (Directory.Exists(beside))
                Directory.Delete(beside, recursive: true);
            throw;
        }
    }
}
