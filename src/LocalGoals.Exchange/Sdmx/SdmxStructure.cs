using System.Xml.Linq;

using LocalGoals.Language;

namespace LocalGoals.Exchange.Sdmx;

/// <summary>A dimension or attribute of a structure, with the names of its codes.</summary>
/// <param name="Codes">Empty where it has no list of codes.</param>
public sealed record SdmxComponent(string Id, bool IsAttribute, Texts? Title, IReadOnlyDictionary<string, Texts> Codes);

/// <summary>What stands behind the ids and codes of a message: a data structure definition, or the names in the message itself.</summary>
public sealed class SdmxStructure
{
    /// <summary>By id, in the order of the structure.</summary>
    public Dictionary<string, SdmxComponent> Components { get; } = new(StringComparer.Ordinal);

    /// <summary>The codes of the list of series, as elements without namespaces.</summary>
    public Dictionary<string, XElement> SeriesCodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Where it was read; empty for a message's own.</summary>
    public string File { get; init; } = "";

    public bool IsEmpty => Components.Count == 0;

    public Texts? Title(string id) => Components.GetValueOrDefault(id)?.Title;

    public Texts? Name(string id, string code) => Components.GetValueOrDefault(id)?.Codes.GetValueOrDefault(code);

    public bool? IsAttribute(string id) => Components.GetValueOrDefault(id)?.IsAttribute;
}
