namespace LocalGoals.Findings;

/// <summary>
/// A kind of finding. Its message and advice are worded in the language files under
/// <c>finding.{id}</c> and <c>finding.{id}.advice</c>.
/// </summary>
/// <param name="Id">Stable, lower case, hyphenated; other programs may rely on it.</param>
public sealed record Rule(string Id, Severity Severity);
