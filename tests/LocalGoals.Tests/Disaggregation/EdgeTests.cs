using LocalGoals.Disaggregation;
using LocalGoals.Tests.Observations;

using Xunit;

namespace LocalGoals.Tests.Disaggregation;

public class EdgeTests
{
    [Fact]
    public void A_column_that_is_only_filled_with_another_is_its_child() =>
        Assert.Equal(["Age>Sex"], Edges("Year,Sex,Age,Value", "2015,,a,1", "2015,F,a,2"));

    [Fact]
    public void Independent_columns_have_no_edge() =>
        Assert.Empty(Edges("Year,Sex,Age,Value", "2015,F,,1", "2015,,a,2", "2015,F,a,3"));

    [Fact]
    public void Columns_that_never_meet_have_no_edge() =>
        Assert.Empty(Edges("Year,Sex,Age,Value", "2015,F,,1", "2015,,a,2"));

    [Fact]
    public void An_empty_column_has_no_edge() =>
        Assert.Empty(Edges("Year,Sex,Age,Value", "2015,F,,1", "2015,M,,2"));

    [Fact]
    public void Of_two_that_only_appear_together_the_left_most_is_the_parent() =>
        Assert.Equal(["Sex>Age"], Edges("Year,Sex,Age,Value", "2015,F,a,1", "2015,,,2"));

    [Fact]
    public void Of_three_that_only_appear_together_each_has_one_parent() =>
        Assert.Equal(["A>B", "B>C"], Edges("Year,A,B,C,Value", "2015,x,y,z,1", "2015,,,,2"));

    [Fact]
    public void An_edge_to_a_grandchild_is_pruned() =>
        Assert.Equal(["A>B", "B>C"], Edges("Year,A,B,C,Value", "2015,x,,,1", "2015,x,y,,2", "2015,x,y,z,3"));

    [Fact]
    public void A_chain_of_four_keeps_its_three_links() =>
        Assert.Equal(["A>B", "B>C", "C>D"], Edges("Year,A,B,C,D,Value", "2015,x,,,,1", "2015,x,y,,,2", "2015,x,y,z,,3", "2015,x,y,z,w,4"));

    [Fact]
    public void A_chain_against_the_order_of_columns_is_pruned_too() =>
        Assert.Equal(["B>A", "C>B"], Edges("Year,A,B,C,Value", "2015,,,x,1", "2015,,y,x,2", "2015,z,y,x,3").Order());

    [Fact]
    public void A_child_of_two_independent_parents_keeps_both() =>
        Assert.Equal(["A>C", "B>C"], Edges("Year,A,B,C,Value", "2015,x,,,1", "2015,,y,,2", "2015,x,y,z,3"));

    [Fact]
    public void Rows_that_are_no_figures_count() =>
        Assert.Empty(Edges("Year,Sex,Age,Value", "2015,F,a,1", "2015,F,,text", "2015,,a,"));

    [Fact]
    public void Units_series_and_places_have_no_edges() =>
        Assert.Empty(Edges("Year,Units,Series,GeoCode,Sex,Value", "2015,P,S,W1,F,1", "2015,P,S,W1,,2"));

    [Fact]
    public void Forty_nested_columns_are_a_chain_like_any_other()
    {
        var names = Enumerable.Range(10, 40).Select(i => $"D{i}").ToList();
        var rows = Enumerable.Range(0, 41).Select(depth => $"2015,{string.Join(',', names.Select((_, i) => i < depth ? "x" : ""))},1").ToArray();

        var edges = Edges($"Year,{string.Join(',', names)},Value", rows);

        Assert.Equal(names.Zip(names.Skip(1), (from, to) => $"{from}>{to}"), edges.Order());
    }

    private static IEnumerable<string> Edges(string header, params string[] rows) =>
        Edge.Of(TableText.Of(header, rows)).Select(edge => $"{edge.From}>{edge.To}");
}
