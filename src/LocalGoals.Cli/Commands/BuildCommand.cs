using System.CommandLine;

using LocalGoals.Portal;
using LocalGoals.Portal.Export;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals build: the static site.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var city = new CityArguments();
        var to = new Option<DirectoryInfo>("--out") { Description = "Folder to write to: empty, or an earlier site.", Required = true };
        var baseUrl = new Option<string?>("--base-url") { Description = "Where the site will stand, such as https://example.org/sdg/. Without it there is no sitemap, and links for search engines are relative." };
        var findings = new Option<bool>("--findings") { Description = "Publish the page of findings too." };
        var drafts = new Option<bool>("--drafts") { Description = "Publish drafts of reviews too, and reviews under embargo." };
        var openSdg = new Option<bool>("--open-sdg-endpoints") { Description = "Also write the files that Open SDG's builder makes, at its addresses, for those who depend on them." };
        var command = new Command("build", """
            Writes the portal as files for any web server, with a manifest of what was written. The same input gives the same bytes.

            Example: localgoals build los-angeles --out site
            """);
        city.AddTo(command, language: false);
        city.AddDay(command);
        foreach (var option in new Option[] { to, baseUrl, findings, drafts, openSdg })
            command.Options.Add(option);
        command.SetAction(async (parse, token) =>
        {
            var options = new PortalOptions
            {
                Findings = parse.GetValue(findings),
                Drafts = parse.GetValue(drafts),
                OpenSdgEndpoints = parse.GetValue(openSdg),
                BaseUrl = CityArguments.SiteAddress(parse.GetValue(baseUrl)),
            };
            var source = new CatalogueSource(city.Folder(parse).FullName, city.Config(parse), watch: false, city.Remote(parse), city.Today(parse));
            CityArguments.TellFindings(source.Current.Catalogue);
            if (options.BaseUrl is null)
                Console.Error.WriteLine("No sitemap is written, since its addresses must be absolute: say where the site will stand with --base-url.");
            var folder = parse.GetValue(to)!.FullName;
            var written = await StaticSite.Write(source, options, folder, token);
            Console.Out.WriteLine($"{written.Files} files, {written.Bytes / 1024} kB: {folder}");
            return CommandLine.Done;
        });
        return command;
    }
}
