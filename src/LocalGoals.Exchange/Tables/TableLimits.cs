using LocalGoals.Catalogue;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Tables;

/// <summary>What is read of one file of figures at most; the page on security lists them.</summary>
internal static class TableLimits
{
    public const int Rows = 2_000_000;

    /// <summary>Rows times columns.</summary>
    public const long Cells = 40_000_000;

    public static Finding Beyond(string file, string? indicator = null) =>
        new(ReadingRules.TooManyRows, new Origin(file), indicator, ("limit", Rows));
}

/// <summary>A file says more than is kept in memory. It is not read, for a part of its figures would be taken for all.</summary>
internal sealed class TooManyRowsException : Exception;
