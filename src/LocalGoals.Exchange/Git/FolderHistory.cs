using System.Globalization;

namespace LocalGoals.Exchange.Git;

/// <summary>When files of a city folder last changed, from the folder's own Git repository.</summary>
public sealed class FolderHistory
{
    private const char CommitMark = '\u0001';
    private const int LongestAnswer = 64 << 20;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, DateOnly> _changed;

    private FolderHistory(string head, DateOnly? headDay, Dictionary<string, DateOnly> changed)
    {
        Head = head;
        HeadDay = headDay;
        _changed = changed;
    }

    /// <summary>The commit that it was read from.</summary>
    public string Head { get; }

    /// <summary>The day, where its committer was, of that commit.</summary>
    public DateOnly? HeadDay { get; }

    /// <summary>The day, where its committer was, of the last commit of any of the files; null for files that are in none.</summary>
    public DateOnly? LastChange(IEnumerable<string> files) => files.Max(file => _changed.TryGetValue(file, out var day) ? day : (DateOnly?)null);

    /// <param name="folder">The city folder. Only a repository of which it is the root counts.</param>
    /// <param name="files">Paths inside it, with forward slashes.</param>
    /// <returns>Null where there is no repository, no commit or no git, or where git took too long.</returns>
    public static FolderHistory? Read(string folder, IReadOnlyCollection<string> files)
    {
        var root = Path.GetFullPath(folder);
        if (!Path.Exists(Path.Combine(root, ".git")) || files.Count == 0)
            return null;
        var about = "";
        if (!GitProgram.Read(root, ["rev-parse", "--is-shallow-repository", "HEAD"], Limit, text => (about = text).Length > 0))
            return null;
        var lines = about.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length != 2)
            return null;
        var day = "";
        _ = GitProgram.Read(root, ["log", "-1", "--no-show-signature", "--no-mailmap", "--format=%cs", "HEAD"], Limit, text => (day = text.Trim()).Length == 0);
        return Changes(root, files, isShallow: lines[0] != "false") is { } changed ? new FolderHistory(lines[1], DayOf(day, isShallow: false), changed) : null;
    }

    private static Dictionary<string, DateOnly>? Changes(string root, IReadOnlyCollection<string> files, bool isShallow)
    {
        var wanted = files.ToHashSet(StringComparer.Ordinal);
        var changed = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        DateOnly? day = null;
        var length = 0;
        var folders = files.Select(file => file.Split('/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        string[] arguments = ["log", "-z", "--name-only", "--no-renames", "--no-color", "--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-mailmap", "--ignore-submodules",
            "--format=%x01%cs %P", "HEAD", "--", .. folders];
        return GitProgram.Read(root, arguments, Limit, Take) ? changed : null;

        bool Take(string text)
        {
            text = text.TrimStart('\n');
            length += text.Length;
            if (text.StartsWith(CommitMark))
                day = DayOf(text[1..], isShallow);
            else if (day is { } known && wanted.Remove(text))
                changed[text] = known;
            return wanted.Count > 0 && length < LongestAnswer;
        }
    }

    // Where a clone was cut off, its oldest commit seems to have changed everything.
    private static DateOnly? DayOf(string text, bool isShallow)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !(isShallow && parts.Length < 2) && DateOnly.TryParseExact(parts.FirstOrDefault(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
    }
}
