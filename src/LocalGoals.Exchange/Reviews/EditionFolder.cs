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
    private const long LargestFile = 64L << 20;

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
        var parts = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var listed in manifest.Files)
        {
            if (files.Find($"{file.Folder}/{listed.Path}") is not { Length: <= LargestFile } found || files.ReadBytes(found) is not { } content
                || Convert.ToHexStringLower(SHA256.HashData(content)) != listed.Sha256)
                return Damaged($"{file.Folder}/{listed.Path}");
            parts[listed.Path] = content;
        }
        var contents = parts.Where(part => IsContent(part.Key)).ToImmutableSortedDictionary(part => part.Key[ContentPrefix.Length..^ContentSuffix.Length], part => part.Value, StringComparer.Ordinal);
        parts[EditionManifest.FileName] = bytes;
        var signature = files.Find($"{file.Folder}/{EditionSignature.FileName}") is { Length: <= LargestFile } one ? files.ReadBytes(one) : null;
        if (signature is not null)
            parts[EditionSignature.FileName] = signature;
        return contents.IsEmpty ? Damaged(file.Path) : new Edition(number, file.Folder, Convert.ToHexStringLower(SHA256.HashData(bytes)), contents, parts.ToImmutable())
        {
            Pictures = parts.Where(part => PictureFile.FileOf(part.Key) == part.Key).Select(part => PictureFile.Of(part.Key, part.Value.ToArray()).Picture).OfType<Picture>().ToImmutableSortedDictionary(picture => picture.File, picture => picture, StringComparer.Ordinal),
            Frozen = DateOnly.TryParseExact(manifest.Frozen, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            PublicKey = signature is not null && EditionSignature.Parse(signature) is { } signed && signed.Verifies(bytes, null) ? signed.PublicKey : null,
        };
    }

    private static bool IsContent(string path) => path.StartsWith(ContentPrefix, StringComparison.Ordinal) && path.EndsWith(ContentSuffix, StringComparison.Ordinal);

    private Edition? Damaged(string path)
    {
        findings.Add(new Finding(ReviewRules.EditionDamaged, new Origin(path)));
        return null;
    }
}
