using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Remote;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>
/// Reads files of one folder and nothing outside it: links are not followed, sizes and numbers are limited, and text comes
/// out as UTF-8 whatever it was. What the configuration names at an address comes through it too. Remembers the hash of all it
/// gave.
/// </summary>
public sealed class FolderFiles
{
    private const int MostFiles = 50_000;
    private const int LongestLine = 1 << 20;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    private readonly string _root;
    private readonly ConcurrentBag<Finding> _findings;
    private readonly ConcurrentDictionary<string, byte[]> _hashes = new(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<string, FolderFile> _files;
    private readonly IRemoteFiles _remote;
    private readonly ConcurrentDictionary<(string, Origin?), bool> _left = new();

    /// <param name="remote">Where files at addresses come from; nothing is asked where it is null.</param>
    public FolderFiles(string root, ConcurrentBag<Finding> findings, IRemoteFiles? remote = null)
    {
        _root = Path.GetFullPath(root);
        _findings = findings;
        _remote = remote ?? new NoRemoteFiles();
        _files = List();
    }

    /// <summary>Largest data or boundary file that is read, in bytes.</summary>
    public const long LargestFile = 256L << 20;

    /// <summary>Largest file of settings, metadata or translations that is read, in bytes.</summary>
    public const long LargestText = 8L << 20;

    /// <summary>All files, ordered by path; hidden folders and built sites are left out.</summary>
    public IEnumerable<FolderFile> All => _files.Values;

    public FolderFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Whether anything at an address is fetched.</summary>
    public bool IsOnline => _remote is not NoRemoteFiles;

    /// <summary>A file at an address; null with a finding, once for each place that asks for it.</summary>
    public FolderFile? Fetch(RemoteSource source)
    {
        var answer = _remote.Get(source);
        if (answer.Content is { } content)
            return new FolderFile(source.Shown, content.Length) { Fetched = content, Key = source.Address };
        if (_left.TryAdd((source.Address, source.At), true))
            _findings.Add(answer.Reason is { } reason
                ? new Finding(ReadingRules.SourceNotFetched, source.At, null, ("what", source.What), ("address", source.Shown), ("reason", reason))
                : new Finding(ReadingRules.SourceAtAddress, source.At, null, ("what", source.What), ("address", source.Shown)));
        return null;
    }

    /// <summary>The SHA-256 over path and content of everything read so far.</summary>
    public string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in _hashes.OrderBy(h => h.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The file's text as UTF-8 without a byte-order mark, or null with a finding.</summary>
    /// <param name="longLines">Whether a line may be as long as the file: in formats in which lines mean nothing.</param>
    public byte[]? ReadText(FolderFile file, bool longLines = false)
    {
        var largest = Path.GetExtension(file.Name).ToLowerInvariant() is ".yml" or ".yaml" or ".md" ? LargestText : LargestFile;
        if (file.Length > largest)
        {
            Found(ReadingRules.FileTooLarge, file, ("limit", (int)(largest >> 20)));
            return null;
        }
        byte[] bytes;
        try
        {
            bytes = Bytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Found(ReadingRules.Unreadable, file, ("reason", e.Message.Replace(_root, "", StringComparison.Ordinal)));
            return null;
        }
        _hashes[file.Key] = SHA256.HashData(bytes);
        var text = ToUtf8(bytes, file);
        if (text is not null && Mojibake.Find(text) is var (at, count))
            _findings.Add(new Finding(ReadingRules.Mojibake, new Origin(file.Path, at), null, ("count", count)));
        // Programs write boundaries in one line.
        if (!longLines && text is not null && Path.GetExtension(file.Name).ToLowerInvariant() is not (".geojson" or ".json") && LineOver(text) is { } line)
        {
            _findings.Add(new Finding(ReadingRules.LineTooLong, new Origin(file.Path, line), null, ("limit", LongestLine >> 20)));
            return null;
        }
        return text;
    }

    /// <summary>The file as it is, or null with a finding.</summary>
    public byte[]? ReadBytes(FolderFile file)
    {
        try
        {
            var bytes = Bytes(file);
            _hashes[file.Key] = SHA256.HashData(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Found(ReadingRules.Unreadable, file, ("reason", e.Message.Replace(_root, "", StringComparison.Ordinal)));
            return null;
        }
    }

    /// <summary>The file, to be read piece by piece, or null with a finding.</summary>
    public Stream? Open(FolderFile file)
    {
        if (file.Length > LargestFile)
        {
            Found(ReadingRules.FileTooLarge, file, ("limit", (int)(LargestFile >> 20)));
            return null;
        }
        try
        {
            Stream stream = file.Fetched is not null || file.Length == 0
                ? new MemoryStream(file.Fetched ?? [], writable: false)
                : new FileStream(Path.Combine(_root, file.Path), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            _hashes[file.Key] = SHA256.HashData(stream);
            stream.Position = 0;
            return stream;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Found(ReadingRules.Unreadable, file, ("reason", e.Message.Replace(_root, "", StringComparison.Ordinal)));
            return null;
        }
    }

    private byte[] Bytes(FolderFile file) => file.Fetched ?? PlainFile.Read(Path.Combine(_root, file.Path));

    private byte[]? ToUtf8(byte[] bytes, FolderFile file)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Converted(bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, "UTF-16", bytes.AsSpan(2));
        if (bytes.AsSpan().Contains((byte)0))
        {
            Found(ReadingRules.Unreadable, file, ("reason", "binary"));
            return null;
        }
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return bytes;
        return Converted(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "Windows-1252", bytes);

        byte[] Converted(Encoding encoding, string name, ReadOnlySpan<byte> content)
        {
            Found(ReadingRules.NotUtf8, file, ("encoding", name));
            return Encoding.UTF8.GetBytes(encoding.GetString(content));
        }
    }

    private static int? LineOver(ReadOnlySpan<byte> text)
    {
        for (var line = 1; text.Length > LongestLine; line++)
        {
            var end = text.IndexOfAny(LineEnds);
            if (end < 0 || end > LongestLine)
                return line;
            text = text[(end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }
        return null;
    }

    private ImmutableSortedDictionary<string, FolderFile> List()
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, FolderFile>(StringComparer.Ordinal);
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(_root)]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in Entries(folder))
            {
                var path = Relative(entry);
                if (entry.LinkTarget is not null)
                    _findings.Add(new Finding(ReadingRules.LinkNotFollowed, new Origin(path)));
                else if (entry is DirectoryInfo inner && !IsSkipped(inner.Name))
                    folders.Push(inner);
                else if (entry is FileInfo file)
                    files[path] = new FolderFile(path, file.Length);
            }
            if (files.Count > MostFiles)
            {
                _findings.Add(new Finding(ReadingRules.TooManyFiles, null, null, ("limit", MostFiles)));
                break;
            }
        }
        return files.ToImmutable();
    }

    private FileSystemInfo[] Entries(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (UnauthorizedAccessException)
        {
            _findings.Add(new Finding(ReadingRules.Unreadable, new Origin(Relative(folder)), null, ("reason", "not allowed")));
            return [];
        }
    }

    private string Relative(FileSystemInfo entry) => Path.GetRelativePath(_root, entry.FullName).Replace('\\', '/');

    private static bool IsSkipped(string folder) => folder[0] == '.' || folder is "node_modules" or "_site" or "_build" or "__pycache__" or "venv";

    private void Found(Rule rule, FolderFile file, params ReadOnlySpan<(string, object)> arguments) =>
        _findings.Add(new Finding(rule, new Origin(file.Path), null, arguments));
}
