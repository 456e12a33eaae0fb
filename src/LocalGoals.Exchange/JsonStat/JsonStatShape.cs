using System.Collections.Immutable;
using System.Text.Json;

namespace LocalGoals.Exchange.JsonStat;

/// <summary>Puts together the parts of a data set. What does not fit is named.</summary>
internal sealed class JsonStatShape(IReadOnlyDictionary<string, JsonElement> parts)
{
    // Of a table no more than sixty would be read.
    private const int MostDimensions = 100;

    /// <summary>The part that is missing or does not fit.</summary>
    public string Wrong { get; private set; } = "";

    /// <returns>Null when the parts do not fit; <see cref="Wrong"/> says which.</returns>
    public JsonStatCube? Cube(string key, List<JsonStatCell> cells)
    {
        var dimension = parts["dimension"];
        // Version 1 keeps them with the dimensions.
        var ids = Texts(Part("id") ?? Property(dimension, "id"));
        var sizes = Texts(Part("size") ?? Property(dimension, "size"));
        var role = Part("role") ?? Property(dimension, "role");
        if (ids.IsEmpty || ids.Length > MostDimensions)
            return Missing("id");
        var dimensions = ImmutableArray.CreateBuilder<JsonStatDimension>();
        var product = 1L;
        for (var i = 0; i < ids.Length; i++)
        {
            if (Property(dimension, ids[i]) is not { ValueKind: JsonValueKind.Object } element || Dimension(ids[i], element) is not { } read)
                return Missing($"dimension.{ids[i]}");
            if (read.Codes.IsEmpty || (i < sizes.Length && sizes[i] != $"{read.Codes.Length}"))
                return Missing($"size.{ids[i]}");
            dimensions.Add(read);
            if (product > long.MaxValue / read.Codes.Length)
                return Missing("size");
            product *= read.Codes.Length;
        }
        if (cells.Exists(cell => cell.Index < 0 || cell.Index >= product))
            return Missing("value");
        return new JsonStatCube(key, Part("label") is { ValueKind: JsonValueKind.String } label ? label.GetString()! : "", dimensions.ToImmutable(), cells)
        {
            TimeRole = [.. Texts(Property(role, "time"))],
            PlaceRole = [.. Texts(Property(role, "geo"))],
            MetricRole = [.. Texts(Property(role, "metric"))],
            Statuses = StatusesOf(cells),
            StatusLabels = Property(Property(Part("extension"), "status"), "label") is { } labels ? Strings(labels) : ImmutableDictionary<string, string>.Empty,
        };
    }

    private JsonStatCube? Missing(string part)
    {
        Wrong = part;
        return null;
    }

    private static JsonStatDimension? Dimension(string id, JsonElement element)
    {
        if (Property(element, "category") is not { ValueKind: JsonValueKind.Object } category)
            return null;
        var labels = Property(category, "label") is { } named ? Strings(named) : ImmutableDictionary<string, string>.Empty;
        if (Codes(Property(category, "index"), labels) is not { } codes)
            return null;
        var units = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Property(category, "unit") is { ValueKind: JsonValueKind.Object } unit)
            foreach (var entry in unit.EnumerateObject())
                if ((Text(entry.Value, "label") ?? Text(entry.Value, "base")) is { Length: > 0 } name)
                    units[entry.Name] = name;
        return new JsonStatDimension(id, Text(element, "label") is { Length: > 0 } label ? label : id, codes, [.. codes.Select(code => labels.GetValueOrDefault(code, code))],
            units.ToImmutable(), TotalOf(Property(category, "child"), codes));
    }

    // A list of codes, their places by code, or, where there is one category, nothing but its label.
    private static ImmutableArray<string>? Codes(JsonElement? index, ImmutableDictionary<string, string> labels)
    {
        switch (index)
        {
            case { ValueKind: JsonValueKind.Array }:
                var list = Texts(index);
                return list.Distinct(StringComparer.Ordinal).Count() == list.Length ? list : null;
            case { ValueKind: JsonValueKind.Object } places:
                var codes = new string?[places.EnumerateObject().Count()];
                foreach (var place in places.EnumerateObject())
                {
                    if (place.Value.ValueKind != JsonValueKind.Number || !place.Value.TryGetInt32(out var at) || at < 0 || at >= codes.Length || codes[at] is not null)
                        return null;
                    codes[at] = place.Name;
                }
                return [.. codes!];
            default:
                return labels.Count == 1 ? [.. labels.Keys] : null;
        }
    }

    // One category that is nobody's part, and of which all others are parts, or parts of parts.
    private static string? TotalOf(JsonElement? child, ImmutableArray<string> codes)
    {
        if (child is not { ValueKind: JsonValueKind.Object } hierarchy || codes.Length < 2)
            return null;
        var parts = hierarchy.EnumerateObject().DistinctBy(entry => entry.Name).ToDictionary(entry => entry.Name, entry => Texts(entry.Value), StringComparer.Ordinal);
        var inside = parts.Values.SelectMany(list => list).ToHashSet(StringComparer.Ordinal);
        var outside = codes.Where(code => !inside.Contains(code)).ToList();
        if (outside is not [var top])
            return null;
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([top]);
        while (open.TryDequeue(out var code))
            if (reached.Add(code))
                foreach (var part in parts.GetValueOrDefault(code, []))
                    open.Enqueue(part);
        return codes.All(reached.Contains) ? top : null;
    }

    private Dictionary<long, string> StatusesOf(List<JsonStatCell> cells)
    {
        var statuses = new Dictionary<long, string>();
        switch (Part("status"))
        {
            case { ValueKind: JsonValueKind.String } all:
                foreach (var cell in cells)
                    statuses[cell.Index] = all.GetString()!;
                break;
            case { ValueKind: JsonValueKind.Array } list:
                var at = 0L;
                foreach (var status in list.EnumerateArray())
                {
                    if (Scalar(status) is { Length: > 0 } mark)
                        statuses[at] = mark;
                    at++;
                }
                break;
            case { ValueKind: JsonValueKind.Object } places:
                foreach (var status in places.EnumerateObject())
                    if (Json.JsonTokens.Index(status.Name) is { } index && Scalar(status.Value) is { Length: > 0 } mark)
                        statuses[index] = mark;
                break;
        }
        return statuses;
    }

    private JsonElement? Part(string name) => parts.TryGetValue(name, out var part) ? part : null;

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) => Property(element, name) is { } value ? Scalar(value) : null;

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static ImmutableArray<string> Texts(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(Scalar).OfType<string>()] : [];

    private static ImmutableDictionary<string, string> Strings(JsonElement element) =>
        element.ValueKind != JsonValueKind.Object ? ImmutableDictionary<string, string>.Empty
            : element.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.String).DistinctBy(entry => entry.Name)
                .ToImmutableDictionary(entry => entry.Name, entry => entry.Value.GetString()!.Trim(), StringComparer.Ordinal);
}
