using System.Collections.Concurrent;
using System.Diagnostics;

namespace LocalGoals.Bench.Load;

/// <summary>Readers that ask for one address after another, each on a connection of its own, without a pause.</summary>
internal sealed class Readers(Uri root, IReadOnlyList<string> addresses, int count) : IDisposable
{
    private readonly HttpClient _client = Client(root);
    private readonly ConcurrentQueue<double> _times = new();
    private int _errors;

    public int Errors => _errors;

    /// <summary>Milliseconds that readers waited, ascending.</summary>
    public IReadOnlyList<double> Times => [.. _times.Order()];

    public static HttpClient Client(Uri root)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = root };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        return client;
    }

    public Task Read(TimeSpan time, int seed)
    {
        _times.Clear();
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        return Task.WhenAll(Enumerable.Range(0, count).Select(reader => Task.Run(() => ReadUntil(end, new Random(seed * count + reader)))));
    }

    private async Task ReadUntil(long end, Random choice)
    {
        while (Stopwatch.GetTimestamp() < end)
        {
            var from = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await _client.GetAsync(addresses[choice.Next(addresses.Count)]);
                await answer.Content.CopyToAsync(Stream.Null);
                if (!answer.IsSuccessStatusCode)
                    Interlocked.Increment(ref _errors);
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref _errors);
            }
            _times.Enqueue(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
    }

    public void Dispose() => _client.Dispose();
}
