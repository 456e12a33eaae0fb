using System.Collections.Immutable;

namespace LocalGoals.Inequality;

/// <summary>People who are alike in every dimension.</summary>
/// <param name="Categories">One for each dimension.</param>
/// <param name="Weight">How much their mean counts: people, or the sum of sampling weights.</param>
/// <param name="Count">How many were counted or asked, for the smallest size of a group.</param>
/// <param name="Within">Sum of squares around the mean inside the cell, weighted; for shares that is weight × p × (1 − p). 0 where it is not known.</param>
public sealed record TreeCell(ImmutableArray<string> Categories, double Mean, double Weight, double Count, double Within)
{
    public static TreeCell OfShare(ImmutableArray<string> categories, double share, double weight, double count) => new(categories, share, weight, count, weight * share * (1 - share));
}

/// <param name="SmallestLeaf">Fewest in a group, as <see cref="TreeCell.Count"/> counts.</param>
/// <param name="SmallestGain">The part of all sum of squares that a split must explain (cp).</param>
/// <param name="SmallestToSplit">Fewest in a group that is split; three times the smallest leaf where nothing is said, as in rpart.</param>
public sealed record TreeSettings(double SmallestLeaf, double SmallestGain = 0.001, double? SmallestToSplit = null)
{
    /// <summary>As the United Nations' regional commission for Asia and the Pacific does, as far as known: no group below a tenth of all.</summary>
    public static TreeSettings OfShare(IEnumerable<TreeCell> cells, double share = 0.1) => new(share * cells.Sum(cell => cell.Count));
}

/// <summary>A group found by a tree, and its two parts where it is split.</summary>
/// <param name="Number">1 for all; parts of n are 2n (the lower mean) and 2n + 1.</param>
/// <param name="Path">What its people have in common: dimension and categories, from the first split on.</param>
/// <param name="Deviance">Sum of squares around the mean, weighted.</param>
public sealed record TreeNode(int Number, ImmutableArray<(string Dimension, ImmutableArray<string> Categories)> Path, double Mean, double Weight, double Count, double Deviance)
{
    public TreeNode? Lower { get; init; }

    public TreeNode? Higher { get; init; }

    /// <summary>Groups that are not split, the lower first.</summary>
    public IEnumerable<TreeNode> Leaves => Lower is null ? [this] : Lower.Leaves.Concat(Higher!.Leaves);
}

/// <summary>
/// Finds groups of people by a regression tree (CART, Breiman and others 1984): the split that explains most variance, again in each part, until parts are too small
/// or too little is explained; then splits that are not worth their number are taken back (cost-complexity), as R's rpart does.
/// </summary>
public static class GroupTree
{
    private const double Rounding = 1e-12;

    public static TreeNode Grow(ImmutableArray<string> dimensions, IReadOnlyCollection<TreeCell> cells, TreeSettings settings)
    {
        if (cells.Count == 0 || cells.Any(cell => cell.Categories.Length != dimensions.Length || !(cell.Weight > 0)))
            throw new ArgumentException("Each cell has a category for every dimension, and people in it.", nameof(cells));
        var root = Node(1, [], cells);
        return Grown(root, [.. cells], dimensions, settings, settings.SmallestGain * root.Deviance).Node;
    }

    /// <summary>The group furthest behind.</summary>
    public static TreeNode Behind(TreeNode root, bool isFavourable) => isFavourable ? root.Leaves.MinBy(leaf => leaf.Mean)! : root.Leaves.MaxBy(leaf => leaf.Mean)!;

    // The cost is the deviance of the leaves and a price for each split: a split stays only where it lowers the cost.
    private static (TreeNode Node, double Cost) Grown(TreeNode node, List<TreeCell> cells, ImmutableArray<string> dimensions, TreeSettings settings, double price)
    {
        if (node.Count < (settings.SmallestToSplit ?? 3 * settings.SmallestLeaf) || node.Deviance <= price || BestSplit(node, cells, dimensions, settings) is not { } split)
            return (node, node.Deviance);
        var (lowerCells, higherCells) = (cells.FindAll(cell => split.Lower.Contains(cell.Categories[split.Dimension])), cells.FindAll(cell => !split.Lower.Contains(cell.Categories[split.Dimension])));
        var lower = Grown(Part(2 * node.Number, lowerCells), lowerCells, dimensions, settings, price);
        var higher = Grown(Part(2 * node.Number + 1, higherCells), higherCells, dimensions, settings, price);
        var cost = lower.Cost + higher.Cost + price;
        return cost < node.Deviance ? (node with { Lower = lower.Node, Higher = higher.Node }, cost) : (node, node.Deviance);

        TreeNode Part(int number, List<TreeCell> part) =>
            Node(number, node.Path.Add((dimensions[split.Dimension], [.. part.Select(cell => cell.Categories[split.Dimension]).Distinct().Order(StringComparer.Ordinal)])), part);
    }

    // Categories by their means, cut in two wherever both parts are large enough: no other cut can explain more (Fisher 1958).
    private static (int Dimension, HashSet<string> Lower)? BestSplit(TreeNode node, List<TreeCell> cells, ImmutableArray<string> dimensions, TreeSettings settings)
    {
        (int, HashSet<string>)? best = null;
        var most = Rounding * node.Deviance;
        for (var dimension = 0; dimension < dimensions.Length; dimension++)
        {
            var parts = cells.GroupBy(cell => cell.Categories[dimension], StringComparer.Ordinal)
                .Select(group => (Name: group.Key, Weight: group.Sum(cell => cell.Weight), Sum: group.Sum(cell => cell.Weight * cell.Mean), Count: group.Sum(cell => cell.Count)))
                .OrderBy(part => part.Sum / part.Weight).ThenBy(part => part.Name, StringComparer.Ordinal).ToList();
            var (weight, sum, count) = (0d, 0d, 0d);
            for (var cut = 1; cut < parts.Count; cut++)
            {
                (weight, sum, count) = (weight + parts[cut - 1].Weight, sum + parts[cut - 1].Sum, count + parts[cut - 1].Count);
                if (count < settings.SmallestLeaf || node.Count - count < settings.SmallestLeaf)
                    continue;
                var rest = node.Weight - weight;
                var distance = sum / weight - (node.Weight * node.Mean - sum) / rest;
                if (weight * rest / node.Weight * distance * distance is var gain && gain > most)
                    (best, most) = ((dimension, [.. parts.Take(cut).Select(part => part.Name)]), gain);
            }
        }
        return best;
    }

    private static TreeNode Node(int number, ImmutableArray<(string, ImmutableArray<string>)> path, IReadOnlyCollection<TreeCell> cells)
    {
        var weight = cells.Sum(cell => cell.Weight);
        var mean = cells.Sum(cell => cell.Weight * cell.Mean) / weight;
        return new(number, path, mean, weight, cells.Sum(cell => cell.Count), cells.Sum(cell => cell.Within + cell.Weight * (cell.Mean - mean) * (cell.Mean - mean)));
    }
}
