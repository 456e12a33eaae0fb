using System.Collections.Immutable;

using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Localization;

namespace LocalGoals.Exchange.Ledgers;

/// <summary>Reads a framework from the rows of a table: code, parent, name per language, crosswalk to the SDGs.</summary>
internal static class FrameworkTable
{
    private const string Later = "name_after_2022";

    private static readonly string[] CodeColumns = ["code", "target", "indicator", "id"];
    private static readonly string[] NameColumns = ["name", "wording", "text", "title", "description"];
    private static readonly string[] CrosswalkColumns = ["sdg", "crosswalk", "sdg_code", "sdg_codes"];

    /// <param name="rows">The first one has the headings; each with its place.</param>
    /// <param name="language">Of names whose column says none.</param>
    /// <returns>Empty, with a finding, where no code or name can be found.</returns>
    public static ImmutableArray<FrameworkItem> Read(string file, IReadOnlyList<(Origin At, ImmutableArray<string> Fields)> rows, string language, ICollection<Finding> findings)
    {
        var headings = rows.Count == 0 ? [] : rows[0].Fields.Select(h => h.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_')).ToList();
        var code = First(headings, CodeColumns);
        var names = headings.Select((heading, at) => (Language: LanguageOf(heading, language), At: at)).Where(name => name.Language is not null).ToList();
        if (code < 0 || names.Count == 0)
            return CodesInText(file, rows, language, findings);
        var (parent, crosswalk, later) = (headings.IndexOf("parent"), First(headings, CrosswalkColumns), headings.IndexOf(Later));
        var laterOwn = headings.Select((heading, at) => (Language: heading.StartsWith("name_2025_", StringComparison.Ordinal) ? heading["name_2025_".Length..] : null, At: at))
            .Where(name => name.Language is not null).ToList();
        var items = new Dictionary<string, FrameworkItem>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<FrameworkItem>();
        foreach (var (at, fields) in rows.Skip(1))
        {
            if (Field(code) is not { Length: > 0 } written)
                continue;
            var of2025 = Named(later < 0 ? laterOwn.Select(name => (name.Language!, Field(name.At))) : [(language, Field(later))]);
            if ((Named(names.Select(name => (name.Language!, Field(name.At)))) ?? of2025) is not { } name)
                continue;
            var item = new FrameworkItem(Code(written), Code(Field(parent)), name, Crosswalk(Field(crosswalk), at, findings), at) { NameOf2025 = of2025 };
            if (items.TryAdd(item.Code, item))
                order.Add(item);
            else
                findings.Add(new Finding(LocalizationRules.FrameworkCodeRepeated, at, null, ("code", item.Code), ("place", items[item.Code].Origin.ToString())));

            string Field(int column) => column >= 0 && column < fields.Length ? fields[column].Trim() : "";
        }
        if (order.Count == 0)
            findings.Add(new Finding(LocalizationRules.FrameworkInvalid, new Origin(file)));
        return order.ToImmutable();
    }

    public static string Code(string written) => written.Trim().ToLowerInvariant().Replace('-', '.') is var dotted && FrameworkSet.IsSdg(dotted) ? dotted : written.Trim().ToLowerInvariant();

    // Sheets as the United Nations publish them: "1.1 By 2030, …" in a cell of its own.
    private static ImmutableArray<FrameworkItem> CodesInText(string file, IReadOnlyList<(Origin At, ImmutableArray<string> Fields)> rows, string language, ICollection<Finding> findings)
    {
        var items = new Dictionary<string, FrameworkItem>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<FrameworkItem>();
        foreach (var (at, fields) in rows)
            foreach (var text in fields.Select(field => field.Trim()))
            {
                var end = text.IndexOfAny([' ', '\u00a0', '\t', '\n']);
                var code = end < 0 ? "" : text[..end].TrimEnd('.').ToLowerInvariant();
                if (!code.Contains('.', StringComparison.Ordinal) || !FrameworkSet.IsSdg(code))
                    continue;
                var item = new FrameworkItem(code, code[..code.LastIndexOf('.')], new Texts(text[(end + 1)..].Trim(), [KeyValuePair.Create(language, text[(end + 1)..].Trim())]), [], at);
                if (items.TryAdd(code, item))
                    order.Add(item);
            }
        if (order.Count == 0)
            findings.Add(new Finding(LocalizationRules.FrameworkInvalid, rows.Count == 0 ? new Origin(file) : rows[0].At));
        return order.ToImmutable();
    }

    private static ImmutableArray<string> Crosswalk(string text, Origin at, ICollection<Finding> findings)
    {
        var codes = text.Split([';', '|', ' ', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Code).Distinct().ToImmutableArray();
        foreach (var code in codes.Where(code => !FrameworkSet.IsSdg(code)))
            findings.Add(new Finding(LocalizationRules.CrosswalkUnknown, at, null, ("code", code)));
        return [.. codes.Where(FrameworkSet.IsSdg)];
    }

    private static Texts? Named(IEnumerable<(string Language, string Text)> names)
    {
        var said = names.Where(name => name.Text.Length > 0).Select(name => KeyValuePair.Create(name.Language, name.Text)).DistinctBy(name => name.Key).ToList();
        return said.Count == 0 ? null : new Texts(said[0].Value, said);
    }

    // name, or name_ar; null for another column.
    private static string? LanguageOf(string heading, string language) =>
        NameColumns.Contains(heading) ? language
        : heading.StartsWith("name_", StringComparison.Ordinal) && heading["name_".Length..] is { Length: 2 or 3 } tag && tag.All(char.IsAsciiLetterLower) ? tag
        : null;

    private static int First(List<string> headings, string[] known) => known.Select(name => headings.IndexOf(name)).Where(at => at >= 0).DefaultIfEmpty(-1).First();
}
