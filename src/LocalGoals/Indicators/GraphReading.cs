using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Indicators;

/// <summary>Reads the settings for charts from metadata. What makes no sense is told and left out.</summary>
internal sealed class GraphReading(Metadata metadata, string? language, string? code, ICollection<Finding> findings)
{
    private const int MostDecimals = 10;

    private static readonly string[] Honoured =
        ["graph_type", "graph_types", "graph_title", "graph_titles", "graph_limits", "graph_stepsize", "graph_stepped_lines", "graph_target_lines", "graph_series_breaks", "graph_annotations"];

    public GraphSettings Read()
    {
        foreach (var key in metadata.Keys.Where(key => key.StartsWith("graph_", StringComparison.Ordinal) && !Honoured.Contains(key)))
            if (metadata[key] is { } value)
                findings.Add(new Finding(GraphRules.Ignored, value.Origin, code, ("setting", key)));
        return new GraphSettings(
            [.. Of("graph_types", "type", Type), .. Of("graph_type", "", Type)],
            [.. Of("graph_titles", "title", title => title.Text), .. Of("graph_title", "", title => title.Text)],
            [.. Of("graph_limits", null, Limits)],
            [.. Of("graph_stepsize", "step", Step)],
            [.. Of("graph_stepped_lines", null, Stepped)],
            [.. Of("precision", "decimals", Decimals)],
            [.. Of("graph_target_lines", null, item => Line(item, GraphMarkKind.Target, item["label_content"]))],
            [.. Of("graph_series_breaks", null, item => Line(item, GraphMarkKind.Break, item["label_content"]))],
            [.. Of("graph_annotations", null, Annotation)]);
    }

    /// <param name="part">The entry of each item that holds the value; null for the whole item, empty where the key is a mere text.</param>
    /// <param name="read">The value, or null after telling what is wrong.</param>
    private IEnumerable<Fitting<T>> Of<T>(string key, string? part, Func<Setting, T?> read) where T : class => Items(key, part)
        .Select(item => (item, Value: read(item.Value))).Where(read => read.Value is not null)
        .Select(read => new Fitting<T>(key, read.Value!, read.item.Unit, read.item.Series, read.item.Value.Origin));

    private IEnumerable<Fitting<T>> Of<T>(string key, string? part, Func<Setting, T?> read) where T : struct => Items(key, part)
        .Select(item => (item, Value: read(item.Value))).Where(read => read.Value is not null)
        .Select(read => new Fitting<T>(key, read.Value!.Value, read.item.Unit, read.item.Series, read.item.Value.Origin));

    private IEnumerable<(Setting Value, string Unit, string Series)> Items(string key, string? part)
    {
        if ((language is null ? metadata[key] : metadata.In(language, key))?.Setting is not { } setting)
            yield break;
        if (part?.Length == 0)
        {
            if (setting.Items.IsEmpty && setting.Entries.IsEmpty)
                yield return (setting, "", "");
            else
                Tell(setting, key, "text");
            yield break;
        }
        foreach (var item in setting.Items.IsEmpty ? [setting] : setting.Items)
        {
            var value = part is null || item.Entries.IsEmpty ? item : item[part];
            if (value is null)
                Tell(item, key, "missing");
            else if (item.Entries.IsEmpty && part is null && key != "graph_stepped_lines")
                Tell(item, key, "entries");
            else
                yield return (value, item["unit"]?.Text ?? "", item["series"]?.Text ?? "");
        }
    }

    private GraphType? Type(Setting setting)
    {
        switch (setting.Text.ToLowerInvariant())
        {
            case "line": return GraphType.Line;
            case "bar": return GraphType.Bar;
            case "binary": return GraphType.Binary;
            default:
                Tell(setting, "graph_type", "type");
                return null;
        }
    }

    private GraphLimits? Limits(Setting setting)
    {
        var (minimum, maximum) = (Number(setting, "minimum", "graph_limits"), Number(setting, "maximum", "graph_limits"));
        if (minimum is null && maximum is null)
        {
            if (setting["minimum"] is null && setting["maximum"] is null)
                Tell(setting, "graph_limits", "missing");
            return null;
        }
        if (minimum < maximum || minimum is null || maximum is null)
            return new GraphLimits(minimum, maximum);
        Tell(setting, "graph_limits", "order");
        return null;
    }

    private double? Step(Setting setting)
    {
        if (Parse(setting.Text) is > 0 and var step)
            return step;
        Tell(setting, "graph_stepsize", "positive");
        return null;
    }

    private bool? Stepped(Setting setting) => setting.Entries.IsEmpty ? setting.Text.Equals("true", StringComparison.OrdinalIgnoreCase) ? true : null : true;

    private int? Decimals(Setting setting)
    {
        if (Parse(setting.Text) is >= 0 and <= MostDecimals and var decimals && double.IsInteger(decimals))
            return (int)decimals;
        Tell(setting, "precision", "decimals");
        return null;
    }

    private GraphMark? Annotation(Setting item)
    {
        switch (item["preset"]?.Text)
        {
            case "target_line": return Line(item, GraphMarkKind.Target, Content(item));
            case "series_break": return Line(item, GraphMarkKind.Break, Content(item));
            case null: break;
            default:
                Tell(item["preset"]!, "graph_annotations", "preset");
                return null;
        }
        switch (item["type"]?.Text)
        {
            case "line" or null: return Line(item, item["mode"]?.Text == "vertical" ? GraphMarkKind.Moment : GraphMarkKind.Level, Content(item));
            case "box":
                var box = new GraphMark(GraphMarkKind.Box, Number(item, "yMin"), Number(item, "yMax"), Number(item, "xMin"), Number(item, "xMax"), Content(item)?.Text);
                if (box is { Value: null, EndValue: null, At: null, EndAt: null })
                    break;
                return box;
            case "point":
                if (Number(item, "xValue") is { } at && Number(item, "yValue") is { } value)
                    return new GraphMark(GraphMarkKind.Point, value, null, at, null, Content(item)?.Text);
                break;
        }
        Tell(item, "graph_annotations", "shape");
        return null;
    }

    private GraphMark? Line(Setting item, GraphMarkKind kind, Setting? label)
    {
        var key = kind switch { GraphMarkKind.Target => "graph_target_lines", GraphMarkKind.Break => "graph_series_breaks", _ => "graph_annotations" };
        if (item["value"] is null)
            Tell(item, key, "missing");
        if (Number(item, "value", key) is not { } value)
            return null;
        var end = Number(item, "endValue", key);
        return kind is GraphMarkKind.Break or GraphMarkKind.Moment
            ? new GraphMark(kind, null, null, value, null, label?.Text)
            : new GraphMark(kind, value, end, null, null, label?.Text);
    }

    // What an annotation says: its label, else what it gives for those who cannot see it.
    private static Setting? Content(Setting item) =>
        item["label"]?["content"] is { } content ? content with { Text = content.Items.IsEmpty ? content.Text : string.Join(' ', content.Items.Select(line => line.Text)) } : item["description"];

    private double? Number(Setting item, string name, string key = "graph_annotations")
    {
        if (item[name] is not { } setting)
            return null;
        var number = Parse(setting.Text);
        if (number is null)
            Tell(setting, key, "number");
        return number;
    }

    private static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private void Tell(Setting setting, string key, string reason) =>
        findings.Add(new Finding(GraphRules.Invalid, setting.Origin, code, ("setting", key), ("value", setting.Text), ("reason", new Said($"finding.reason.graph-{reason}"))));
}
