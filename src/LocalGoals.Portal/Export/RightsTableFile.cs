using System.Text;

using LocalGoals.Framework;
using LocalGoals.Rights;

namespace LocalGoals.Portal.Export;

/// <summary>Links between goals and rights for people with a spreadsheet, in the words of one language.</summary>
internal static class RightsTableFile
{
    public static byte[] Csv(PageContext page) => Encoding.UTF8.GetBytes(CsvText.Table(Rows(page)));

    private static IEnumerable<IEnumerable<string>> Rows(PageContext page)
    {
        var words = page.Wording;
        yield return
        [
            words["rights.column.target"], words["rights.column.instrument"], words["rights.column.article"], words["rights.column.right"], words["rights.column.basis"], words["rights.column.source"],
            words["rights.column.status"], words["rights.column.force"],
        ];
        foreach (var link in page.Release.Rights.Links)
            yield return
            [
                link.Code, words.Say(link.Instrument.Name), link.Article.Text, words[$"right.{Kebab.Of(link.Right)}"], words[$"rights.basis.{Kebab.Of(link.Basis)}"], words[$"rights.source.{link.Source}"],
                link.Instrument.Kind == InstrumentKind.Declaration ? "" : words[page.Release.Rights.RatificationOf(link.Instrument) is { } known ? $"rights.status.{Kebab.Of(known.Status)}" : "rights.status.unknown"],
                words[$"rights.force.{Kebab.Of(page.Release.Rights.ForceOf(link.Instrument))}"],
            ];
    }
}
