using LocalGoals.Exchange.Archives;
using LocalGoals.Reviews;

namespace LocalGoals.Portal.Export;

/// <summary>All files of an edition in one: data, figures with their sources, text, and the manifest by which all of it can be verified once it is unpacked.</summary>
public static class EditionZip
{
    public static byte[] Of(Edition edition) => SteadyZip.Of(edition.Files.Select(file => (file.Key, file.Value)));
}
