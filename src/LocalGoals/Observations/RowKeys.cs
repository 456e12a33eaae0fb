namespace LocalGoals.Observations;

/// <summary>Takes rows for the same that have the same codes in some columns.</summary>
/// <param name="keys">Per column the code of each row.</param>
internal sealed class RowKeys(int[][] keys) : IEqualityComparer<int>
{
    public bool Equals(int x, int y)
    {
        foreach (var key in keys)
            if (key[x] != key[y])
                return false;
        return true;
    }

    public int GetHashCode(int row)
    {
        var hash = 17;
        foreach (var key in keys)
            hash = unchecked(hash * 16777619 ^ key[row]);
        return unchecked((int)((uint)hash * 2654435769));
    }
}
