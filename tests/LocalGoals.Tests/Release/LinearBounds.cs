namespace LocalGoals.Tests.Release;

/// <summary>
/// The least and the most that a sum of unknown numbers, none below zero, can be, given other sums of them: the simplex method with a dense tableau and the rule of Bland
/// against going round in circles.
/// </summary>
internal sealed class LinearBounds
{
    private const double Zero = 1e-7;

    private readonly int _unknowns;
    private readonly List<double[]> _rows = [];
    private readonly List<int> _basis = [];

    /// <param name="sums">Which unknowns are added up, and to what.</param>
    public LinearBounds(int unknowns, IReadOnlyList<(int[] Of, double Sum)> sums)
    {
        _unknowns = unknowns;
        var width = unknowns + sums.Count + 1;
        foreach (var (at, (of, sum)) in sums.Index())
        {
            var row = new double[width];
            foreach (var one in of)
                row[one] = 1;
            row[unknowns + at] = 1;
            row[^1] = sum;
            _rows.Add(row);
            _basis.Add(unknowns + at);
        }
        // What the sums miss must become nothing.
        var cost = new double[width];
        for (var at = 0; at < sums.Count; at++)
            cost[unknowns + at] = 1;
        if (Minimise(cost, width - 1) > 1e-5)
            throw new InvalidOperationException("The sums contradict each other.");
        for (var at = _rows.Count - 1; at >= 0; at--)
        {
            if (_basis[at] < unknowns)
                continue;
            var column = Array.FindIndex(_rows[at], 0, unknowns, number => Math.Abs(number) > 1e-6);
            if (column >= 0)
                Pivot(at, column, null);
            else
            {
                _rows.RemoveAt(at);
                _basis.RemoveAt(at);
            }
        }
        for (var at = 0; at < _rows.Count; at++)
            _rows[at] = [.. _rows[at][..unknowns], _rows[at][^1]];
    }

    public (double Least, double Most) Of(IEnumerable<int> sum)
    {
        var cost = new double[_unknowns + 1];
        foreach (var one in sum)
            cost[one] = 1;
        var least = Minimise([.. cost], _unknowns);
        var most = -Minimise([.. cost.Select(number => -number)], _unknowns);
        return (least, most);
    }

    private double Minimise(double[] cost, int columns)
    {
        for (var at = 0; at < _rows.Count; at++)
            Subtract(cost, _rows[at], cost[_basis[at]]);
        for (var turn = 0; ; turn++)
        {
            // The steepest way, and after many turns the first, which always comes to an end.
            var enter = -1;
            var steepest = -Zero;
            for (var column = 0; column < columns; column++)
                if (cost[column] < steepest)
                {
                    enter = column;
                    if (turn > 500)
                        break;
                    steepest = cost[column];
                }
            if (enter < 0)
                return -cost[^1];
            var leave = -1;
            var nearest = double.PositiveInfinity;
            for (var at = 0; at < _rows.Count; at++)
                if (_rows[at][enter] > Zero && _rows[at][^1] / _rows[at][enter] is var ratio && (ratio < nearest - 1e-12 || (ratio <= nearest + 1e-12 && _basis[at] < _basis[leave])))
                    (leave, nearest) = (at, ratio);
            if (leave < 0)
                return double.NegativeInfinity;
            Pivot(leave, enter, cost);
        }
    }

    private void Pivot(int row, int column, double[]? cost)
    {
        var by = _rows[row][column];
        for (var at = 0; at < _rows[row].Length; at++)
            _rows[row][at] /= by;
        for (var other = 0; other < _rows.Count; other++)
            if (other != row)
                Subtract(_rows[other], _rows[row], _rows[other][column]);
        if (cost is not null)
            Subtract(cost, _rows[row], cost[column]);
        _basis[row] = column;
    }

    private static void Subtract(double[] from, double[] row, double times)
    {
        if (times == 0)
            return;
        for (var at = 0; at < from.Length; at++)
            from[at] -= times * row[at];
    }
}
