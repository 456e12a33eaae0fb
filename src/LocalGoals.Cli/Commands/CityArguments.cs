using System.CommandLine;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Exchange.Remote;
using LocalGoals.Indicators;
using LocalGoals.Language;

namespace LocalGoals.Cli.Commands;

/// <summary>What every command about a city takes.</summary>
internal sealed class CityArguments
{
    private readonly Argument<DirectoryInfo> _city = new("city") { Description = "A city folder, or an Open SDG data repository." };

    private readonly Option<string> _config = new("--config")
    {
        Description = "The configuration file inside the folder, if it has another name.",
        DefaultValueFactory = _ => Configuration.DefaultFile,
    };

    private readonly Option<bool> _online = new("--online") { Description = "Fetch the files that the configuration names at web addresses. Without it nothing is fetched." };

    private readonly Option<string?> _today = new("--today") { Description = "The day by which promises are judged, such as 2026-01-31. Without it, what city.yaml or the last commit says." };

    private readonly Option<string> _language = new("--lang") { Description = "Language of the answer, such as en, es or ar.", DefaultValueFactory = _ => "en" };

    public void AddTo(Command command, bool language = true)
    {
        command.Arguments.Add(_city);
        command.Options.Add(_config);
        command.Options.Add(_online);
        if (language)
            command.Options.Add(_language);
    }

    /// <summary>For commands that show promises.</summary>
    public void AddDay(Command command) => command.Options.Add(_today);

    public DateOnly? Today(ParseResult parse) => parse.GetValue(_today) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new Refusal($"'{text}' is not a day such as 2026-01-31.");

    public DirectoryInfo Folder(ParseResult parse)
    {
        var folder = parse.GetValue(_city)!;
        return folder.Exists ? folder : throw new Refusal($"There is no folder '{folder}'.");
    }

    public string Config(ParseResult parse) => parse.GetValue(_config)!;

    public CityCatalogue Read(ParseResult parse) => CityReader.Read(Folder(parse).FullName, Config(parse), Remote(parse));

    /// <summary>What is fetched stays for as long as the program runs; on standard error, what that is.</summary>
    public IRemoteFiles? Remote(ParseResult parse) => parse.GetValue(_online) ? new HttpFiles(address => Console.Error.WriteLine($"Fetching {address}")) : null;

    public Wording Wording(ParseResult parse) =>
        Languages.Find(parse.GetValue(_language)!) ?? throw new Refusal($"There is no language '{parse.GetValue(_language)}'. There are: {string.Join(", ", Languages.Tags)}.");

    /// <summary>Where a site stands, with a slash at its end; null when nothing was said.</summary>
    public static Uri? SiteAddress(string? text)
    {
        if (text is null)
            return null;
        return Source.WebAddress(text.EndsWith('/') ? text : text + "/") is { Query: "", Fragment: "" } address
            ? address : throw new Refusal($"'{text}' is not an address such as https://example.org/sdg/.");
    }

    /// <summary>On standard error, how many findings there are.</summary>
    public static void TellFindings(CityCatalogue catalogue)
    {
        var errors = catalogue.Findings.Count(f => f.Rule.Severity == Findings.Severity.Error);
        if (catalogue.Findings.Length > 0)
            Console.Error.WriteLine($"{catalogue.Findings.Length} findings, {errors} of them errors. 'localgoals check' lists them.");
    }
}
