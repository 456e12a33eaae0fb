using System.Collections.Immutable;

using FsCheck;
using FsCheck.Fluent;

using LocalGoals.Disaggregation;
using LocalGoals.Indicators;
using LocalGoals.Observations;
using LocalGoals.Tests.Observations;

using Xunit;

namespace LocalGoals.Tests.Disaggregation;

public class SlicesTests
{
    private const string City = "MN";

    [Fact]
    public void Rows_are_divided_by_the_columns_that_are_filled()
    {
        var slices = Of("Year,Sex,Age,Value", "2015,,,1", "2015,F,,2", "2015,M,,3", "2015,F,a,4", "2016,,,5");

        Assert.Equal(["", "sex", "sex~age"], slices.Select(s => s.Breakdown.Slug));
        Assert.Equal([1, 2, 1], slices.Select(s => s.Groups.Length));
        Assert.Equal(["2015", "2016"], slices[0].Periods.Select(p => p.Text));
    }

    [Fact]
    public void Each_unit_and_series_is_a_measure()
    {
        var slices = Of("Year,Units,Series,Value", "2015,Percent,a,1", "2015,Number,a,2", "2015,Percent,b,3", "2015,,a,4");

        Assert.Equal(["Percent a", "Number a", "Percent b", " a"], slices.Select(s => $"{s.Measure.Unit.Name} {s.Measure.Series}"));
    }

    [Fact]
    public void Without_a_unit_column_the_metadatas_unit_holds() =>
        Assert.Equal("Percent", Slices.Of(TableText.Of("Year,Value", "2015,1"), new Unit("Percent")).Single().Measure.Unit.Name);

    [Fact]
    public void A_measure_without_any_figure_has_no_slice() =>
        Assert.Equal("Percent", Of("Year,Units,Value", "2015,Percent,1", "2015,Number,", "2016,Number,n/a").Single().Measure.Unit.Name);

    [Fact]
    public void Repeated_and_undated_rows_stand_nowhere_and_contradictions_have_no_figure()
    {
        var slice = Of("Year,Value", "2015,1", "2015,1", "baseline,2", "2016,3", "2016,4").Single();

        Assert.Equal(["2015", "2016"], slice.Periods.Select(p => p.Text));
        Assert.True(slice.HasFigure(0, 0));
        Assert.False(slice.HasFigure(0, 1));
        Assert.NotEqual(Slice.NoRow, slice.Row(0, 1));
        Assert.Equal(0, slice.Latest(0));
    }

    [Fact]
    public void A_code_beside_the_name_of_its_place_divides_nothing_more()
    {
        var slices = Of("Year,Region,District,GeoCode,Sex,Value",
            "2020,,,K,,1", "2020,North,,N,,2", "2020,South,,S,,3", "2020,North,East End,E,,4", "2020,South,West End,W,,5", "2020,,,K,F,6", "2021,North,,N,,7");

        Assert.Equal(["", "region", "sex", "region~district"], slices.Select(s => s.Breakdown.Slug));
        Assert.Equal(["N", "S"], slices[1].Places);
        Assert.Equal(["E", "W"], slices[3].Places);
        Assert.Empty(slices[0].Places);
        Assert.Empty(slices[2].Places);
    }

    [Fact]
    public void A_place_without_a_code_is_named_and_has_none()
    {
        var slices = Of("Year,Region,GeoCode,Value", "2020,,,1", "2020,North,N,2", "2020,South,S,3", "2020,Islands,,4");

        Assert.Equal(["N", "S", null], slices.Single(s => s.Breakdown.Slug == "region").Places);
    }

    [Fact]
    public void Rows_by_place_and_sex_may_leave_out_the_code()
    {
        var slices = Of("Year,Country,Region,Sex,GeoCode,Value",
            "2020,,,,,1", "2020,England,,,E,2", "2020,Wales,,,W,3", "2020,England,North,,N,4", "2020,England,North,F,,5", "2020,England,,F,,6", "2020,Wales,,F,,7");
        Assert.Equal(["", "country", "country~region", "country~sex", "country~region~sex"], slices.Select(s => s.Breakdown.Slug));
    }

    [Theory]
    [InlineData("2020,North,N,1", "2020,North,M,2", "2020,South,S,3")]
    [InlineData("2020,North,N,1", "2020,South,N,2", "2020,South,S,3")]
    [InlineData("2020,North,N,1", "2020,North,,2", "2020,South,S,3")]
    public void A_code_that_the_names_do_not_tell_apart_still_divides(params string[] rows) =>
        Assert.Contains(Of("Year,Region,GeoCode,Value", rows), s => s.Breakdown.By.Any(column => column.Role == ColumnRole.Area));

