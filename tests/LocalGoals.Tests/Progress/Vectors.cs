using System.Collections.Immutable;
using System.Text.Json;

using LocalGoals.Framework;
using LocalGoals.Progress;

using Xunit;

namespace LocalGoals.Tests.Progress;

/// <summary>Reference answers beside the repository; tests that need them are skipped without.</summary>
internal static class Vectors
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(SourceTree.Root, "..", "shared", "vectors"));

    public static IReadOnlyList<JsonElement> Cases(string name, string part = "cases") => [.. File_(name).GetProperty(part).EnumerateArray()];

    public static JsonElement File_(string name)
    {
        var file = Path.Combine(Folder, name + ".json");
        Assert.SkipUnless(File.Exists(file), $"There are no reference answers at {Folder}.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }

    public static double? Number(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static double[] Numbers(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];

    public static ImmutableArray<ProgressPoint> Points(this JsonElement element) =>
        [.. element.Numbers("years").Zip(element.Numbers("values"), (year, value) => new ProgressPoint(year, value))];

    public static Direction? DirectionOf(string? word) => word switch
    {
        "positive" or "increase" or "increasing" or "max" => Direction.Up,
        "negative" or "decrease" or "decreasing" or "min" => Direction.Down,
        _ => null,
    };

    /// <summary>Within 1e-9, or both missing.</summary>
    public static void Close(double? expected, double? actual, string what)
    {
        if (expected is null || actual is null)
            Assert.True(expected is null && actual is null, $"{what}: {expected} and {actual}");
        else
            Assert.True(Math.Abs(expected.Value - actual.Value) <= 1e-9 * Math.Max(1, Math.Abs(expected.Value)), $"{what}: {expected:R} and {actual:R}");
    }

    public static ProgressAnswer Ask(string method, ProgressQuestion question) => Methods.Find(method)!.Answer(question);
}
