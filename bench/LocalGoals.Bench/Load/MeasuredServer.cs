using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

using LocalGoals.Portal;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace LocalGoals.Bench.Load;

/// <summary>
/// The portal, or a folder of files, on a free port of this machine, with the time of each request as the server itself counts
/// it: from its first line to the last byte handed over. Answers questions on standard input, one word a line.
/// </summary>
internal static class MeasuredServer
{
    private const string Duration = "http.server.request.duration";

    public static async Task Run(string folder, bool asFiles)
    {
        await using var app = asFiles ? Files(folder) : PortalApp.Create(new CatalogueSource(folder, "config_data.yml", watch: false), new PortalOptions());
        var times = new ConcurrentQueue<(string Route, double Milliseconds)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Name == Duration) l.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => times.Enqueue((Route(tags), seconds * 1000)));
        listener.Start();
        await app.StartAsync();
        Console.Out.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        while (Console.In.ReadLine() is { } question)
        {
            if (question == "forget")
                times.Clear();
            Console.Out.WriteLine(question switch
            {
                "times" => Times(times.Select(t => t.Milliseconds)),
                "routes" => string.Join('\t', times.GroupBy(t => t.Route, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {Times(g.Select(t => t.Milliseconds))}")),
                _ => Memory(),
            });
        }
    }

    private static string Route(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
            if (name == "http.route")
                return (string)value!;
        return "";
    }

    // Median, 95 and 99 of a hundred, in milliseconds.
    private static string Times(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{Percentiles.Of(sorted, 50):0.000} {Percentiles.Of(sorted, 95):0.000} {Percentiles.Of(sorted, 99):0.000}");
    }

    // Megabytes: of the process, and of the objects that were alive at the last collection.
    private static string Memory() => string.Create(CultureInfo.InvariantCulture, $"{Environment.WorkingSet / 1e6:0} {GC.GetGCMemoryInfo().HeapSizeBytes / 1e6:0} {GC.CollectionCount(2)}");

    // The same bytes as the portal sent them, compressed once, by the same network server.
    private static WebApplication Files(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder), ServeUnknownFileTypes = true, DefaultContentType = "text/html",
            OnPrepareResponse = answer => answer.Context.Response.Headers.ContentEncoding = "br",
        });
        return app;
    }
}
