namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Metadata in YAML, or in Markdown with YAML in front; one file an indicator.</summary>
internal sealed class YamlMetadataInput(string name, string defaultPattern) : IInputClass
{
    public string Name => name;

    public string DefaultPattern => defaultPattern;

    public bool GivesData => false;

    public IEnumerable<InputPart> Parts(Input input, InputFiles files) => MetadataParts.Of(input, files, MetadataFile.Read);
}
