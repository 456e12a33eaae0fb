using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace LocalGoals.Portal;

/// <summary>A script or style, embedded in the program, with its Brotli form.</summary>
public sealed record Asset(string Path, string ContentType, byte[] Bytes, byte[] Brotli);

/// <summary>The portal's scripts and styles. Their addresses carry a hash of their content, so that they may be kept for ever.</summary>
public static class SiteAssets
{
    private static readonly FrozenDictionary<string, Asset> ByName = Load();
    private static readonly FrozenDictionary<string, Asset> ByPath = ByName.Values.ToFrozenDictionary(a => a.Path, StringComparer.Ordinal);

    public static IEnumerable<Asset> All => ByName.Values.OrderBy(a => a.Path, StringComparer.Ordinal);

    /// <summary>The address of <c>site.css</c> and the like, relative to the root of the site.</summary>
    public static string Path(string name) => ByName[name].Path;

    public static Asset? Find(string path) => ByPath.GetValueOrDefault(path);

    private static FrozenDictionary<string, Asset> Load()
    {
        const string Folder = "assets/";
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).ToHashSet(StringComparer.Ordinal);
        return names.Where(name => names.Contains(name + ".br")).ToFrozenDictionary(name => name, name =>
        {
            var bytes = Read(assembly, Folder + name);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));
            var extension = System.IO.Path.GetExtension(name);
            var type = extension == ".css" ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
            return new Asset($"assets/{System.IO.Path.GetFileNameWithoutExtension(name)}.{hash}{extension}", type, bytes, Read(assembly, $"{Folder}{name}.br"));
        }, StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
