using System.Collections.Immutable;
using System.Text.Json;

namespace LocalGoals.Exchange.Reviews;

/// <summary>A file of an edition.</summary>
/// <param name="Path">Inside the edition's folder, with forward slashes.</param>
/// <param name="Sha256">Over its bytes, in lower-case hexadecimal.</param>
public sealed record EditionFile(string Path, long Length, string Sha256);

/// <summary>A block of a document.</summary>
/// <param name="File">The document that it stands in.</param>
/// <param name="Sha256">Over its JSON as it stands in that file.</param>
public sealed record EditionBlock(string File, string Id, string Sha256);

/// <summary>
/// What an edition is made of. The hash over the bytes of its file is the root: whoever knows the root can tell every change of any
/// other byte.
/// </summary>
/// <param name="Format">Version of this format.</param>
/// <param name="Program">The version of the program that froze it.</param>
/// <param name="DataHash">Version of the city's data at that time.</param>
/// <param name="Frozen">The day, where it was said.</param>
public sealed record EditionManifest(
    int Format, string Review, int Edition, string City, string Program, string DataHash, string? Frozen, ImmutableArray<EditionFile> Files, ImmutableArray<EditionBlock> Blocks)
{
    public const string FileName = "manifest.json";
    public const int CurrentFormat = 1;

    public byte[] Write() => DocumentJson.Bytes(this);

    /// <returns>Null where it is no manifest of this format.</returns>
    public static EditionManifest? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return DocumentJson.Read<EditionManifest>(json) is { Format: CurrentFormat, Files.IsDefault: false, Blocks.IsDefault: false } manifest
                && manifest.Files.All(file => file is { Path: not null, Sha256: not null }) && manifest.Blocks.All(block => block is { File: not null, Id: not null, Sha256: not null }) ? manifest : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
