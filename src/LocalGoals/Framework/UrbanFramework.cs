namespace LocalGoals.Framework;

/// <summary>
/// The matrix of the Global Urban Monitoring Framework: five domains by four objectives. Cities may use it with indicators of
/// their own; its official list is not part of this program. Names stand in the language files under <c>umf.domain.{n}</c> and <c>umf.objective.{n}</c>.
/// </summary>
public static class UrbanFramework
{
    public const string Id = "umf";

    /// <summary>Society, economy, environment, culture, governance.</summary>
    public static IEnumerable<int> Domains => Enumerable.Range(1, 5);

    /// <summary>Safe and peaceful, inclusive, resilient, sustainable.</summary>
    public static IEnumerable<int> Objectives => Enumerable.Range(1, 4);

    /// <summary>The twenty cells, domain before objective: <c>1.1</c> to <c>5.4</c>.</summary>
    public static IEnumerable<string> Cells => Domains.SelectMany(domain => Objectives.Select(objective => $"{domain}.{objective}"));
}
