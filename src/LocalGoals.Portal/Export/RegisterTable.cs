using System.Globalization;
using System.Text;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Views;

namespace LocalGoals.Portal.Export;

/// <summary>The register for people with a spreadsheet, in the words of one language: a row per promise, and a sheet for what changed.</summary>
internal static class RegisterTable
{
    private const int Width = 28;

    public static byte[] Csv(PageContext page)
    {
        var text = new StringBuilder();
        foreach (var row in Rows(page))
            text.Append(string.Join(',', row.Select(cell => CsvText.Cell(cell.Text)))).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Workbook(PageContext page) => WorkbookFile.Of(
    [
        new WorkbookSheet(page.Wording["register.menu"], Rows(page), IsTable: true, Width),
        new WorkbookSheet(page.Wording["commitment.history.count"], History(page), IsTable: true, Width),
    ], page.Wording.RightToLeft);

    private static IEnumerable<IReadOnlyList<WorkbookCell>> Rows(PageContext page)
    {
        var words = page.Wording;
        yield return
        [
            words["register.column.id"], words["register.column.title"], words["register.facet.source"], words["register.column.document"], words["commitment.targets"], words["commitment.indicators"],
            words["commitment.groups"], words["commitment.office"], words["commitment.state"], words["commitment.standing"], words["commitment.made"], words["register.column.first-due"],
            words["commitment.due"], words["register.column.done"], words["register.column.evidence"], words["register.column.effects"],
        ];
        foreach (var entry in RegisterEntry.List(page.Release, page.Release.Register.Commitments))
        {
            var one = entry.Commitment;
            yield return
            [
                one.Id, Said(one.Title), words[$"commitment.source.{Kebab.Of(one.Source)}"], Joined([.. new[] { one.From is null ? null : Said(one.From.Title), one.From?.Link }.OfType<string>()]),
                Joined(one.Targets.Select(target => target.Id)), Joined(one.Indicators.Select(code => code.Id)), Joined(one.Groups.Select(Said)), entry.Office is null ? "" : Said(entry.Office),
                words[$"commitment.state.{Kebab.Of(one.State)}"], words[$"commitment.standing.{Kebab.Of(entry.Standing)}"], Day(one.Made), Day(one.FirstDue), Day(one.Due), Day(one.DoneOn),
                Joined(one.Evidence.Select(evidence => $"{Said(evidence.Title)} ({evidence.Link})")),
                Joined(one.Effects.Select(effect => page.Release.Register.FindEffect(effect.Id) is { } known ? $"{Said(known.What)} ({words[$"commitment.certainty.{Kebab.Of(effect.Certainty)}"]})" : "").Where(text => text.Length > 0)),
            ];
        }

        string Said(Texts texts) => texts.In(page.Language);
    }

    private static IEnumerable<IReadOnlyList<WorkbookCell>> History(PageContext page)
    {
        var words = page.Wording;
        yield return
        [
            words["register.column.id"], words["register.column.title"], words["register.column.date"], words["register.column.change"], words["register.column.why"], words["register.column.by"],
        ];
        foreach (var one in page.Release.Register.Commitments)
            foreach (var line in CommitmentView.Lines(one))
                yield return
                [
                    one.Id, one.Title.In(page.Language), Day(line.Date), string.Join(" – ", line.Says.Select(words.Say).Append(line.What?.In(page.Language)).OfType<string>()),
                    line.Why?.In(page.Language) ?? "", line.By is null ? "" : page.Release.Partners.NameOf(line.By).In(page.Language),
                ];
    }

    private static string Joined(IEnumerable<string> texts) => string.Join("; ", texts);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
