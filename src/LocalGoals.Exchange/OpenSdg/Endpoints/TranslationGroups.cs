using LocalGoals.Catalogue;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>The repository's translations by group, ordered by name: those of one language, or of all by language.</summary>
internal static class TranslationGroups
{
    public static Map Of(Translations translations, string? language)
    {
        if (language is not null)
            return Groups(translations.Entries(language));
        return new Map(translations.LanguageTags.Select(tag => KeyValuePair.Create(tag, (object?)Groups(translations.Entries(tag)))));
    }

    private static Map Groups(IReadOnlyDictionary<string, string> entries)
    {
        var groups = new Map();
        foreach (var (name, text) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
                continue;
            if (groups.GetValueOrDefault(name[..dot]) is not Map group)
                groups[name[..dot]] = group = [];
            group[name[(dot + 1)..]] = text;
        }
        return new Map(groups.OrderBy(group => group.Key, StringComparer.Ordinal));
    }
}
