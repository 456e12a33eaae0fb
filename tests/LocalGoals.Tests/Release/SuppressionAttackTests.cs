using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Areas;
using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;
using LocalGoals.Tests.Observations;

using Xunit;

namespace LocalGoals.Tests.Release;

/// <summary>Everything that is released of a made city, solved for what is withheld.</summary>
public class SuppressionAttackTests
{
    private const int Threshold = 5;
    private const double Rounding = 1e-4;

    /// <summary>What a file may lack, or have besides.</summary>
    public enum Kind
    {
        Whole,
        Full,
        NoZeros,
        NoTotals,
        CountsBeside,
        ZerosWithheld,
        HolesByChance,
        OtherWords,
    }

    public static TheoryData<Kind, int, int> Cities => [.. from kind in Enum.GetValues<Kind>() from overlap in Enumerable.Range(0, 3) from seed in Enumerable.Range(1, kind == Kind.Whole ? 30 : 8) select (kind, seed, overlap)];

    [Theory]
    [MemberData(nameof(Cities))]
    public void No_small_count_can_be_bounded_more_tightly_than_the_rule_says(Kind kind, int seed, int overlap)
    {
        var city = new SecretCity(seed, (Overlap)overlap, kind == Kind.Full, kind == Kind.OtherWords);
        var rule = new SuppressionRule(Threshold) { Zeros = kind == Kind.ZerosWithheld, Counts = ["Deaths"] };
        var random = new Random(seed);
        var figures = city.Figures.Where(figure => kind switch
        {
            Kind.NoZeros => figure.Count > 0,
            Kind.NoTotals => figure.Place.Length + figure.Race.Length + figure.Sex.Length > 0,
            Kind.HolesByChance => random.NextDouble() > 0.02,
            _ => true,
        }).ToList();
        var table = CityRelease.Of(Catalogue(figures, rule, kind == Kind.CountsBeside)).Indicators[0].Table!;

        var (bounds, known) = Solve(city, table);

        foreach (var figure in figures.Where(figure => rule.IsSmall(figure.Count)))
        {
            Assert.DoesNotContain(figure, known);
            var (least, most) = bounds.Of(figure.Cells);
            Assert.True(least <= rule.Least + Rounding && most >= Threshold - 1 - Rounding, $"{figure.Key}: {figure.Count} is known to be {least} to {most}");
        }
    }

    [Fact]
    public void Without_what_is_withheld_beside_the_small_counts_many_would_be_known()
    {
        var known = 0;
        var small = 0;
        foreach (var (seed, overlap) in from seed in Enumerable.Range(1, 6) from overlap in Enumerable.Range(0, 3) select (seed, overlap))
        {
            var city = new SecretCity(seed, (Overlap)overlap);
            var catalogue = Catalogue(city.Figures, null);
            var whole = catalogue.Indicators[0].Table!;
            var table = whole.Suppressing([.. Enumerable.Range(0, whole.Rows).Select(row => IsSmall(city.Figures[row / 2]))]);
            var (bounds, _) = Solve(city, table);
            foreach (var figure in city.Figures.Where(IsSmall))
            {
                small++;
                var (least, most) = bounds.Of(figure.Cells);
                if (most - least < Rounding)
                    known++;
            }
        }

        Assert.True(small > 100 && known > small / 4, $"{known} of {small}");
    }

    [Fact]
    public void Most_of_what_could_be_shown_is_shown()
    {
        var (shown, all, some) = (0, 0, 0);
        foreach (var seed in Enumerable.Range(1, 16))
        {
            var city = new SecretCity(seed, Overlap.None);
            var table = CityRelease.Of(Catalogue(city.Figures, new SuppressionRule(Threshold))).Indicators[0].Table!;
            shown += table.Figures / 2;
            all += city.Figures.Count(figure => !IsSmall(figure));
            // Some wards of a year, and not others.
            some += Enumerable.Range(SecretCity.FirstYear, SecretCity.Years).Count(year => Enumerable.Range(0, table.Rows)
                .Where(row => table.Time[row] == $"{year}" && table.Area![row].Length > 2 && table.Dimensions.All(column => column.IsBlank(row))).Select(row => table.State(row)).Distinct().Count() > 1);
        }

        Assert.True(shown > all / 4, $"{shown} of {all}");
        Assert.True(some > 3, $"{some}");
    }

    private static bool IsSmall(SecretFigure figure) => figure.Count is > 0 and < Threshold;

    // Everybody knows the people that live somewhere, so a rate is a count.
    private static (LinearBounds Bounds, HashSet<SecretFigure> Known) Solve(SecretCity city, ObservationTable table)
    {
        var figures = city.Figures.ToDictionary(figure => figure.Key);
        var known = new Dictionary<SecretFigure, double>();
        for (var row = 0; row < table.Rows; row++)
        {
            if (table.State(row) != RowState.Figure)
                continue;
            var figure = figures[$"{table.Time[row]},{table.Area![row]},{table.Dimensions[0][row]}{table.Dimensions[1][row]},{table.Dimensions[2][row]}"];
            var count = table.Unit![row] == "deaths" ? table.Number(row) : Math.Round(table.Number(row) * SecretCity.Population(figure) / 100000);
            Assert.Equal(figure.Count, count);
            known[figure] = count;
        }
        return (new LinearBounds(SecretCity.Cells, [.. known.Select(pair => (pair.Key.Cells, pair.Value))]), [.. known.Keys]);
    }

    private static CityCatalogue Catalogue(IEnumerable<SecretFigure> figures, SuppressionRule? rule, bool isBeside = false)
    {
        string[] rows = [.. figures.SelectMany(figure => new[]
        {
            isBeside ? "" : $"{Keys(figure, "deaths")},,{figure.Count.ToString(CultureInfo.InvariantCulture)}",
            $"{Keys(figure, "per 100000 people")},{(isBeside ? figure.Count.ToString(CultureInfo.InvariantCulture) : "")},{SecretCity.Rate(figure)}",
        }).Where(row => row.Length > 0)];
        var districts = Layer("districts", 0, [.. SecretCity.WardCodes.Select(ward => ward[..2]).Distinct().Select(code => new Area(code, new Texts(code), new Texts("district")))]);
        var wards = Layer("wards", 1, [.. SecretCity.WardCodes.Select(code => new Area(code, new Texts(code), new Texts("ward"), code[..2]))]);
        var zones = Layer("zones", 2, [.. SecretCity.ZoneCodes.Select(code => new Area(code, new Texts(code), new Texts("zone")))]);
        var levels = new[] { districts, wards, zones }.SelectMany(layer => layer.Areas.Select(area => KeyValuePair.Create(area.Code, layer))).ToDictionary();
        var indicator = new Indicator(IndicatorCode.TryParse("16.1.1")!, Metadata.Empty, TableText.Of("Year,Units,GeoCode,Race,Ethnicity,Sex,Deaths,Value", rows), new Texts("Deaths"), null, levels);
        return new CityCatalogue(new City(new Texts("Marsa")) { Suppression = rule }, [indicator], [districts, wards, zones], Translations.None, [], "hash");
    }

    private static string Keys(SecretFigure figure, string unit) => $"{figure.Period},{unit},{figure.Place},{(figure.IsByOrigin ? "" : figure.Race)},{(figure.IsByOrigin ? figure.Race : "")},{figure.Sex}";

    private static AreaLayer Layer(string id, int order, ImmutableArray<Area> areas) => new(id, order, $"{id}.geojson", new Texts(id), areas, []);
}
