using System.Collections.Concurrent;
using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.OpenSdg.Inputs;
using LocalGoals.Exchange.Remote;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>What the inputs of a configuration give for an indicator together.</summary>
internal sealed record IndicatorFiles(ObservationTable? Table, Metadata Metadata);

/// <summary>Reads the inputs of a configuration, in their order, and puts together what they have for each indicator.</summary>
internal sealed class Repository(FolderFiles files, Configuration configuration, ConcurrentBag<Finding> findings, HashSet<string> taken)
{
    public IReadOnlyDictionary<IndicatorCode, IndicatorFiles> Read(DataWords words)
    {
        var asked = new InputFiles(files, configuration, findings, taken);
        var orders = DataSchemas.Read(files, configuration, asked);
        var byCode = new Dictionary<IndicatorCode, List<(int Input, InputPart Part)>>();
        for (var i = 0; i < configuration.Inputs.Length; i++)
            foreach (var part in InputClasses.Find(configuration.Inputs[i].Class)!.Parts(configuration.Inputs[i], asked))
            {
                if (!byCode.TryGetValue(part.Code, out var parts))
                    byCode.Add(part.Code, parts = []);
                parts.Add((i, part));
            }
        var read = new ConcurrentDictionary<IndicatorCode, IndicatorFiles>();
        Parallel.ForEach(byCode, entry =>
        {
            var found = new List<Finding>();
            var together = Together(entry.Value, found);
            // What was not fetched is left out, as where nobody is asked.
            var isLeftOut = together.Table is null && together.Metadata == Metadata.Empty && entry.Value.TrueForAll(part => RemoteSource.IsAddress(part.Part.File));
            if (!isLeftOut)
                read[entry.Key] = together.Table is { } table ? together with { Table = words.Of(orders.Order(entry.Key, table, found), entry.Key.Text, found) } : together;
            asked.Found(found);
        });
        return read;
    }

    // As in Open SDG, a later input's figures take the place of an earlier one's, and its metadata are added key by key. Of two
    // files of one input the first holds: which of them is meant nobody can know.
    private static IndicatorFiles Together(List<(int Input, InputPart Part)> parts, List<Finding> found)
    {
        var (table, tableOf) = ((ObservationTable?)null, -1);
        var values = ImmutableSortedDictionary<string, MetadataValue>.Empty;
        var translations = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>>.Empty;
        var silent = new Dictionary<string, SilentValue>(StringComparer.Ordinal);
        foreach (var (input, part) in parts)
        {
            var content = part.Read(found);
            foreach (var (key, value) in content.WhereSilent)
                silent[key] = value;
            values = values.SetItems(content.Values);
            foreach (var (language, translated) in content.Translations)
                translations = translations.SetItem(language, translations.GetValueOrDefault(language, ImmutableSortedDictionary<string, MetadataValue>.Empty).SetItems(translated));
            if (content.Table is not { } next)
                continue;
            if (table is not null)
            {
                var (kept, left) = input == tableOf ? (table, next) : (next, table);
                found.Add(new Finding(ReadingRules.SecondFile, left.Head with { Line = null }, part.Code.Text, ("first", (kept.Head with { Line = null }).ToString())));
                (table, tableOf) = (kept, input);
            }
            else
                (table, tableOf) = (next, input);
        }
        foreach (var (key, (text, origin)) in silent.Where(value => !values.TryGetValue(value.Key, out var said) || said.Text.Length == 0))
        {
            values = values.SetItem(key, new MetadataValue(text.Original, origin) { IsOfStructure = true });
            foreach (var language in text.Languages)
                translations = translations.SetItem(language, translations.GetValueOrDefault(language, ImmutableSortedDictionary<string, MetadataValue>.Empty)
                    .SetItem(key, new MetadataValue(text.In(language), origin)));
        }
        return new IndicatorFiles(table, values.IsEmpty && translations.IsEmpty ? Metadata.Empty : new Metadata(values, translations));
    }

    /// <summary>Files beside data and metadata that nothing asked for. They are told, never read as data.</summary>
    public void TellUntaken()
    {
        var folders = configuration.Inputs.Select(i => i.Pattern?.Folder).OfType<string>().Where(f => f.Length > 0).ToHashSet(StringComparer.Ordinal);
        var names = taken.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var unlisted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files.All)
        {
            var inside = folders.FirstOrDefault(f => file.Path.StartsWith(f + "/", StringComparison.Ordinal));
            if (inside is null || taken.Contains(file.Path) || file.Name[0] == '.' || file.Name.StartsWith("~$", StringComparison.Ordinal) || file.Name.StartsWith("README", StringComparison.OrdinalIgnoreCase))
                continue;
            if (IsInLanguageFolder(file, inside))
            {
                unlisted.Add(file.Folder);
                continue;
            }
            var copy = file.Folder != inside && names.Contains(file.Name);
            findings.Add(new Finding(copy ? ReadingRules.StrayCopy : ReadingRules.FileNotTaken, new Origin(file.Path), null, ("folder", inside)));
        }
        foreach (var folder in unlisted)
            findings.Add(new Finding(ReadingRules.LanguageNotListed, new Origin(folder), null, ("tag", Path.GetFileName(folder))));
    }

    // meta/de/3-1-1.md: a folder that is named like a language.
    private static bool IsInLanguageFolder(FolderFile file, string inside)
    {
        var folder = file.Folder.Length > inside.Length ? file.Folder[(inside.Length + 1)..] : "";
        return InputFiles.IsYaml(Path.GetExtension(file.Name)) && folder.Length is >= 2 and <= 7
            && folder.Split('-', '_')[0] is { Length: 2 or 3 } tag && tag.All(char.IsAsciiLetterLower);
    }
}
