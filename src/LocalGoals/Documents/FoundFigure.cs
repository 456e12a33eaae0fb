using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Observations;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>One group of one measure.</summary>
internal sealed record FoundSeries(Indicator Indicator, Slice Slice, int Group)
{
    public int First => Enumerable.Range(0, Slice.Periods.Length).First(period => Slice.HasFigure(Group, period));

    public FoundFigure At(int period) => new(this, period);
}

/// <summary>One figure that a reference leads to.</summary>
internal sealed record FoundFigure(FoundSeries Series, int At)
{
    public Slice Slice => Series.Slice;

    public int Row => Slice.Row(Series.Group, At);

    public Period Period => Slice.Periods[At];

    public double Value => Slice.Table.Number(Row);

    public string Digits => Slice.Digits(Row);

    public FigureOperand Operand(FigureText text)
    {
        var group = Slice.Groups[Series.Group];
        return new FigureOperand(
            Series.Indicator.Code.Text, Series.Indicator.Name.In(text.Wording.Tag), text.Name(Slice.Measure), text.Group(Slice.Breakdown, group), Selected.ToString(), Period.Text, Digits, Value)
        {
            Origin = Slice.Table.At(Row),
            Categories = group.Categories,
            Breakdown = Slice.Breakdown.Slug,
        };
    }

    // Exactly this row: what its cells say in every column that divides.
    private Selection Selected => Selection.Everything with
    {
        Unit = Slice.Table.Unit?[Row],
        Series = Slice.Table.Series?[Row],
        Area = Slice.Table.Area?[Row],
        Period = Period.Text,
        OthersTotal = true,
        Dimensions = Slice.Table.Dimensions.Where(column => !column.IsBlank(Row))
            .ToImmutableSortedDictionary(column => column.Name, Choice (column) => new Choice.Of(ImmutableSortedSet.Create(StringComparer.Ordinal, column[Row])), StringComparer.Ordinal),
    };
}
