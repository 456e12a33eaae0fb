using System.Diagnostics;
using System.Globalization;
using System.Text;

using Xunit;

namespace LocalGoals.Exchange.Tests.Mutations;

/// <summary>
/// Gives many damaged inputs to a reader. One that fails, takes longer than two seconds or fills the memory is named by its format
/// and seed. <c>LOCALGOALS_FUZZ</c> is how many inputs all formats together get, <c>LOCALGOALS_FUZZ_SEED</c> the first seed.
/// </summary>
internal static class FuzzRun
{
    // Among as many the inputs are divided.
    private const int Kinds = 16;
    private const int Usual = 2000;
    private const int Tries = 3;
    private const long MostAllocated = 1L << 30;
    private const long MostMemory = 3L << 30;
    private const int Stack = 1 << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(60);

    private static readonly int? Asked = Number("LOCALGOALS_FUZZ");
    /// <summary>Whether a long run was asked for.</summary>
    public static bool IsLong => Asked is not null;

    private static readonly int First = Number("LOCALGOALS_FUZZ_SEED") ?? 0;

    /// <param name="damage">Makes an input.</param>
    /// <param name="oneOf">Every how many-th seed is used, for inputs that take longer.</param>
    public static void Each(string format, Func<Random, byte[]> damage, Action<byte[]> read, int oneOf = 1)
    {
        var count = Math.Max(1, (Asked is { } all ? (all + Kinds - 1) / Kinds : Usual) / oneOf);
        var run = new Run(format, damage, read);
        var thread = new Thread(() => run.All(First, count), Stack) { IsBackground = true };
        var watch = Stopwatch.StartNew();
        thread.Start();
        var (seed, since) = (First, TimeSpan.Zero);
        while (!thread.Join(TimeSpan.FromMilliseconds(20)))
        {
            if (run.Seed != seed)
                (seed, since) = (run.Seed, watch.Elapsed);
            Assert.True(watch.Elapsed - since < Endless, $"{format}, seed {seed}: does not end");
            if (GC.GetTotalMemory(false) > MostMemory)
            {
                // Before the machine stands still; a thread cannot be stopped from outside.
                Console.Error.WriteLine($"{format}, seed {seed}: fills the memory");
                Environment.Exit(1);
            }
        }
        Assert.True(run.Failure is null, run.Failure);
        if (Asked is not null)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {format} | {count} | {watch.Elapsed.TotalSeconds:F0} | {run.Slowest.TotalMilliseconds:F0} | {run.Largest / 1048576.0:F1} | {Environment.WorkingSet >> 20} |"));
    }

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class Run(string format, Func<Random, byte[]> damage, Action<byte[]> read)
    {
        private volatile int _seed;

        public int Seed => _seed;

        public string? Failure { get; private set; }

        public TimeSpan Slowest { get; private set; }

        /// <summary>The most bytes that one input made the reader allocate.</summary>
        public long Largest { get; private set; }

        public void All(int first, int count)
        {
            for (_seed = first; _seed < first + count && Failure is null; _seed++)
                Failure = One(_seed);
        }

        private string? One(int seed)
        {
            var input = damage(new Random(seed));
            var fastest = TimeSpan.MaxValue;
            // Time of the clock or of all processors, whichever is less, and only what is slow each time: other work goes on beside.
            for (var i = 0; i < Tries && fastest > Longest; i++)
            {
                var (before, busy, watch) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
                if (Record.Exception(() => read(input)) is { } failure)
                    return $"{format}, seed {seed}: {failure}\n{Shown(input)}";
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                busy = Environment.CpuUsage.TotalTime - busy;
                fastest = new[] { fastest, watch.Elapsed, busy }.Min();
                if (allocated > MostAllocated)
                    return $"{format}, seed {seed}: allocates {allocated >> 20} MB\n{Shown(input)}";
                Largest = Math.Max(Largest, allocated);
            }
            if (fastest > Slowest)
                Slowest = fastest;
            return fastest > Longest ? $"{format}, seed {seed}: takes {fastest}\n{Shown(input)}" : null;
        }

        private static string Shown(byte[] input) => Encoding.UTF8.GetString(input.AsSpan(0, Math.Min(input.Length, 4000)));
    }
}
