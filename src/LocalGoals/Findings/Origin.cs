namespace LocalGoals.Findings;

/// <summary>Where something was read.</summary>
/// <param name="File">Path inside the city folder, with forward slashes.</param>
/// <param name="Line">1-based line, where one applies.</param>
/// <param name="Column">1-based column: characters in YAML, fields in CSV.</param>
public sealed record Origin(string File, int? Line = null, int? Column = null)
{
    public override string ToString() =>
        Line is null ? File : Column is null ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
