using System.Globalization;
using System.Text;

using BenchmarkDotNet.Attributes;

using LocalGoals.Language;

namespace LocalGoals.Bench.Benchmarks;

/// <summary>Wording.Say. The yardstick is the platform's composite format of the same sentence.</summary>
[Measured]
public class SayingWords
{
    private static readonly CompositeFormat Sentence = CompositeFormat.Parse("{0}: {1} in {2}.");
    private static readonly Wording English = Languages.English;
    private static readonly Wording Arabic = Languages.Find("ar")!;
    private static readonly Said Latest = new("says.latest", ("figure", new Said("figure.percent", ("value", new Quantity("12345.60")))), ("period", "2023"), ("place", "Large City"));
    private static readonly Said Count = new("findings.count", ("count", 188));

    [Benchmark(Baseline = true)]
    public string Format() => string.Format(CultureInfo.InvariantCulture, Sentence, "Large City", "12,345.60%", "2023");

    [Benchmark]
    public string Key() => English["indicator.about"];

    [Benchmark]
    public string Plural() => English.Say(Count);

    [Benchmark]
    public string SentenceWithFigure() => English.Say(Latest);

    [Benchmark]
    public string SentenceRightToLeft() => Arabic.Say(Latest);
}
