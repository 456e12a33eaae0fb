using System.IO.Enumeration;

using LocalGoals.Exchange.CityFolder;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>A pattern of paths as Open SDG's configuration writes them: <c>data/*-*.csv</c>, with <c>*</c>, <c>?</c> and <c>**</c>.</summary>
public sealed class PathPattern
{
    private readonly string[] _segments;

    private PathPattern(string text, string[] segments)
    {
        Text = text;
        _segments = segments;
    }

    public string Text { get; }

    /// <summary>The folders before the first wildcard.</summary>
    public string Folder => string.Join('/', _segments.SkipLast(1).TakeWhile(s => s.AsSpan().IndexOfAny('*', '?') < 0));

    /// <summary>Null when the pattern leaves the folder.</summary>
    public static PathPattern? TryParse(string sourceFolder, string text)
    {
        var joined = sourceFolder.Length == 0 ? text : $"{sourceFolder}/{text}";
        var segments = joined.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s != ".").ToArray();
        var outside = Path.IsPathRooted(joined) || joined.Contains(':', StringComparison.Ordinal) || segments.Contains("..") || segments.Length == 0;
        return outside ? null : new PathPattern(text, segments);
    }

    public IEnumerable<FolderFile> Of(IEnumerable<FolderFile> files) => files.Where(f => Matches(f.Path.Split('/'), 0, 0));

    /// <summary>The same pattern for another extension.</summary>
    public PathPattern WithExtension(string extension)
    {
        var last = _segments[^1];
        var dot = last.LastIndexOf('.');
        var changed = (dot < 0 ? last : last[..dot]) + extension;
        return new PathPattern(string.Join('/', [.. _segments[..^1], changed]), [.. _segments[..^1], changed]);
    }

    public string Extension => Path.GetExtension(_segments[^1]);

    private bool Matches(string[] path, int at, int segment)
    {
        if (segment == _segments.Length)
            return at == path.Length;
        if (_segments[segment] == "**")
            return Enumerable.Range(at, path.Length - at + 1).Any(next => Matches(path, next, segment + 1));
        return at < path.Length
            && FileSystemName.MatchesSimpleExpression(_segments[segment], path[at], ignoreCase: false)
            && Matches(path, at + 1, segment + 1);
    }
}
