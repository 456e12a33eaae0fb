using GridPoint = (int X, int Y);

namespace LocalGoals.Areas;

/// <summary>
/// Cuts rings where their neighbours change and simplifies each piece from the same end, whichever ring it is met in: two
/// areas then leave out the same corners of their common border.
/// </summary>
internal sealed class CommonBorders
{
    /// <summary>How far, in steps of the grid, a corner may lie from the line that stands for it.</summary>
    private const double Tolerance = 1;

    // Per point its two neighbours, or that rings part there.
    private readonly Dictionary<GridPoint, (GridPoint One, GridPoint Other, bool IsFork)> _around = [];

    public CommonBorders(IEnumerable<List<GridPoint>> rings)
    {
        foreach (var ring in rings)
        {
            var corners = Corners(ring);
            for (var i = 0; i < corners; i++)
            {
                var (one, other) = (ring[(i + corners - 1) % corners], ring[(i + 1) % corners]);
                if (one.CompareTo(other) > 0)
                    (one, other) = (other, one);
                if (!_around.TryGetValue(ring[i], out var known))
                    _around.Add(ring[i], (one, other, false));
                else if (!known.IsFork && (known.One, known.Other) != (one, other))
                    _around[ring[i]] = (one, other, true);
            }
        }
    }

    /// <param name="ring">One of those given before.</param>
    /// <returns>Closed: it ends where it begins.</returns>
    public List<GridPoint> Simplify(List<GridPoint> ring)
    {
        var corners = Corners(ring);
        if (corners < 3)
            return [];
        var cuts = Enumerable.Range(0, corners).Where(i => _around[ring[i]].IsFork).ToList();
        if (cuts.Count < 2)
        {
            // A ring of its own, or one that touches others at one point: cut at a point that all rings through it find.
            var start = cuts.Count == 1 ? cuts[0] : Enumerable.Range(0, corners).MinBy(i => ring[i]);
            cuts = [start, Enumerable.Range(0, corners).MaxBy(i => (Distance(ring[i], ring[start]), ring[i]))];
        }
        var simple = new List<GridPoint> { ring[cuts[0]] };
        for (var i = 0; i < cuts.Count; i++)
        {
            var (from, to) = (cuts[i], cuts[(i + 1) % cuts.Count]);
            var piece = Enumerable.Range(0, (to - from + corners - 1) % corners + 2).Select(k => ring[(from + k) % corners]).ToList();
            simple.AddRange(Piece(piece).Skip(1));
        }
        return simple;
    }

    private static int Corners(List<GridPoint> ring) => ring.Count > 1 && ring[0] == ring[^1] ? ring.Count - 1 : ring.Count;

    private static IEnumerable<GridPoint> Piece(List<GridPoint> points)
    {
        if (points[0].CompareTo(points[^1]) <= 0)
            return Kept(points);
        points.Reverse();
        return Kept(points).Reverse();
    }

    private static IEnumerable<GridPoint> Kept(List<GridPoint> points)
    {
        var keep = new bool[points.Count];
        (keep[0], keep[^1]) = (true, true);
        var open = new Stack<(int From, int To)>([(0, points.Count - 1)]);
        while (open.TryPop(out var piece))
        {
            var (at, furthest) = (-1, Tolerance);
            for (var i = piece.From + 1; i < piece.To; i++)
                if (FromLine(points[i], points[piece.From], points[piece.To]) is var distance && distance > furthest)
                    (at, furthest) = (i, distance);
            if (at < 0)
                continue;
            keep[at] = true;
            open.Push((piece.From, at));
            open.Push((at, piece.To));
        }
        return points.Where((_, i) => keep[i]);
    }

    private static double FromLine(GridPoint point, GridPoint from, GridPoint to)
    {
        double length = Distance(from, to);
        if (length == 0)
            return Math.Sqrt(Distance(point, from));
        var along = Math.Clamp(((double)(point.X - from.X) * (to.X - from.X) + (double)(point.Y - from.Y) * (to.Y - from.Y)) / length, 0, 1);
        var (x, y) = (from.X + along * (to.X - from.X) - point.X, from.Y + along * (to.Y - from.Y) - point.Y);
        return Math.Sqrt(x * x + y * y);
    }

    /// <summary>Squared.</summary>
    private static long Distance(GridPoint a, GridPoint b)
    {
        long x = a.X - b.X, y = a.Y - b.Y;
        return x * x + y * y;
    }
}
