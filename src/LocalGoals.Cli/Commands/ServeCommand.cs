using System.CommandLine;

using LocalGoals.Portal;

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals serve: the live portal.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    public static Command Create()
    {
        var city = new CityArguments();
        var port = new Option<int>("--port") { Description = "Port to listen on; 0 takes a free one.", DefaultValueFactory = _ => DefaultPort };
        var host = new Option<string>("--host") { Description = "Address to listen on. Anything but the default opens the portal to the network.", DefaultValueFactory = _ => "127.0.0.1" };
        var watch = new Option<bool>("--watch") { Description = "Show changed files on the next request." };
        var findings = new Option<bool?>("--findings") { Description = "Show the page of findings. On by default on this machine only." };
        var drafts = new Option<bool>("--drafts") { Description = "Show drafts of reviews too, and reviews under embargo." };
        var baseUrl = new Option<string?>("--base-url") { Description = "The public address, where another server stands in front; otherwise the one that is asked." };
        var command = new Command("serve", """
            Shows a city's figures as a portal, here, until you stop it with Ctrl+C.

            Example: localgoals serve los-angeles --watch
            """);
        city.AddTo(command, language: false);
        city.AddDay(command);
        foreach (var option in new Option[] { port, host, watch, findings, drafts, baseUrl })
            command.Options.Add(option);
        command.SetAction(async (parse, token) =>
        {
            var address = parse.GetValue(host)!;
            var options = new PortalOptions { Host = address, Port = parse.GetValue(port), BaseUrl = CityArguments.SiteAddress(parse.GetValue(baseUrl)), Drafts = parse.GetValue(drafts), Findings = parse.GetValue(findings) ?? address is "127.0.0.1" or "localhost" or "::1" };
            var source = new CatalogueSource(city.Folder(parse).FullName, city.Config(parse), parse.GetValue(watch), city.Remote(parse), city.Today(parse));
            CityArguments.TellFindings(source.Current.Catalogue);
            await using var app = PortalApp.Create(source, options);
            await app.StartAsync(token);
            var at = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            Console.Out.WriteLine($"{source.Current.Catalogue.City.Name.Original}: {at}/");
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            catch (OperationCanceledException)
            {
                // Asked to stop.
            }
            await app.StopAsync(CancellationToken.None);
            return CommandLine.Done;
        });
        return command;
    }
}
