using LocalGoals.Exchange.CityFolder;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg.Wordings;

/// <summary>A class of translations, by the name that configurations give it.</summary>
internal interface ITranslationClass
{
    string Name { get; }

    /// <summary>Adds the entries of an input.</summary>
    /// <param name="taken">Paths of the files that were asked for.</param>
    /// <returns>Whether there was any file.</returns>
    bool Read(TranslationInput input, FolderFiles files, TranslationEntries entries, ICollection<Finding> findings, ISet<string> taken);
}
