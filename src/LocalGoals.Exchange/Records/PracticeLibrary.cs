using System.Collections.Immutable;

using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Practices;

namespace LocalGoals.Exchange.Records;

/// <summary>Practices that come with the program.</summary>
internal static class PracticeLibrary
{
    /// <summary>Of <c>city.yaml</c>: false where a city wants only its own.</summary>
    public const string Key = "practice-library";

    private const string Prefix = "practices/";
    private const string Language = "en";

    private static readonly Lazy<ImmutableArray<Practice>> Read = new(() => [.. Texts().Select(file => Of(file.Name, file.Text, []))]);

    public static ImmutableArray<Practice> Practices => Read.Value;

    /// <summary>Name and text of each file.</summary>
    public static IEnumerable<(string Name, string Text)> Texts()
    {
        var assembly = typeof(PracticeLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[Prefix.Length..], reader.ReadToEnd());
        }
    }

    /// <exception cref="InvalidOperationException">A file of the program is no practice.</exception>
    public static Practice Of(string name, string text, ICollection<Finding> findings)
    {
        var file = Prefix + name;
        return YamlReader.Read(text, file, findings) is YamlMap map && new PracticeReader(Path.GetFileNameWithoutExtension(name), new RecordNodes(null, file, Language, findings)).Practice(map) is { } practice
            ? practice with { IsFromLibrary = true }
            : throw new InvalidOperationException($"{file} of the program is no practice.");
    }
}
