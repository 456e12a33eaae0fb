using System.Collections.Concurrent;
using System.Text;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.OpenSdg.Endpoints;
using LocalGoals.Release;

namespace LocalGoals.Exchange.Tests.OpenSdg.Endpoints;

/// <summary>What is written at Open SDG's addresses for a folder, by path.</summary>
internal static class WrittenFiles
{
    public static IReadOnlyDictionary<string, byte[]> Bytes(string folder)
    {
        var written = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        OpenSdgEndpoints.Write(folder, "config_data.yml", CityRelease.Of(CityReader.Read(folder)), (path, bytes) =>
        {
            if (!written.TryAdd(path, bytes))
                throw new InvalidOperationException($"{path} is written twice.");
        });
        return written;
    }

    /// <summary>As texts; the zip's are of no use.</summary>
    public static IReadOnlyDictionary<string, string> Of(params (string Path, string Text)[] files)
    {
        using var folder = new TempFolder(files);
        return Bytes(folder.Root).ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
    }
}
