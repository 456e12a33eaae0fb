using System.Text.Json;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;

using Xunit;

namespace LocalGoals.Exchange.Tests.RealData;

/// <summary>The City of Los Angeles' repository and what Open SDG's builder makes of it; read once.</summary>
internal static class LosAngeles
{
    private const string Data = "data/los-angeles";
    private const string Expected = "expected/los-angeles/open-sdg.json";

    private static readonly string? Root = Find();
    private static readonly Lazy<CityCatalogue> Catalogue = new(() => CityReader.Read(Path.Combine(Root!, Data)));
    private static readonly Lazy<JsonDocument> Built = new(() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root!, Expected))));

    public static string Folder => Path.Combine(Root!, Data);

    public static CityCatalogue Read()
    {
        Assert.SkipUnless(Root is not null, $"The shared reference data (../shared/{Data}) are not beside this repository.");
        return Catalogue.Value;
    }

    /// <summary>Per indicator <c>edges</c> and <c>headline</c>, as Open SDG's builder computes them.</summary>
    public static JsonElement OpenSdg()
    {
        Assert.SkipUnless(Root is not null && File.Exists(Path.Combine(Root, Expected)), $"The shared reference data (../shared/{Expected}) are not beside this repository.");
        return Built.Value.RootElement;
    }

    /// <summary>A folder of the shared reference data; skips the test where it is missing.</summary>
    public static string Shared(string folder)
    {
        Assert.SkipUnless(Root is not null && Directory.Exists(Path.Combine(Root, folder)), $"The shared reference data (../shared/{folder}) are not beside this repository.");
        return Path.Combine(Root, folder);
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", Data)))
                return Path.Combine(folder.FullName, "shared");
        return null;
    }
}
