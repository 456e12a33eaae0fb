using System.Collections.Concurrent;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>Makes a city folder. What comes from a repository is copied byte for byte; only <c>city.yaml</c> is added.</summary>
public static class NewCity
{
    private static readonly string[] Folders = ["data", "meta", "translations", "geo"];

    /// <returns>What was written, a line each.</returns>
    /// <exception cref="IOException">The folder holds something already, or lies inside the repository.</exception>
    public static IEnumerable<string> Create(string folder, string? repository)
    {
        var root = Path.GetFullPath(folder);
        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
            throw new IOException($"'{root}' is not empty. Choose another folder.");
        return repository is null ? Empty(root) : Copy(root, Path.GetFullPath(repository));
    }

    private static IEnumerable<string> Empty(string root)
    {
        foreach (var name in Folders)
            Directory.CreateDirectory(Path.Combine(root, name));
        yield return Write(root, CityYaml.FileName, CityFile(Quoted(TitleOf(root)), ["en"]));
        yield return Write(root, "data/README.md", """
            One file per indicator: `indicator_3-1-1.csv` with the columns `Year`, any disaggregations, `Units`, `Series`, `GeoCode`, `Value`.
            A blank cell in a disaggregation means the total. Numbers have a point for decimals and nothing between thousands.

            Or Excel: `3-1-1.xlsx`, or one workbook with a sheet per indicator, named `3-1-1`. A sheet has the same columns, or years side
            by side above the figures, with labels such as `Sex` before them. Notes stand below the table, after an empty row. Hidden rows,
            columns and sheets are not read.

            """);
        yield return Write(root, "meta/README.md", """
            One file per indicator: `3-1-1.md`, with what is known about it between two lines of three hyphens (`indicator_name`,
            `reporting_status`, `national_geographical_coverage`, `computation_units`, `source_organisation_1` …) and text below.
            Translations lie in a folder per language: `es/3-1-1.md`.

            """);
    }

    private static IEnumerable<string> Copy(string root, string repository)
    {
        if ((root + Path.DirectorySeparatorChar).StartsWith(repository + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new IOException($"'{root}' lies inside the repository it is made from. Choose another folder.");
        var findings = new ConcurrentBag<Finding>();
        var files = new FolderFiles(repository, findings);
        var count = 0;
        foreach (var file in files.All)
        {
            var target = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(repository, file.Path), target);
            count++;
        }
        yield return $"{count} files copied unchanged.";
        foreach (var link in findings.Where(f => f.Rule == ReadingRules.LinkNotFollowed))
            yield return $"{link.Origin}: a link to another place, not copied.";
        if (files.Find(CityYaml.FileName) is not null)
            yield break;
        // What the repository says of itself, so that both make the same portal.
        var city = CityReader.Read(repository).City;
        var languages = city.Languages.Contains(city.WrittenIn) ? city.Languages.AsEnumerable() : city.Languages.Prepend(city.WrittenIn);
        yield return Write(root, CityYaml.FileName, CityFile(NameOf(city), [.. languages.OrderByDescending(tag => tag == city.WrittenIn)]));
    }

    private static string Write(string root, string path, string text)
    {
        var target = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text, new UTF8Encoding(false));
        return $"{path} written.";
    }

    private static string CityFile(string name, string[] languages) => $"""
        # What this folder is about. Everything here is optional.
        name: {name}
        # Languages of the portal; the first is the one that the data and metadata are written in.
        languages: [{string.Join(", ", languages)}]
        # One or two sentences for the start page.
        # description: ""
        # The code of the whole city in GeoCode columns.
        # area: {"{"}code: ""{"}"}

        """;

    private static string NameOf(City city)
    {
        var names = city.Languages.Where(city.Name.Has).Select(tag => $"{tag}: {Quoted(city.Name.In(tag))}").ToList();
        return names.Count == 0 ? Quoted(city.Name.Original) : $"{{{string.Join(", ", names)}}}";
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";

    private static string TitleOf(string folder) => CityYaml.Titled(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)));
}
