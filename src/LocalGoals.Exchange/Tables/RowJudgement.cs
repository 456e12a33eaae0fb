using LocalGoals.Findings;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Tables;

/// <summary>Decides per row whether it is analysed, and tells what is odd.</summary>
internal sealed class RowJudgement(ObservationTable table, string? wholeArea, Oddities oddities)
{
    public RowState[] Judge()
    {
        var states = new RowState[table.Rows];
        for (var row = 0; row < states.Length; row++)
            states[row] = StateOf(row);
        Duplicates(states);
        AmbiguousPeriods();
        MarkedPeriods();
        return states;
    }

    private void Odd(Rule rule, string what, int row, int? column) => oddities.Add(rule, what, table.Line(row), column, table.FileOf(row));

    private RowState StateOf(int row)
    {
        var state = table.State(row);
        if (state == RowState.Malformed)
            return state;
        if (table.PeriodOf(row) is not { IsKnown: true } period)
        {
            var isText = state is RowState.Blank or RowState.Text && table.Time[row].Any(char.IsLetter);
            Odd(isText ? ObservationRules.TextRow : ObservationRules.UnknownPeriod, table.Time[row], row, table.At(row, table.Time).Column);
            return RowState.UnknownPeriod;
        }
        switch (state)
        {
            case RowState.Text:
                Odd(ObservationRules.TextValue, table.Text(row), row, table.At(row).Column);
                break;
            case RowState.AmbiguousNumber:
                Odd(ObservationRules.AmbiguousNumber, table.Text(row), row, table.At(row).Column);
                break;
            case RowState.Blank:
                Odd(ObservationRules.BlankValues, "", row, table.At(row).Column);
                break;
        }
        return state;
    }

    private void Duplicates(RowState[] states)
    {
        var numbers = new double[table.Rows];
        for (var row = 0; row < numbers.Length; row++)
            numbers[row] = table.Number(row);
        var keys = table.Columns.Where(c => c.IsKey && c.Role != ColumnRole.Period).Select(Codes).ToList();
        keys.Add(PeriodCodes());
        foreach (var (first, later, agree) in DuplicateRows.Mark(keys, states, numbers))
        {
            var lines = $"{table.Place(first)}, {table.Place(later)}";
            Odd(agree ? ObservationRules.RepeatedRow : ObservationRules.ContradictoryRows,
                agree ? lines : $"{lines}: {table.Text(first)} ≠ {table.Text(later)}", later, table.Sheet is null ? null : table.At(later).Column);
        }
    }

    private int[] Codes(Column column)
    {
        var codes = column.Codes.ToArray();
        var whole = column == table.Area && wholeArea is not null && column.CodeOf(wholeArea) is >= 0 and var city ? city : column.WholeCode;
        if (whole >= 0)
            codes.AsSpan().Replace(whole, Column.Blank);
        return codes;
    }

    // One code for all spellings of the same period.
    private int[] PeriodCodes()
    {
        var sameAs = new Dictionary<Period, int>();
        var code = new int[table.Periods.Count];
        for (var i = 0; i < code.Length; i++)
            code[i] = sameAs.TryGetValue(table.Periods[i], out var known) ? known : sameAs[table.Periods[i]] = i;
        var codes = new int[table.Rows];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = table.Time.IsBlank(row) ? Column.Blank : code[table.Time.Codes[row]];
        return codes;
    }

    // 2010-11 is November 2010 by ISO 8601 and a school year to many offices. Beside 2012-13 it cannot be a month.
    private void AmbiguousPeriods()
    {
        for (var i = 0; i < table.Periods.Count; i++)
        {
            var text = table.Periods[i].Text;
            if (table.Periods[i].Kind != PeriodKind.Month || text.Length != 7 || text[4] != '-' || !Follows(text))
                continue;
            var row = table.Time.Codes.IndexOf(i);
            Odd(ObservationRules.AmbiguousPeriod, text, row, table.At(row, table.Time).Column);
        }

        static bool Follows(string text) =>
            int.TryParse(text.AsSpan(2, 2), out var first) && int.TryParse(text.AsSpan(5, 2), out var second) && second == (first + 1) % 100;
    }

    // The mark stays in sight; that it does not change which time is meant the city should know.
    private void MarkedPeriods()
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < table.Periods.Count; i++)
            if (table.Periods[i].Mark is { } mark && table.Time.Codes.IndexOf(i) is var row)
                Odd(ObservationRules.PeriodMarked, first.TryAdd(mark, table.Periods[i].Text) ? table.Periods[i].Text : first[mark], row, table.At(row, table.Time).Column);
    }
}
