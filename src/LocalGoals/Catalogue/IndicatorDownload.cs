using LocalGoals.Language;

namespace LocalGoals.Catalogue;

/// <summary>A further file that the city offers with an indicator.</summary>
/// <param name="File">Path among the files of the site.</param>
public sealed record IndicatorDownload(Texts Label, string File);
