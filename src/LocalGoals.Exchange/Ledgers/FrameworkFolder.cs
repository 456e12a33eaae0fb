using System.Collections.Immutable;
using System.Text;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Findings;
using LocalGoals.Localization;

namespace LocalGoals.Exchange.Ledgers;

/// <summary>The frameworks of a city folder: <c>localization/framework/*.csv</c>.</summary>
public static class FrameworkFolder
{
    public const string Folder = $"{LedgerReader.Folder}/framework";

    /// <param name="language">Of names whose column says none.</param>
    internal static ImmutableArray<FrameworkSet> Read(FolderFiles files, string language, ICollection<Finding> findings)
    {
        var sets = ImmutableArray.CreateBuilder<FrameworkSet>();
        foreach (var file in files.All.Where(file => file.Folder == Folder && Path.GetExtension(file.Name).Equals(".csv", StringComparison.OrdinalIgnoreCase)))
            if (files.ReadText(file) is { } bytes && FrameworkFile.Read(file.Path, bytes, language, findings) is { IsEmpty: false } items)
                sets.Add(new FrameworkSet(Path.GetFileNameWithoutExtension(file.Name), items));
        return sets.ToImmutable();
    }

    /// <summary><c>sdg</c> where most codes are those of targets and indicators of the SDGs; else null.</summary>
    public static string? NameFor(ImmutableArray<FrameworkItem> items) =>
        items.Count(item => FrameworkSet.IsSdg(item.Code) && item.Crosswalk.IsEmpty) * 2 > items.Length ? FrameworkSet.Sdg : null;

    /// <summary>Small Latin letters, digits and hyphens.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && name[0] != '-';

    /// <summary>Writes a framework into a city folder, in one step: beside, and renamed.</summary>
    /// <returns>Its path inside the folder.</returns>
    /// <exception cref="IOException">It is there already, and is not to be replaced; or a part of the path is a link.</exception>
    public static string Write(string root, string name, ImmutableArray<FrameworkItem> items, bool replace)
    {
        var path = $"{Folder}/{name}.csv";
        var folder = Path.GetFullPath(root);
        foreach (var part in Folder.Split('/'))
        {
            folder = Path.Combine(folder, part);
            if (new DirectoryInfo(folder).LinkTarget is not null)
                throw new IOException($"'{folder}' is a link to another place.");
        }
        var target = Path.Combine(folder, $"{name}.csv");
        if (!replace && File.Exists(target))
            throw new IOException($"There is a file '{path}' already. Say --replace to put the new one in its place.");
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, $".{name}.{Guid.NewGuid():N}.part");
        try
        {
            File.WriteAllText(beside, Text(items), new UTF8Encoding(false));
            File.Move(beside, target, overwrite: replace);
        }
        finally
        {
            File.Delete(beside);
        }
        return path;
    }

    private static string Text(ImmutableArray<FrameworkItem> items)
    {
        var languages = items.SelectMany(item => item.Name.Languages).Distinct().Order(StringComparer.Ordinal).ToList();
        var later = items.SelectMany(item => item.NameOf2025?.Languages ?? []).Distinct().Order(StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        Row(["code", "parent", .. languages.Select(tag => $"name_{tag}"), .. later.Select(tag => $"name_2025_{tag}"), "sdg"]);
        foreach (var item in items)
            Row([item.Code, item.Parent, .. languages.Select(tag => item.Name.Has(tag) ? item.Name.In(tag) : ""),
                .. later.Select(tag => item.NameOf2025?.Has(tag) == true ? item.NameOf2025.In(tag) : ""), string.Join(';', item.Crosswalk)]);
        return text.ToString();

        void Row(IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append('\n');
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
