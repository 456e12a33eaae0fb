using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

using Spectre.Console;

namespace LocalGoals.Cli.Commands;

/// <summary>The forms of an answer on standard output.</summary>
internal static class OutputFormat
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const int WidthInPipe = 240;

    public static Option<string> Option(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = "Form of the answer.", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static void WriteJson<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Json));

    /// <summary>Comma-separated, quoted where needed; a cell that a spreadsheet would run as a formula is made text.</summary>
    public static void WriteCsv(IEnumerable<IEnumerable<string>> rows) => Console.Out.Write(Portal.Export.CsvText.Table(rows));

    public static void WriteTable(string? title, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthInPipe;
        if (title is not null)
            console.WriteLine(title);
        var table = new Table { Border = TableBorder.Simple };
        foreach (var header in headers)
            table.AddColumn(new TableColumn(new Text(header)));
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        console.Write(table);
    }
}
