using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>
/// Gives columns and cells of a table their words: what the city's translations have, under the text itself, in the group of
/// the column or in the group <c>data</c>; else what the source's own structure calls them. A text that only names an entry is
/// never shown.
/// </summary>
internal sealed class DataWords(Translations translations, string writtenIn, IReadOnlyList<string> languages)
{
    /// <returns>The same table where there is nothing to add.</returns>
    public ObservationTable Of(ObservationTable table, string indicator, ICollection<Finding> findings)
    {
        var columns = table.Columns.Select(column => Of(table, column, indicator, findings)).ToImmutableArray();
        return columns.AsSpan().SequenceEqual(table.Columns.AsSpan()) ? table : table.With(columns);
    }

    private Column Of(ObservationTable table, Column column, string indicator, ICollection<Finding> findings)
    {
        if (column.Role is ColumnRole.Period or ColumnRole.Attribute or ColumnRole.Multiplier or ColumnRole.Progress)
            return column;
        var title = column.IsKey ? WordsOf(column.Name, column.Title, () => new Origin(table.File, 1)) : column.Title;
        var names = column.Names;
        foreach (var category in column.Categories)
            if (WordsOf(category, column.Names.GetValueOrDefault(category), () => FirstOf(table, column, category)) is { } words && !ReferenceEquals(words, names.GetValueOrDefault(category)))
                names = names.SetItem(category, words);
        return ReferenceEquals(title, column.Title) && ReferenceEquals(names, column.Names) ? column : column.With(title, names);

        Texts? WordsOf(string text, Texts? own, Func<Origin> at)
        {
            var found = translations.LanguageTags.Select(tag => (Tag: tag, Text: translations.OfData(tag, column.Name, text))).Where(t => t.Text is not null)
                .ToDictionary(t => t.Tag, t => t.Text!, StringComparer.Ordinal);
            var isName = own is null && translations.NamesEntry(column.Name, text);
            if (found.Count == 0 && !isName)
                return own;
            var original = own?.Original ?? (isName ? found.GetValueOrDefault(writtenIn) ?? found.OrderBy(f => f.Key, StringComparer.Ordinal).FirstOrDefault().Value ?? Readable(text) : text);
            foreach (var language in own?.Languages ?? [])
                found.TryAdd(language, own!.In(language));
            foreach (var language in isName ? languages.Where(tag => !found.ContainsKey(tag)) : [])
                findings.Add(new Finding(ReadingRules.UnresolvedDataKey, at(), indicator, ("key", text), ("language", language), ("shown", original)));
            return new Texts(original, found);
        }
    }

    private static Origin FirstOf(ObservationTable table, Column column, string category)
    {
        var row = Math.Max(0, column.Codes.IndexOf(column.CodeOf(category)));
        return new Origin(table.FileOf(row), table.Line(row));
    }

    // The last part of the name, as a reader would write it.
    private static string Readable(string key) => key[(key.LastIndexOf('.') + 1)..].Replace('_', ' ');
}
