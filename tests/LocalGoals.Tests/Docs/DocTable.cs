namespace LocalGoals.Tests.Docs;

/// <summary>Reads the documentation as data: the tables and code blocks under a heading.</summary>
internal static class DocTable
{
    public static string Root { get; } = FindRoot();

    /// <summary>The cells of every row under a heading, without the header; backticks are taken off, <c>&lt;br&gt;</c> is a line end.</summary>
    public static IReadOnlyList<string[]> Under(string page, string heading)
    {
        var rows = Section(page, heading).Where(line => line.StartsWith('|')).ToList();
        var header = rows.FindIndex(row => row.StartsWith("|---", StringComparison.Ordinal));
        return header < 0 || header + 1 == rows.Count
            ? throw new InvalidOperationException($"{page} has no table under '{heading}'.")
            : rows[(header + 1)..].ConvertAll(Cells);
    }

    /// <summary>The code blocks of one kind under a heading.</summary>
    public static IReadOnlyList<string> Blocks(string page, string heading, string kind)
    {
        var blocks = new List<string>();
        var lines = new List<string>();
        var inside = false;
        foreach (var line in Section(page, heading))
        {
            if (inside && line == "```")
            {
                blocks.Add(string.Join('\n', lines));
                lines.Clear();
                inside = false;
            }
            else if (inside)
                lines.Add(line);
            else
                inside = line == "```" + kind;
        }
        return blocks;
    }

    public static IEnumerable<string> Pages()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Root, "*.md"));
        return pages.Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    public static string Read(string page) => File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n");

    // A section ends at the next heading of any level.
    private static IEnumerable<string> Section(string page, string heading)
    {
        var lines = Read(page).Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith('#') && line.TrimStart('#').Trim() == heading);
        return start < 0
            ? throw new InvalidOperationException($"{page} has no heading '{heading}'.")
            : lines.Skip(start + 1).TakeWhile(line => !line.StartsWith('#'));
    }

    private static string[] Cells(string row) =>
        [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`').Replace("<br>", "\n", StringComparison.Ordinal))];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LocalGoals.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
