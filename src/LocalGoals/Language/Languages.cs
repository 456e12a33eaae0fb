using System.Collections.Immutable;
using System.Reflection;

namespace LocalGoals.Language;

/// <summary>The languages of the interface: one file each in this folder. Adding a file adds a language.</summary>
public static class Languages
{
    private const string Folder = "language/";

    private static readonly ImmutableSortedDictionary<string, Lazy<Wording>> Files = Find();

    /// <summary>Tags in alphabetical order.</summary>
    public static IEnumerable<string> Tags => Files.Keys;

    public static Wording English => Files["en"].Value;

    /// <summary>The language itself (<c>es-MX</c> is served by <c>es</c>), or null.</summary>
    public static Wording? Find(string tag) =>
        Files.TryGetValue(tag, out var exact) ? exact.Value
        : Files.TryGetValue(tag.Split('-', '_')[0], out var parent) ? parent.Value
        : null;

    private static ImmutableSortedDictionary<string, Lazy<Wording>> Find()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(
                name => Path.GetFileNameWithoutExtension(name[Folder.Length..]),
                name => new Lazy<Wording>(() => Wording.Parse(Read(assembly, name))),
                StringComparer.Ordinal);
    }

    /// <summary>The language's file as it is.</summary>
    public static ReadOnlyMemory<byte> Source(string tag) => Read(Assembly.GetExecutingAssembly(), $"{Folder}{tag}.json");

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
