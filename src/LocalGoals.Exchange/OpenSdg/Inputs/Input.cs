using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>One input of the configuration.</summary>
/// <param name="Pattern">Of the files it reads; null for a class that reads one source.</param>
/// <param name="Settings">All that the configuration says of it.</param>
/// <param name="At">Where the configuration asks for it; null when it is a default.</param>
public sealed record Input(string Class, PathPattern? Pattern, YamlMap Settings, Origin? At);
