using LocalGoals.Catalogue;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Sdmx;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>The structure that an input's <c>dsd</c> names. Where it is silent, none is fetched.</summary>
internal static class SdmxStructures
{
    // Where the reference builder looks when the configuration is silent.
    private const string Default = "https://registry.sdmx.org/ … IAEG-SDGs/SDG";

    /// <summary>Empty where it cannot be read here.</summary>
    public static SdmxStructure Of(Input input, InputFiles files, ICollection<Finding> findings)
    {
        if (IsSilent(input) || files.Named(input, "dsd", MediaTypes.Structure) is not { } file)
            return new SdmxStructure();
        using var stream = files.Open(file);
        if (stream is null)
            return new SdmxStructure();
        var structure = StructureXml.Read(file.Path, stream, findings);
        if (structure.IsEmpty)
            findings.Add(new Finding(ReadingRules.StructureNotRead, new Origin(file.Path), null, ("source", file.Path)));
        return structure;
    }

    /// <summary>Says that codes have no names, because their structure is somewhere else.</summary>
    public static void TellMissing(Input input, ICollection<Finding> findings)
    {
        var source = input.Settings["dsd"]?.Text ?? "";
        if ((IsSilent(input) || RemoteSource.IsAddress(source)) && findings.All(f => f.Rule != ReadingRules.StructureNotRead))
            findings.Add(new Finding(ReadingRules.StructureNotRead, input.At, null, ("source", IsSilent(input) ? Default : RemoteSource.ShownOf(source))));
    }

    private static bool IsSilent(Input input) => input.Settings["dsd"] is not { Text.Length: > 0 };
}
