using System.Collections.Immutable;
using System.Text.Json;

using LocalGoals.Inequality;

using Xunit;

namespace LocalGoals.Tests.Inequality;

public sealed class GroupTreeTests
{
    private const double Tolerance = 1e-9;
    private static readonly ImmutableArray<string> Dimensions = ["wealth", "res", "edu"];

    [Theory]
    [InlineData("tree_min_leaf_10pct", false, 120, 0.001)]
    [InlineData("tree_default", false, 7, 0.01, 20.0)]
    [InlineData("tree_weighted", true, 120, 0.001)]
    public void Trees_are_those_of_rpart(string name, bool weighted, double smallest, double gain, double? toSplit = null)
    {
        var vectors = Vectors.Read("lnob-cart-dindex");
        var expected = vectors.GetProperty("expected").GetProperty(name);
        var root = GroupTree.Grow(Dimensions, Cells(vectors, weighted), new TreeSettings(smallest, gain, toSplit));

        Vectors.Close(expected.GetProperty("root_deviance").GetDouble(), root.Deviance, Tolerance, name);
        Vectors.Close(expected.GetProperty("root_mean").GetDouble(), root.Mean, Tolerance, name);
        var leaves = root.Leaves.ToList();
        Assert.Equal(expected.GetProperty("leaves").GetArrayLength(), leaves.Count);
        foreach (var (leaf, row) in leaves.Zip(expected.GetProperty("leaves").EnumerateArray()))
        {
            Assert.Equal(row.GetProperty("path").EnumerateArray().Skip(1).Select(step => step.GetString()), leaf.Path.Select(step => $"{step.Dimension}={string.Join(',', step.Categories)}"));
            Assert.Equal(row.GetProperty("node").GetInt32(), leaf.Number);
            Assert.Equal(row.GetProperty("n").GetDouble(), leaf.Count);
            Vectors.Close(row.GetProperty("wt").GetDouble(), leaf.Weight, Tolerance, name);
            Vectors.Close(row.GetProperty("mean").GetDouble(), leaf.Mean, Tolerance, name);
            Vectors.Close(row.GetProperty("deviance").GetDouble(), leaf.Deviance, Tolerance, name);
        }
        Assert.Equal(["poorer", "rural"], GroupTree.Behind(root, isFavourable: true).Path.SelectMany(step => step.Categories));
        Assert.Equal(["richer", "urban"], GroupTree.Behind(root, isFavourable: false).Path.SelectMany(step => step.Categories));
    }

    [Theory]
    [InlineData("d_index_unweighted", false)]
    [InlineData("d_index_weighted", true)]
    public void The_D_index_is_that_of_the_vectors(string name, bool weighted)
    {
        var vectors = Vectors.Read("lnob-cart-dindex");
        var expected = vectors.GetProperty("expected").GetProperty(name);
        var groups = Cells(vectors, weighted).Select(cell => new GroupFigure(string.Join('/', cell.Categories), cell.Mean, null, cell.Weight));
        var answers = Measures.Of(new InequalityQuestion([.. groups], false, true, 1)).ToDictionary(a => a.Measure.Name, a => a.Outcome.Estimate?.Value);

        Vectors.Close(expected.GetProperty("d_index").GetDouble(), answers["d_index"], Tolerance, name);
        Vectors.Close(expected.GetProperty("hoi").GetDouble(), answers["hoi"], Tolerance, name);
    }

    [Fact]
    public void What_explains_nothing_is_not_split()
    {
        ImmutableArray<TreeCell> cells = [TreeCell.OfShare(["a", "x", "1"], 0.5, 100, 100), TreeCell.OfShare(["b", "y", "2"], 0.5, 100, 100)];

        Assert.Equal([1], GroupTree.Grow(Dimensions, cells, TreeSettings.OfShare(cells)).Leaves.Select(leaf => leaf.Number));
    }

    [Fact]
    public void A_group_smaller_than_a_tenth_is_not_cut_out()
    {
        ImmutableArray<TreeCell> cells = [TreeCell.OfShare(["a"], 0.1, 90, 90), TreeCell.OfShare(["b"], 0.6, 500, 500), TreeCell.OfShare(["c"], 0.9, 410, 410)];

        Assert.Equal(["a,b", "c"], GroupTree.Grow(["g"], cells, TreeSettings.OfShare(cells)).Leaves.Select(leaf => string.Join(',', leaf.Path[0].Categories)));
    }

    private static List<TreeCell> Cells(JsonElement vectors, bool weighted) =>
    [
        .. vectors.GetProperty("cells").EnumerateArray().Select(cell =>
        {
            var count = cell.GetProperty("n").GetDouble();
            var (weight, sum) = weighted ? (cell.GetProperty("w").GetDouble(), cell.GetProperty("wy").GetDouble()) : (count, cell.GetProperty("y").GetDouble());
            return TreeCell.OfShare([.. Dimensions.Select(d => cell.GetProperty(d).GetString()!)], sum / weight, weight, count);
        }),
    ];
}
