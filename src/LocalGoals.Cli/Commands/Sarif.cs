using System.Reflection;

using LocalGoals.Exchange.Remote;
using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Cli.Commands;

/// <summary>Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), as code-hosting sites and editors read it.</summary>
internal static class Sarif
{
    public static object Of(IReadOnlyCollection<Finding> findings, Wording wording) => new Dictionary<string, object>
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new[]
        {
            new
            {
                tool = new
                {
                    driver = new
                    {
                        name = "LocalGoals",
                        version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3),
                        rules = findings.Select(f => f.Rule).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal)
                            .Select(r => new { id = r.Id, defaultConfiguration = new { level = Level(r.Severity) } }),
                    },
                },
                results = findings.Select(f => Result(f, wording)),
            },
        },
    };

    private static Dictionary<string, object> Result(Finding finding, Wording wording)
    {
        var result = new Dictionary<string, object>
        {
            ["ruleId"] = finding.Rule.Id,
            ["level"] = Level(finding.Rule.Severity),
            ["message"] = new { text = $"{wording.Say(finding.Message)} {wording.Say(finding.Advice)}" },
        };
        if (finding.Origin is { } origin)
            result["locations"] = new[] { Location(origin) };
        return result;
    }

    private static object Location(Origin origin)
    {
        var place = new Dictionary<string, object> { ["artifactLocation"] = new { uri = UriOf(origin.File) } };
        // A workbook has no lines of text: its cells are named as places of their own.
        if (origin.Sheet is { } sheet)
        {
            var name = origin.Cell is { } cell ? $"{sheet}!{cell}" : sheet;
            return new { physicalLocation = place, logicalLocations = new[] { new { name = origin.Cell ?? sheet, fullyQualifiedName = name } } };
        }
        if (origin.Line is { } line)
            place["region"] = new Dictionary<string, int> { ["startLine"] = line };
        return new { physicalLocation = place };
    }

    // An address is one already, but for the letters that are shown as they are.
    private static string UriOf(string file) =>
        RemoteSource.IsAddress(file) && Uri.TryCreate(file, UriKind.Absolute, out var address) ? address.AbsoluteUri : string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private static string Level(Severity severity) => severity.ToString().ToLowerInvariant();
}
