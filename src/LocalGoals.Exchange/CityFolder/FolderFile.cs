namespace LocalGoals.Exchange.CityFolder;

/// <summary>A file of the folder, not yet read.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
public sealed record FolderFile(string Path, long Length)
{
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public string Name => System.IO.Path.GetFileName(Path);
}
