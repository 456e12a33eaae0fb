using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg.Wordings;

/// <summary>One entry of the configuration's <c>translations</c>.</summary>
/// <param name="Source">A folder or file inside the repository, or the address of a file.</param>
/// <param name="At">Where the configuration asks for it; null when it is a default.</param>
public sealed record TranslationInput(string Class, string Source, YamlMap Settings, Origin? At);
