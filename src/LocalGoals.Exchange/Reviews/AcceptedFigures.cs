using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Documents;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Csv;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Reviews;

/// <summary>The figures as they read when somebody last accepted them: <c>figures.csv</c> beside <c>review.yaml</c>.</summary>
public static class AcceptedFigures
{
    private static readonly string[] Head = ["section", "language", "reference", "number", "text", "period"];

    /// <param name="folder">Of the review.</param>
    /// <returns>Empty where nobody has accepted any.</returns>
    public static ImmutableArray<RecordedFigure> Read(string folder)
    {
        var file = Path.Combine(folder, ReviewReader.Figures);
        if (new FileInfo(file) is not { Exists: true, LinkTarget: null })
            return [];
        var rows = CsvRows.Read(ReviewReader.Figures, PlainFile.Read(file), new List<Finding>());
        return
        [
            .. rows.Skip(1).Where(row => row.Fields.Length >= Head.Length)
                .Select(row => new RecordedFigure(row[0], row[1], row[2], int.TryParse(row[3], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1, row[4], row[5])),
        ];
    }

    /// <exception cref="IOException">The file is a link, or cannot be written.</exception>
    public static void Write(string folder, IEnumerable<RecordedFigure> figures)
    {
        var text = new StringBuilder(CsvLine.Of(Head));
        foreach (var figure in figures)
            text.Append(CsvLine.Of([figure.Section, figure.Language, figure.Reference, figure.Number.ToString(CultureInfo.InvariantCulture), figure.Text, figure.Period]));
        PlainFile.NoLinkOnTheWay(folder, ReviewReader.Figures);
        File.WriteAllText(Path.Combine(folder, ReviewReader.Figures), text.ToString(), new UTF8Encoding(false));
    }
}
