using System.Text.Json;

using LocalGoals.Inequality;

using Xunit;

namespace LocalGoals.Tests.Inequality;

/// <summary>The reference vectors beside the repository; tests skip where they are missing.</summary>
internal static class Vectors
{
    public static JsonElement Read(string name)
    {
        var folder = Path.Combine(Path.GetDirectoryName(SourceTree.Root)!, "shared", "vectors");
        Assert.SkipUnless(Directory.Exists(folder), "The shared reference vectors (../shared/vectors) are not beside this repository.");
        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, name + ".json"))).RootElement;
    }

    public static IEnumerable<(string Id, InequalityQuestion Question, JsonElement Expected)> Heat(string name) =>
        Read(name).GetProperty("cases").EnumerateArray().Select(c => (c.GetProperty("id").GetString()!, Question(c), c.GetProperty("expected")));

    public static double? Number(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    /// <summary>Equal to so many parts, of the larger or of 1.</summary>
    public static void Close(double expected, double? actual, double tolerance, string where)
    {
        Assert.True(actual is not null, $"{where}: nothing instead of {expected:R}");
        Assert.True(Math.Abs(expected - actual.Value) <= tolerance * Math.Max(Math.Abs(expected), 1e-9), $"{where}: {actual:R} instead of {expected:R}");
    }

    private static InequalityQuestion Question(JsonElement vector)
    {
        var input = vector.GetProperty("input");
        var names = input.GetProperty("subgroup").EnumerateArray().Select(name => name.GetString()!).ToList();
        var (values, errors, people) = (Column("estimate"), Column("se"), Column("population"));
        var (orders, references) = (Column("subgroup_order"), Column("reference_subgroup"));
        return new([.. names.Select((name, i) => new GroupFigure(name, values[i], errors[i], people[i], orders[i], references[i] == 1))],
            vector.GetProperty("type").GetString() == "ordered", input.GetProperty("favourable").GetDouble() == 1, input.GetProperty("scale").GetDouble());

        List<double?> Column(string name) => input.TryGetProperty(name, out var column) && column.ValueKind == JsonValueKind.Array
            ? [.. column.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.Number ? cell.GetDouble() : (double?)null)]
            : [.. names.Select(_ => (double?)null)];
    }
}
