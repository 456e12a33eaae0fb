using LocalGoals.Language;

namespace LocalGoals.Site;

/// <summary>How a city's portal looks, where it sets anything.</summary>
public sealed record Brand
{
    public static readonly Brand None = new();

    public Logo? Logo { get; init; }

    /// <summary>The portal's own where the city sets nothing that can be read.</summary>
    public Palette Light { get; init; } = Palette.Light;

    public Palette Dark { get; init; } = Palette.Dark;

    public bool HasColours => Light != Palette.Light || Dark != Palette.Dark;
}

/// <param name="File">Path of an image below <c>files/</c>.</param>
/// <param name="Words">What it shows, for those who do not see it.</param>
public sealed record Logo(string File, Texts Words);
