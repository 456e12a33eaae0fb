namespace LocalGoals.Portal.Tests.Support;

/// <summary>Where the folders lie that tests read.</summary>
public static class Places
{
    public static string Repository { get; } = Upwards("LocalGoals.slnx");

    /// <summary>The sample city, in English and Arabic.</summary>
    public static string MarsaNur { get; } = Path.Combine(Repository, "samples", "marsa-nur");

    private static string Shared { get; } = Path.Combine(Path.GetDirectoryName(Repository)!, "shared", "data", "los-angeles");

    /// <summary>Whether the reference data lie beside the repository; they are no part of it.</summary>
    public static bool HasLosAngeles => Directory.Exists(Shared);

    /// <summary>A real Open SDG data repository, in English and Spanish; the test is skipped where it is absent.</summary>
    public static string LosAngeles
    {
        get
        {
            Assert.SkipUnless(HasLosAngeles, "The reference data of Los Angeles are not beside the repository (../shared/data/los-angeles).");
            return Shared;
        }
    }

    private static string Upwards(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, file)))
                return folder.FullName;
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {file}.");
    }
}
