using System.Text.Json;

using LocalGoals.Inequality;

using Xunit;

namespace LocalGoals.Tests.Inequality;

public sealed class SampledSlopeTests
{
    [Fact]
    public void Slopes_are_those_of_Public_Health_England()
    {
        var cases = Vectors.Read("phe-sii").GetProperty("sheets").GetProperty("testdata_SII").EnumerateArray()
            .Where(row => Text(row, "TestDescription") is var what && !what.Contains("handling", StringComparison.Ordinal))
            .GroupBy(row => (What: Text(row, "TestDescription"), Area: Text(row, "Area"), One: Text(row, "Grouping1"), Two: Text(row, "Grouping2")));
        var compared = 0;
        foreach (var rows in cases)
        {
            var (first, expected) = (rows.First(), rows.First(row => Vectors.Number(row, "sii") is not null));
            var scatter = (Scatter)(int)Vectors.Number(first, "ValueType")!.Value;
            var groups = rows.OrderBy(row => Vectors.Number(row, "Quantile")).Select(row =>
                new SampledGroup(Vectors.Number(row, "Value")!.Value, Vectors.Number(row, "StandardError")!.Value, Vectors.Number(row, "Population")!.Value)).ToList();
            // Signs and factors of the multiplier are the caller's affair.
            var factor = rows.Key.What switch
            {
                var what when what.Contains("(x 100)", StringComparison.Ordinal) => 100,
                var what when what.Contains("(x -100)", StringComparison.Ordinal) => -100,
                var what when what.Contains("negative multiplier", StringComparison.Ordinal) => -1,
                _ => 1,
            };
            // The column says 95 for those with 98, too.
            var (has98, has95) = (rows.Key.What.Contains("98", StringComparison.Ordinal), rows.Key.What.Contains("95", StringComparison.Ordinal));
            var confidence = has98 && !has95 ? 0.98 : rows.Key.What.Contains("99%", StringComparison.Ordinal) ? 0.99 : 0.95;
            var (slope, ratio) = SampledSlope.Of(groups, scatter, rows.Key.What.Contains("transform", StringComparison.Ordinal), confidence);

            Vectors.Close(Vectors.Number(expected, "sii")!.Value, factor * slope.Value, 1e-9, rows.Key.ToString());
            if (Vectors.Number(expected, "rii") is { } rii)
                Vectors.Close(factor > 0 ? rii : 1 / rii, ratio.Value, 1e-9, rows.Key.ToString());
            if (Vectors.Number(expected, "sii_lowercl_1") is not { } low || Vectors.Number(expected, "sii_uppercl_1") is not { } high)
                continue;
            double[] ends = [factor * slope.Low!.Value, factor * slope.High!.Value];
            Assert.Equal(low, ends.Min(), 0.05 * (high - low));
            Assert.Equal(high, ends.Max(), 0.05 * (high - low));
            compared++;
        }
        Assert.True(compared > 20);
    }

    [Fact]
    public void A_value_that_cannot_be_on_the_scale_of_its_scatter_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampledSlope.Of([new(1, 1, 1), new(0, 1, 1), new(2, 1, 1)], Scatter.Logarithm));

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
