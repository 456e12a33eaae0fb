using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Remote;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Tests;

/// <summary>A city folder of one test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("localgoals-");

    /// <param name="files">Path and text of each file.</param>
    public TempFolder(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            Write(path, Encoding.UTF8.GetBytes(text));
    }

    public string Root => _folder.FullName;

    public void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public CityCatalogue Read(IRemoteFiles? remote = null) => CityReader.Read(Root, remote: remote);

    public void Dispose() => _folder.Delete(recursive: true);
}

internal static class FindingWords
{
    public static IEnumerable<string> Ids(this IEnumerable<Finding> findings) => findings.Select(f => f.Rule.Id);

    public static object Argument(this Finding finding, string name) => finding.Arguments.Single(a => a.Name == name).Value;
}
