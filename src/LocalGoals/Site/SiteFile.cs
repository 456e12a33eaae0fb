using System.Collections.Immutable;

namespace LocalGoals.Site;

/// <summary>An image to show or a file to offer, from the folder <c>files/</c>.</summary>
/// <param name="Path">Beginning with <c>files/</c>.</param>
public sealed record SiteFile(string Path, string ContentType, ImmutableArray<byte> Bytes, int? Width, int? Height)
{
    public bool IsImage => ContentType.StartsWith("image/", StringComparison.Ordinal);
}
