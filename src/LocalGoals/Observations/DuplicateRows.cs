namespace LocalGoals.Observations;

/// <summary>Finds rows whose keys (everything but the value and attributes) are the same.</summary>
public static class DuplicateRows
{
    /// <summary>
    /// Marks the later of two rows that agree <see cref="RowState.Repeated"/>, and all rows that disagree
    /// <see cref="RowState.Contradicted"/>; tells each later row with the first one.
    /// </summary>
    /// <param name="keys">The columns whose codes make the key; the period's code stands for its spelling, so equal periods share one.</param>
    public static IEnumerable<(int First, int Later, bool Agree)> Mark(IReadOnlyList<int[]> keys, RowState[] states, double[] numbers)
    {
        var found = new List<(int, int, bool)>();
        var first = new Dictionary<int, int>(states.Length, new RowKeys([.. keys]));
        for (var row = 0; row < states.Length; row++)
        {
            if (states[row] != RowState.Figure)
                continue;
            if (first.TryAdd(row, row))
                continue;
            var earlier = first[row];
            var agree = numbers[earlier].Equals(numbers[row]);
            found.Add((earlier, row, agree));
        }
        foreach (var (earlier, later, agree) in found)
        {
            if (agree && states[later] == RowState.Figure)
                states[later] = RowState.Repeated;
            if (!agree)
                states[earlier] = states[later] = RowState.Contradicted;
        }
        // A copy of a row that another one contradicts is as doubtful as they are.
        foreach (var (earlier, later, _) in found)
            if (states[earlier] == RowState.Contradicted)
                states[later] = RowState.Contradicted;
        return found;
    }
}
