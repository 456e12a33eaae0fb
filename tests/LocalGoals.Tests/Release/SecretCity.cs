using System.Collections.Immutable;
using System.Globalization;

namespace LocalGoals.Tests.Release;

/// <summary>How the periods of a made city lie.</summary>
internal enum Overlap
{
    /// <summary>Single years.</summary>
    None,

    /// <summary>Single years, and three years each that overlap.</summary>
    Beside,

    /// <summary>Only three years each that overlap.</summary>
    Only,
}

/// <summary>
/// People of a city that does not exist, each in one cell of race, sex, ward and year, and the figures that the city would publish of them: counts and rates by
/// several breakdowns, with totals, places within places and periods that overlap. Everybody knows how many people live there.
/// </summary>
internal sealed class SecretCity
{
    public const int Years = 4;
    public const int FirstYear = 2010;

    private static readonly string[] Races = ["Asian", "Black", "Latino", "White"];
    private static readonly string[] Sexes = ["Female", "Male"];
    private static readonly string[] Zones = ["Z-W1", "Z-W2", "Z-W3"];
    private static readonly string[] Origins = ["East", "West"];
    private static readonly string[] Wards = ["D1-W1", "D1-W2", "D1-W3", "D2-W1", "D2-W2", "D3-W1", "D3-W2"];
    private readonly int[] _people;
    private readonly Overlap _overlap;
    private readonly bool _isFull;
    private readonly bool _hasOthers;

    /// <param name="isFull">Also by race and place at once, and by all three.</param>
    /// <param name="hasOthers">Also by zones that lie across districts, and by origins that races are parts of, of which nobody says so.</param>
    public SecretCity(int seed, Overlap overlap, bool isFull = false, bool hasOthers = false)
    {
        // No secret: another seed is another city.
        var random = new Random(seed);
        _overlap = overlap;
        _isFull = isFull;
        _hasOthers = hasOthers;
        _people = new int[Cells];
        double[] races = [.. Races.Select(_ => 0.05 + random.NextDouble() * random.NextDouble())];
        double[] wards = [.. Wards.Select(_ => 0.05 + random.NextDouble())];
        double[] sexes = [0.1 + random.NextDouble(), 1];
        var size = Math.Exp(random.NextDouble() * 4);
        for (var cell = 0; cell < Cells; cell++)
            _people[cell] = Poisson(random, size * races[Race(cell)] * wards[Ward(cell)] * sexes[Sex(cell)]);
        Figures = [.. Made()];
    }

    /// <summary>How many unknown numbers stand behind all figures.</summary>
    public static int Cells => Races.Length * Sexes.Length * Wards.Length * Years;

    /// <summary>Every figure of the city: its keys, the cells it is made of, and its count.</summary>
    public ImmutableArray<SecretFigure> Figures { get; }

    public static int Population(SecretFigure figure) => 1000 * (1 + figure.Cells.Length) + 37 * figure.Cells[0] + 11 * figure.Cells.Length;

    public static string Rate(SecretFigure figure) => (figure.Count * 100000.0 / Population(figure)).ToString("F3", CultureInfo.InvariantCulture);

    public static IEnumerable<string> WardCodes => Wards;

    public static IEnumerable<string> ZoneCodes => Zones;

    private static int Race(int cell) => cell % Races.Length;

    private static int Sex(int cell) => cell / Races.Length % Sexes.Length;

    private static int Ward(int cell) => cell / Races.Length / Sexes.Length % Wards.Length;

    private static int Year(int cell) => cell / Races.Length / Sexes.Length / Wards.Length;

    private IEnumerable<SecretFigure> Made()
    {
        foreach (var (period, first, last) in Periods())
            foreach (var race in Races.Prepend("").Concat(_hasOthers ? Origins : []))
                foreach (var sex in Sexes.Prepend(""))
                    foreach (var place in Wards.Concat(Wards.Select(ward => ward[..2]).Distinct()).Prepend("").Concat(_hasOthers ? Zones : []))
                    {
                        // Not all at once, mostly: who is where is known by race or by sex.
                        if (!_isFull && race.Length > 0 && place.Length > 0)
                            continue;
                        int[] cells = [.. Enumerable.Range(0, Cells).Where(cell => IsOf(race, Races[Race(cell)]) && (sex.Length == 0 || Sexes[Sex(cell)] == sex)
                            && Lies(Wards[Ward(cell)], place) && Year(cell) >= first && Year(cell) <= last)];
                        yield return new(period, place, race, sex, cells, cells.Sum(cell => _people[cell]));
                    }
    }

    private static bool IsOf(string group, string race) => group.Length == 0 || group == race || (Origins.Contains(group) && group == (race is "Asian" or "Black" ? "East" : "West"));

    private static bool Lies(string ward, string place) => place.StartsWith('Z') ? ward[3..] == place[2..] : ward.StartsWith(place, StringComparison.Ordinal);

    private IEnumerable<(string, int, int)> Periods()
    {
        for (var year = 0; _overlap != Overlap.Only && year < Years; year++)
            yield return ($"{FirstYear + year}", year, year);
        for (var year = 0; _overlap != Overlap.None && year + 2 < Years; year++)
            yield return ($"{FirstYear + year}-{FirstYear + year + 2}", year, year + 2);
    }

    private static int Poisson(Random random, double mean)
    {
        var count = -1;
        for (var product = 1.0; product > Math.Exp(-mean); count++)
            product *= random.NextDouble();
        return count;
    }
}

/// <param name="Place">Code of a ward or a district; empty for the city.</param>
/// <param name="Cells">Which cells of the city it is the sum of.</param>
internal sealed record SecretFigure(string Period, string Place, string Race, string Sex, int[] Cells, int Count)
{
    public string Key => $"{Period},{Place},{Race},{Sex}";

    /// <summary>Whether it is by origin, which stands in a column of its own.</summary>
    public bool IsByOrigin => Race is "East" or "West";
}
