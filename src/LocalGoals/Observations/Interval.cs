using System.Collections.Immutable;
using System.Text;

namespace LocalGoals.Observations;

/// <summary>The bounds that the source gives around a figure, and their digits as published.</summary>
public readonly record struct Interval(double Low, double High, string LowDigits, string HighDigits);

/// <summary>Knows the columns that hold the bounds of an interval by their names. Both must be there.</summary>
public static class IntervalColumns
{
    // Written in lower case with single spaces, without a level such as 95%. Others are not guessed.
    private static readonly ImmutableArray<(string Lower, string Upper)> Names =
    [
        ("lower bound", "upper bound"), ("lower ci", "upper ci"), ("ci lower", "ci upper"), ("ci low", "ci high"), ("ci lower bound", "ci upper bound"),
        ("lower confidence limit", "upper confidence limit"), ("lower confidence interval", "upper confidence interval"), ("lower confidence bound", "upper confidence bound"),
        ("confidence interval lower", "confidence interval upper"), ("lcl", "ucl"), ("límite inferior", "límite superior"), ("borne inférieure", "borne supérieure"),
    ];

    /// <summary>Whether a column of this name holds a bound and so never divides the figures.</summary>
    public static bool IsBound(string name) => Plain(name) is var plain && Names.Any(pair => plain == pair.Lower || plain == pair.Upper);

    /// <summary>The first pair among the columns that describe a figure; null without both.</summary>
    public static (Column Lower, Column Upper)? Of(ImmutableArray<Column> columns)
    {
        var attributes = columns.Where(column => column.Role == ColumnRole.Attribute).Select(column => (Column: column, Name: Plain(column.Name), Level: LevelOf(column.Name))).ToList();
        foreach (var (lower, upper) in Names)
            foreach (var low in attributes.Where(a => a.Name == lower))
                if (attributes.FirstOrDefault(a => a.Name == upper && a.Level == low.Level).Column is { } high)
                    return (low.Column, high);
        return null;
    }

    /// <summary>The level that a name such as <c>95% CI low</c> states, such as 95%; empty where it states none.</summary>
    public static string LevelOf(string name) => Words(name).FirstOrDefault(IsLevel) ?? "";

    private static string[] Words(string name) => name.Split([' ', '_', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsLevel(string word) => word.Length is 3 or 5 && word[^1] == '%' && word[..^1].All(c => char.IsAsciiDigit(c) || c == '.');

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var word in Words(name))
            if (!IsLevel(word))
                plain.Append(plain.Length > 0 ? " " : "").Append(word.ToLowerInvariant());
        return plain.ToString();
    }
}
