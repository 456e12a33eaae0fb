using System.Globalization;
using System.Text;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Practices;
using LocalGoals.Views;

namespace LocalGoals.Portal.Export;

/// <summary>Practices for people with a spreadsheet, in the words of one language: a row for each outcome, so that each number stands beside its unit and evidence.</summary>
internal static class PracticeTable
{
    public static byte[] Csv(PageContext page) => Encoding.UTF8.GetBytes(CsvText.Table(Rows(page)));

    private static IEnumerable<IEnumerable<string>> Rows(PageContext page)
    {
        var words = page.Wording;
        yield return
        [
            words["register.column.id"], words["register.column.title"], words["dimension.area"], words["practice.partners"], words["practice.stated"], words["practice.reviewed"], words["practice.groups"], words["practice.adopted"],
            words["outcome.what"], words["outcome.value"], words["practice.outcome.bound"], words["practice.outcome.unit"], words["practice.outcome.period"], words["outcome.role"], words["outcome.evidence"], words["practice.outcome.claimed"], words["indicator.sources"],
        ];
        foreach (var entry in PracticeEntry.List(page.Release, page.Release.Practices.Practices))
            foreach (var outcome in entry.Practice.Outcomes.Cast<PracticeOutcome?>().DefaultIfEmpty())
                yield return Row(entry, outcome);

        IEnumerable<string> Row(PracticeEntry entry, PracticeOutcome? outcome)
        {
            var one = entry.Practice;
            return
            [
                one.Id, In(one.Title), string.Join(words["list.comma"], new[] { In(one.City), In(one.Country) }.Where(text => text.Length > 0)), Joined(one.Partners.Select(partner => In(partner.Name))),
                Joined(one.Stated.Select(code => code.Id)), Joined(one.Reviewed.Select(code => code.Id)), Joined(one.Groups.Select(group => words[$"people.{Kebab.Of(group)}"])),
                Joined(entry.Adoptions.Select(adoption => adoption.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? adoption.Id)),
                In(outcome?.What), outcome?.Value ?? "", outcome?.Value is null ? "" : Kebab.Of(outcome.Bound), In(outcome?.Unit), In(outcome?.Period), outcome is null ? "" : words[$"outcome.role.{Kebab.Of(outcome.Role)}"],
                Kind(outcome?.Evidence), Kind(outcome?.Claimed), outcome?.Source is { } source ? $"{In(source.Title)} ({source.Link})" : Joined(one.Sources.Select(document => In(document.Title))),
            ];
        }

        string In(Texts? texts) => texts?.In(page.Language) ?? "";
        string Kind(EvidenceKind? kind) => kind is { } known ? words[$"evidence.{Kebab.Of(known)}"] : "";
        static string Joined(IEnumerable<string> texts) => string.Join("; ", texts);
    }
}