    [Fact]
    public void Places_divided_further_are_no_places() =>
        Assert.Empty(Of("Year,Sex,GeoCode,Value", "2020,F,N,1", "2020,M,N,2", "2020,F,S,3", "2020,M,S,4").Single().Places);

    [Fact]
    public void Columns_with_one_slug_get_addresses_of_their_own() =>
        Assert.Equal(["age", "age-2"], Of("Year,Age,age,Value", "2015,a,,1", "2015,,b,2").Select(s => s.Breakdown.Slug));

    [Theory]
    [InlineData("Race/ Ethnicity", "race-ethnicity")]
    [InlineData("  Sex ", "sex")]
    [InlineData("الجنس", "الجنس")]
    [InlineData("%", "x")]
    public void A_slug_has_letters_and_digits_only(string name, string slug) => Assert.Equal(slug, Breakdown.SlugOf(name));

    [Fact]
    public void One_place_for_all_rows_divides_nothing() =>
        Assert.True(Of("Year,GeoCode,Value", "2015,W1,1", "2016,W1,2").Single().Breakdown.IsTotal);

    [Fact]
    public void One_place_beside_blank_rows_divides() =>
        Assert.Equal(["", "geocode"], Of("Year,GeoCode,Value", "2015,,1", "2015,W1,2").Select(s => s.Breakdown.Slug));

    [Fact]
    public void Several_places_divide_and_stand_last()
    {
        var slices = Of("Year,GeoCode,Sex,Value", "2015,W1,F,1", "2015,W2,F,2");

        Assert.Equal("sex~geocode", slices.Single().Breakdown.Slug);
        Assert.Equal(["F", "W2"], slices[0].Groups[1].Categories);
    }

    [Fact]
    public void Rows_of_the_citys_own_code_are_about_the_whole()
    {
        var slices = Slices.Of(TableText.Of("Year,GeoCode,Value", $"2015,{City},9", "2015,W1,1"), Unit.None, City);

        Assert.Equal(["", "geocode"], slices.Select(s => s.Breakdown.Slug));
        Assert.Equal(9, slices[0].Table.Number(slices[0].Row(0, 0)));
    }

    [Fact]
    public void Only_the_citys_own_code_divides_nothing() =>
        Assert.True(Slices.Of(TableText.Of("Year,GeoCode,Value", $"2015,{City},9"), Unit.None, City).Single().Breakdown.IsTotal);

    [Fact]
    public void A_row_without_a_code_is_not_taken_for_the_place_that_has_its_own_in_another_spelling_of_the_period()
    {
        var slices = Of("Year,Age,GeoCode,Value", "2009–2010,a,,1", "2009–2010,b,,2", "2009-2010,a,W1,3");

        Assert.Equal(["age", "age~geocode"], slices.Select(slice => slice.Breakdown.Slug));
        Assert.Equal([2, 1], slices.Select(slice => slice.Groups.Length));
    }

    [Fact]
    public void Every_figure_stands_in_exactly_one_place() =>
        Prop.ForAll(Rows(["", "W1", "W2"]), rows => EachFigureOnce(rows, null)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_figure_stands_in_exactly_one_place_beside_a_code_for_the_whole() =>
        Prop.ForAll(Rows([City, "W1", "W2"]), rows => EachFigureOnce(rows, City)).QuickCheckThrowOnFailure();

    private static ImmutableArray<Slice> Of(string header, params string[] rows) => Slices.Of(TableText.Of(header, rows), Unit.None);

    private static Arbitrary<string[]> Rows(string[] places) =>
        (from period in Gen.Elements("2009-2010", "2009–2010", "2011", "2009/10", "baseline")
         from sex in Gen.Elements("", "F", "M")
         from age in Gen.Elements("", "a", "b")
         from unit in Gen.Elements("", "Percent", "Number")
         from place in Gen.Elements(places)
         from value in Gen.Elements("1", "2", "3.5", "", "n/a", "1,5")
         select $"{period},{sex},{age},{unit},{place},{value}").NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    private static bool EachFigureOnce(string[] rows, string? whole)
    {
        var table = TableText.Of("Year,Sex,Age,Units,GeoCode,Value", rows);
        var found = new int[table.Rows];
        foreach (var slice in Slices.Of(table, Unit.None, whole))
            for (var group = 0; group < slice.Groups.Length; group++)
                for (var period = 0; period < slice.Periods.Length; period++)
                    if (slice.Row(group, period) is >= 0 and var row)
                    {
                        found[row]++;
                        if (table.PeriodOf(row) != slice.Periods[period] || table.Unit![row] != slice.Measure.Unit.Name
                            || !slice.Breakdown.By.Select(c => c[row]).SequenceEqual(slice.Groups[group].Categories))
                            return false;
                    }
        return Enumerable.Range(0, table.Rows).All(row => table.State(row) == RowState.Figure ? found[row] == 1 : found[row] <= 1);
    }
}
