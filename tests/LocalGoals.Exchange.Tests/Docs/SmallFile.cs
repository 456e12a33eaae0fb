using System.Collections.Immutable;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Tests.Docs;

/// <summary>A data file as the documentation prints it, read as the program reads it.</summary>
internal static class SmallFile
{
    public const string WholeArea = "MN";

    public static ObservationTable Read(string csv, ICollection<Finding>? findings = null) =>
        ObservationsCsv.Read("data/indicator_3-1-1.csv", "3.1.1", Encoding.UTF8.GetBytes(csv), ColumnRoles.Default, findings ?? [])
        ?? throw new InvalidOperationException($"This is no data file: {csv}");

    public static Indicator Indicator(string? csv, params ReadOnlySpan<(string Key, string Value)> metadata)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, MetadataValue>(StringComparer.Ordinal);
        foreach (var (key, value) in metadata)
            if (value.Length > 0)
                values.Add(key, new MetadataValue(value, new Origin("meta/3-1-1.md")));
        var said = new Metadata(values.ToImmutable(), ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>>.Empty);
        return new Indicator(IndicatorCode.TryParse("3.1.1")!, said, csv is null ? null : Read(csv), new Texts("Deaths"), WholeArea);
    }
}
