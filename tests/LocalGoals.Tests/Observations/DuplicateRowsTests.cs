using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Tests.Observations;

public class DuplicateRowsTests
{
    [Fact]
    public void Rows_with_different_keys_are_left_alone() =>
        Assert.Equal([RowState.Figure, RowState.Figure], States([1, 2], [5, 5]));

    [Fact]
    public void The_later_of_two_that_agree_is_a_repetition() =>
        Assert.Equal([RowState.Figure, RowState.Figure, RowState.Repeated], States([1, 2, 1], [5, 6, 5]));

    [Fact]
    public void Two_that_disagree_are_both_doubtful() =>
        Assert.Equal([RowState.Contradicted, RowState.Contradicted, RowState.Figure], States([1, 1, 2], [5, 6, 5]));

    [Theory]
    [InlineData(5, 5, 6)]
    [InlineData(5, 6, 5)]
    [InlineData(6, 5, 5)]
    public void A_copy_of_a_contradicted_row_is_contradicted_too(double a, double b, double c) =>
        Assert.All(States([1, 1, 1], [a, b, c]), state => Assert.Equal(RowState.Contradicted, state));

    [Fact]
    public void Each_later_row_is_told_with_the_first_one()
    {
        RowState[] states = [RowState.Figure, RowState.Figure, RowState.Figure];

        var found = DuplicateRows.Mark([[1, 1, 1]], states, [5, 5, 6]).ToList();

        Assert.Equal([(0, 1, true), (0, 2, false)], found);
    }

    [Fact]
    public void Rows_that_are_no_figures_contradict_nothing()
    {
        RowState[] states = [RowState.Blank, RowState.Figure, RowState.Text];

        Assert.Empty(DuplicateRows.Mark([[1, 1, 1]], states, [double.NaN, 5, double.NaN]));
        Assert.Equal([RowState.Blank, RowState.Figure, RowState.Text], states);
    }

    [Fact]
    public void All_key_columns_count()
    {
        RowState[] states = [RowState.Figure, RowState.Figure];

        Assert.Empty(DuplicateRows.Mark([[1, 1], [0, Column.Blank]], states, [5, 6]));
    }

    private static RowState[] States(int[] keys, double[] numbers)
    {
        var states = new RowState[keys.Length];
        _ = DuplicateRows.Mark([keys], states, numbers);
        return states;
    }
}
