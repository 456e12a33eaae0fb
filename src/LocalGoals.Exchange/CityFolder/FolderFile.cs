namespace LocalGoals.Exchange.CityFolder;

/// <summary>A file of the folder, not yet read, or one that was fetched.</summary>
/// <param name="Path">Relative, with forward slashes; of what was fetched, the address as it is shown.</param>
public sealed record FolderFile(string Path, long Length)
{
    /// <summary>What was fetched; null for a file of the folder.</summary>
    internal byte[]? Fetched { get; init; }

    /// <summary>Tells it from all other files: two addresses may be shown alike.</summary>
    internal string Key { get; init; } = Path;

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public string Name => System.IO.Path.GetFileName(Path);
}
