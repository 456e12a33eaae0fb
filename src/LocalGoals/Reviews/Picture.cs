using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Reviews;

/// <summary>A picture that a review shows.</summary>
/// <param name="File">Inside the folder of the review or of its edition: <c>images/harbour.jpg</c>.</param>
/// <param name="ContentType"><c>image/png</c> or <c>image/jpeg</c>, as its own bytes say.</param>
/// <param name="Width">In pixels, as is <paramref name="Height"/>.</param>
/// <param name="Sha256">Over its bytes, in lower-case hexadecimal.</param>
public sealed record Picture(string File, string ContentType, int Width, int Height, string Sha256, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether the camera wrote into it where it was taken.</summary>
    public bool TellsPlace { get; init; }
}

/// <summary>The picture on the first page of a review.</summary>
/// <param name="Words">What it shows, for those who do not see it.</param>
/// <param name="Caption">What stands below it, such as who took it; null for nothing.</param>
public sealed record Cover(string File, Texts? Words, Texts? Caption, Origin Origin);
