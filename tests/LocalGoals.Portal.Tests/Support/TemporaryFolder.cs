using System.Text;

namespace LocalGoals.Portal.Tests.Support;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("localgoals-").FullName;

    public string Path { get; }

    public string this[string path] => System.IO.Path.Combine(Path, path);

    /// <summary>A city of one indicator, 3.1.1, with a total and two groups.</summary>
    public static TemporaryFolder City()
    {
        var folder = new TemporaryFolder();
        folder.Write("city.yaml", "name: Smallville\nlanguages: [en, es]\n");
        folder.Write("data/indicator_3-1-1.csv", "Year,Sex,Value\n2020,,5\n2021,,7.50\n2021,Female,8\n2021,Male,6\n");
        folder.Write("meta/3-1-1.md", "---\nindicator_name: Ailments\nreporting_status: complete\nnational_geographical_coverage: Smallville\n---\nWords.\n");
        return folder;
    }

    public static TemporaryFolder CopyOf(string source)
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = folder[System.IO.Path.GetRelativePath(source, file)];
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return folder;
    }

    public void Write(string path, string text)
    {
        var target = this[path];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text, new UTF8Encoding(false));
    }

    /// <summary>Paths of all files below, with slashes, sorted.</summary>
    public string[] Files() =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
