namespace LocalGoals.Exchange.CityFolder;

/// <summary>Files as they stand in a folder that may hold anything.</summary>
internal static class PlainFile
{
    /// <summary>The bytes of a file. What has no length is not opened: a pipe would keep its reader waiting for ever.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] Read(string path) => new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);

    /// <summary>Makes sure that what is written below a folder stays in it.</summary>
    /// <param name="relative">Of the file or folder to write, with forward slashes.</param>
    /// <exception cref="IOException">A part of the way is a link.</exception>
    public static void NoLinkOnTheWay(string root, string relative)
    {
        var path = root;
        foreach (var part in relative.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                throw new IOException($"'{path}' is a link. Nothing is written through links.");
        }
    }
}
