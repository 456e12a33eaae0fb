using LocalGoals.Catalogue;
using LocalGoals.Indicators;

namespace LocalGoals.Views;

/// <summary>Where metadata say what the target is.</summary>
internal static class TargetWording
{
    /// <summary>The target as the framework of the SDGs words it, in the global structure of metadata.</summary>
    private const string Global = "SDG_TARGET__GLOBAL";

    // Whose words these are, nothing says: some cities put the global target there, others their own.
    private static readonly string[] Keys = ["target_name", "target"];

    public static string? Of(Metadata metadata, string language, Translations translations) => OfCity(metadata, language, translations) ?? OfFramework(metadata, language, translations);

    public static string? OfCity(Metadata metadata, string language, Translations translations) =>
        Keys.Select(key => Said(metadata, language, key, translations)).FirstOrDefault(text => text is not null);

    public static string? OfFramework(Metadata metadata, string language, Translations translations) => Said(metadata, language, Global, translations);

    private static string? Said(Metadata metadata, string language, string key, Translations translations) =>
        metadata.In(language, key)?.Text is { } text ? translations.Resolve(language, text) : null;
}
