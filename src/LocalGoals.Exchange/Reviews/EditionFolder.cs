using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Findings;
using LocalGoals.Reviews;

namespace LocalGoals.Exchange.Reviews;

/// <summary>
/// Reads the editions of a review as far as they are shown. What does not fit its manifest is told and not shown; <c>review verify</c> looks at
/// everything.
/// </summary>
internal sealed class EditionFolder(FolderFiles files, ICollection<Finding> findings)
{
    private const string ContentPrefix = "content.";
    private const string ContentSuffix = ".json";

    /// <summary>The file that holds a document in a language.</summary>
    public static string ContentOf(string language) => ContentPrefix + language + ContentSuffix;

    public ImmutableArray<Edition> Read(string folder)
    {
        var editions = ImmutableArray.CreateBuilder<Edition>();
        foreach (var file in files.All.Where(file => file.Name == EditionManifest.FileName && Path.GetDirectoryName(file.Folder)?.Replace('\\', '/') == folder))
            if (int.TryParse(Path.GetFileName(file.Folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                && file.Folder == string.Create(CultureInfo.InvariantCulture, $"{folder}/{number}") && EditionOf(number, file) is { } edition)
                editions.Add(edition);
        return [.. editions.OrderBy(edition => edition.Number)];
    }

    private Edition? EditionOf(int number, FolderFile file)
    {
        if (files.ReadText(file) is not { } bytes)
            return null;
        if (EditionManifest.Parse(bytes) is not { } manifest)
            return Damaged(file.Path);
        var contents = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var listed in manifest.Files.Where(listed => listed.Path.StartsWith(ContentPrefix, StringComparison.Ordinal) && listed.Path.EndsWith(ContentSuffix, StringComparison.Ordinal)))
        {
            if (files.Find($"{file.Folder}/{listed.Path}") is not { } content || files.ReadText(content) is not { } json
                || Convert.ToHexStringLower(SHA256.HashData(json)) != listed.Sha256)
                return Damaged($"{file.Folder}/{listed.Path}");
            contents[listed.Path[ContentPrefix.Length..^ContentSuffix.Length]] = json;
        }
        return contents.Count == 0 ? Damaged(file.Path) : new Edition(number, file.Folder, Convert.ToHexStringLower(SHA256.HashData(bytes)), contents.ToImmutable());
    }

    private Edition? Damaged(string path)
    {
        findings.Add(new Finding(ReviewRules.EditionDamaged, new Origin(path)));
        return null;
    }
}
