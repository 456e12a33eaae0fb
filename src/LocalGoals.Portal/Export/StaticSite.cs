using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LocalGoals.Portal.Export;

/// <summary>What was written.</summary>
public sealed record WrittenSite(int Files, long Bytes);

/// <summary>
/// Writes the portal as files: asks the running app for each address of the <see cref="SiteMap"/>, so that there is one way
/// of making a page. Also writes <c>manifest.txt</c>: SHA-256, length and path of each file.
/// </summary>
public static class StaticSite
{
    public const string Manifest = "manifest.txt";

    private const string Page = "index.html";

    private static readonly int AtATime = Math.Max(2, Environment.ProcessorCount * 2);

    /// <exception cref="IOException">The folder is not empty and is no site of ours, or an address did not answer.</exception>
    public static async Task<WrittenSite> Write(CatalogueSource source, PortalOptions options, string folder, CancellationToken token)
    {
        options = options with { IsStatic = true };
        var root = Path.GetFullPath(folder);
        Clear(root);
        using var server = new InMemoryServer();
        await using var app = PortalApp.Create(source, options, server);
        await app.StartAsync(token);
        var bodies = new ConcurrentBag<AnswerBody>();
        var written = new ConcurrentBag<(string Path, byte[] Hash, long Length)>();
        await Parallel.ForEachAsync(SiteMap.All(source.Current, options), new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = token },
            async (path, cancel) =>
            {
                var body = bodies.TryTake(out var used) ? used : new AnswerBody();
                await Ask(server, path, body, cancel);
                written.Add(WriteFile(root, FileOf(path), body.Written));
                bodies.Add(body);
            });
        await app.StopAsync(token);
        if (options.OpenSdgEndpoints)
            WriteOpenSdg(source, root, written);
        await WriteManifest(root, written, token);
        return new WrittenSite(written.Count + 1, written.Sum(w => w.Length));
    }

    /// <summary>The file in which a static host looks for an address.</summary>
    public static string FileOf(string path)
    {
        var decoded = Uri.UnescapeDataString(path);
        return decoded.Length == 0 || decoded.EndsWith('/') ? decoded + Page : decoded;
    }

    private static void WriteOpenSdg(CatalogueSource source, string root, ConcurrentBag<(string Path, byte[] Hash, long Length)> written)
    {
        // No address of Open SDG is one of ours. Were the configuration to make one so, or two of the same, the first would stay.
        var taken = new ConcurrentDictionary<string, bool>(written.Select(file => KeyValuePair.Create(file.Path, true)), StringComparer.OrdinalIgnoreCase);
        taken.TryAdd(Manifest, true);
        source.WriteOpenSdg((path, bytes) =>
        {
            if (taken.TryAdd(path, true))
                written.Add(WriteFile(root, path, bytes));
        });
    }

    private static async Task Ask(InMemoryServer server, string path, AnswerBody body, CancellationToken token)
    {
        body.SetLength(0);
        var status = await server.Get("/" + path, body, token);
        if (status != StatusCodes.Status200OK)
            throw new IOException($"The page /{path} could not be made ({status}).");
    }

    private static (string Path, byte[] Hash, long Length) WriteFile(string root, string path, ReadOnlySpan<byte> bytes)
    {
        var full = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return (path, SHA256.HashData(bytes), bytes.Length);
    }

    // Only a folder that is empty or holds an earlier site is written to, so that nothing else can be lost.
    private static void Clear(string root)
    {
        if (!Directory.Exists(root) || !Directory.EnumerateFileSystemEntries(root).Any())
            return;
        var manifest = Path.Combine(root, Manifest);
        if (!File.Exists(manifest))
            throw new IOException($"'{root}' is not empty and holds no earlier site. Choose another folder.");
        foreach (var line in File.ReadLines(manifest))
        {
            var path = line.Split('\t')[^1];
            var full = Path.GetFullPath(Path.Combine(root, path));
            if (full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                File.Delete(full);
        }
    }

    private static Task WriteManifest(string root, IEnumerable<(string Path, byte[] Hash, long Length)> written, CancellationToken token)
    {
        var text = new StringBuilder();
        foreach (var (path, hash, length) in written.OrderBy(w => w.Path, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash)}\t{length}\t{path}\n");
        return File.WriteAllTextAsync(Path.Combine(root, Manifest), text.ToString(), token);
    }
}
