using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Remote;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg.Wordings;

/// <summary>The entries of all translations, by language and <c>group.key</c>. Of two with one name the later counts.</summary>
internal sealed class TranslationEntries
{
    /// <summary>The class of the shared translations of Open SDG.</summary>
    public const string Shared = "TranslationInputSdgTranslations";

    private static readonly IReadOnlyList<ITranslationClass> Classes =
    [
        new TranslationFolder("TranslationInputYaml", [".yml", ".yaml"], TranslationFolder.Yaml),
        new TranslationFolder(Shared, [".yml", ".yaml"], TranslationFolder.Yaml),
        new TranslationFolder("TranslationInputCsv", [".csv"], TranslationFolder.Csv),
        new SdmxTranslations("TranslationInputSdmx", isConcepts: false),
        new SdmxTranslations("TranslationInputSdmxMsd", isConcepts: true),
    ];

    private readonly Dictionary<string, ImmutableDictionary<string, string>.Builder> _byLanguage = new(StringComparer.Ordinal);

    public static bool IsKnown(string inputClass) => Classes.Any(c => c.Name == inputClass);

    /// <summary>Whether a class reads many files: a folder, or a Git repository.</summary>
    public static bool IsFolder(string inputClass) => Classes.Any(c => c.Name == inputClass && c is TranslationFolder);

    public static Translations Read(FolderFiles files, IEnumerable<TranslationInput> inputs, ICollection<Finding> findings, ISet<string> taken)
    {
        var entries = new TranslationEntries();
        foreach (var input in inputs)
            if (!Classes.First(c => c.Name == input.Class).Read(input, files, entries, findings, taken) && input.At is not null && !RemoteSource.IsAddress(input.Source))
                findings.Add(new Finding(ReadingRules.InputMatchesNothing, input.At, null, ("pattern", input.Source)));
        return new Translations(entries._byLanguage.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToImmutable()));
    }

    public void Add(string language, string key, string text)
    {
        if (!_byLanguage.TryGetValue(language, out var entries))
            _byLanguage.Add(language, entries = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal));
        entries[key] = text;
    }
}
