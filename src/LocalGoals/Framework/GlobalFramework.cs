using System.Collections.Immutable;
using System.Reflection;

namespace LocalGoals.Framework;

/// <summary>An indicator of the global list.</summary>
/// <param name="Tier">I, II, or as the expert group words it; empty where none was published.</param>
/// <param name="TierAsOf">Month of the classification: <c>2022-11</c> or <c>2024-11</c>.</param>
/// <param name="RepeatOf">Code of the first listing, where the same indicator is listed under several targets.</param>
/// <param name="Lists">The lists it stands on: 2020, 2025.</param>
/// <param name="Change">What happened to its name after 2022: <c>unchanged</c>, <c>changed</c>, <c>added</c>.</param>
public sealed record GlobalIndicator(
    string Code, string Tier, string TierAsOf, ImmutableArray<string> Custodians, ImmutableArray<string> Partners,
    string? RepeatOf, ImmutableArray<int> Lists, string Change)
{
    /// <summary>The same for all listings of an indicator; null where the framework asks for none.</summary>
    public Direction? Direction => Directions.Of(RepeatOf ?? Code);
}

/// <summary>
/// The global indicator framework: 17 goals, 169 targets, and the indicators of the 2020 review (248 listed, 231 unique)
/// and of the 2025 review (251 listed, 234 unique).
/// </summary>
/// <remarks>
/// Codes, tiers, custodians and repeats are facts of the Inter-agency and Expert Group on SDG Indicators (tier
/// classification of 30 November 2022, four tiers of November 2024). What changed in 2025 comes from an unofficial copy of
/// that list: wherever they are shown, that is said too.
/// </remarks>
public sealed class GlobalFramework
{
    private GlobalFramework(ImmutableArray<string> targets, ImmutableSortedDictionary<string, GlobalIndicator> indicators)
    {
        Targets = targets;
        Indicators = indicators;
    }

    public static GlobalFramework Current { get; } = Read();

    public static IEnumerable<int> Goals => Enumerable.Range(1, 17);

    /// <summary>Codes such as <c>3.1</c>, in order.</summary>
    public ImmutableArray<string> Targets { get; }

    public ImmutableSortedDictionary<string, GlobalIndicator> Indicators { get; }

    /// <summary>How many codes a list has.</summary>
    public int Listed(int list) => Indicators.Values.Count(i => i.Lists.Contains(list));

    /// <summary>How many indicators a list has when repeats are counted once.</summary>
    public int Unique(int list) => Indicators.Values.Count(i => i.Lists.Contains(list) && i.RepeatOf is null);

    private static GlobalFramework Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("framework/sdg.csv")!;
        using var reader = new StreamReader(stream);
        var byCode = Comparer<string>.Create(IndicatorCode.CompareCodes);
        var targets = new List<string>();
        var indicators = ImmutableSortedDictionary.CreateBuilder<string, GlobalIndicator>(byCode);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            // Our own file: no quoted fields, always nine of them.
            var field = line.Split(',');
            var parts = field[0].Split('.').Length;
            if (parts == 2)
                targets.Add(field[0]);
            else if (parts == 3)
                indicators.Add(field[0], Indicator(field));
        }
        return new GlobalFramework([.. targets.Order(byCode)], indicators.ToImmutable());
    }

    private static GlobalIndicator Indicator(string[] field) => new(
        field[0], field[1], field[2], Names(field[3]), Names(field[4]),
        field[5].Length == 0 ? null : field[5],
        [.. Lists(field[6], field[7])],
        field[8]);

    private static IEnumerable<int> Lists(string in2020, string in2025)
    {
        if (in2020 == "1") yield return 2020;
        if (in2025 == "1") yield return 2025;
    }

    private static ImmutableArray<string> Names(string field) =>
        [.. field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
