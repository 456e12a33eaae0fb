using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.JsonStat;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Makes the table of an indicator of a cube: a row for each cell.</summary>
internal static class JsonStatTable
{
    private const string Year = "Year";
    private const string Value = "Value";
    private const string Units = "Units";
    private const string Status = "Observation status";
    private const string Total = "_T";

    private static readonly string[] TimeNames = ["year", "time", "time_period", "period", "tid", "año", "année", "السنة"];

    /// <param name="yearColumn">The dimension of periods, where the configuration names it.</param>
    public static ObservationTable? Read(
        string file, IndicatorCode indicator, JsonStatCube cube, string? yearColumn, ColumnRoles roles, TableWords words, ICollection<Finding> findings)
    {
        if (TimeOf(cube, yearColumn) is not { } time)
        {
            findings.Add(new Finding(ReadingRules.CubeInvalid, new Origin(file), indicator.Text, ("what", "role.time")));
            return null;
        }
        var metric = cube.Dimensions.FirstOrDefault(d => cube.MetricRole.Contains(d.Id));
        var shown = cube.Dimensions.Where(d => d != time).ToImmutableArray();
        var hasUnits = metric is { Units.Count: > 0 };
        var header = new List<string> { Year };
        var facts = new List<ColumnFacts> { new(ColumnRole.Period) };
        foreach (var dimension in shown)
        {
            header.Add(NameOf(dimension, header));
            facts.Add(new ColumnFacts(dimension == metric ? ColumnRole.Series : dimension.Codes.Length == 1 && cube.PlaceRole.Contains(dimension.Id) ? ColumnRole.Attribute : ColumnRole.Dimension));
        }
        if (hasUnits)
            Add(Units, new ColumnFacts(ColumnRole.Unit));
        if (cube.Statuses.Count > 0)
            Add(Status, new ColumnFacts(ColumnRole.Status, Names: cube.StatusLabels.ToImmutableDictionary(label => label.Key, label => new Texts(label.Value), StringComparer.Ordinal)));
        Add(Value, new ColumnFacts(ColumnRole.Value));
        var builder = TableBuilder.TryStart(file, indicator.Text, [.. header], roles, words, new Oddities(file, indicator.Text), findings, facts);
        if (builder is null)
            return null;
        var texts = shown.Select(d => TextsOf(d, isSeries: d == metric)).ToArray();
        var (timeAt, metricAt) = (cube.Dimensions.IndexOf(time), metric is null ? -1 : cube.Dimensions.IndexOf(metric));
        var places = shown.Select(d => cube.Dimensions.IndexOf(d)).ToArray();
        var categories = new int[cube.Dimensions.Length];
        foreach (var cell in cube.Cells)
        {
            cube.At(cell.Index, categories);
            var column = 0;
            builder.Cell(column++, PeriodOf(time, categories[timeAt]));
            for (var i = 0; i < texts.Length; i++)
                builder.Cell(column++, texts[i][categories[places[i]]]);
            if (hasUnits)
                builder.Cell(column++, metric!.Units.GetValueOrDefault(metric.Codes[categories[metricAt]], ""));
            if (cube.Statuses.Count > 0)
                builder.Cell(column++, cube.Statuses.GetValueOrDefault(cell.Index, ""));
            builder.Cell(column, cell.Text ?? "");
            builder.EndRow(cell.Line, missing: cell.Text is null);
        }
        return builder.Build(findings);

        void Add(string name, ColumnFacts known)
        {
            header.Add(name);
            facts.Add(known);
        }
    }

    private static JsonStatDimension? TimeOf(JsonStatCube cube, string? named) =>
        cube.Dimensions.FirstOrDefault(d => named is not null && (d.Id == named || d.Label == named))
        ?? cube.Dimensions.FirstOrDefault(d => cube.TimeRole.Contains(d.Id))
        ?? cube.Dimensions.FirstOrDefault(d => TimeNames.Contains(d.Id.ToLowerInvariant()) || TimeNames.Contains(d.Label.ToLowerInvariant()));

    // A period is written in its code or in its label, and one of them can be read.
    private static string PeriodOf(JsonStatDimension time, int at) =>
        Period.Parse(time.Labels[at]).IsKnown || !Period.Parse(time.Codes[at]).IsKnown ? time.Labels[at] : time.Codes[at];

    // Two dimensions may bear one label, or one that a column of the table has.
    private static string NameOf(JsonStatDimension dimension, List<string> taken)
    {
        var isTaken = taken.Contains(dimension.Label) || dimension.Label is Value or Units or Status || dimension.Label.Equals(Value, StringComparison.OrdinalIgnoreCase)
            || dimension.Label.Equals(Year, StringComparison.OrdinalIgnoreCase);
        return isTaken ? $"{dimension.Label} ({dimension.Id})" : dimension.Label;
    }

    // Two categories of one label are told apart by their codes. The total is a blank.
    private static string[] TextsOf(JsonStatDimension dimension, bool isSeries)
    {
        var several = dimension.Labels.GroupBy(label => label, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return [.. dimension.Codes.Select((code, i) =>
            !isSeries && (code == Total || code == dimension.Total) ? "" : several.Contains(dimension.Labels[i]) ? $"{dimension.Labels[i]} ({code})" : dimension.Labels[i])];
    }
}
