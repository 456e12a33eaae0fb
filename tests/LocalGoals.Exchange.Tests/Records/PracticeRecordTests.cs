using LocalGoals.Commitments;
using LocalGoals.Exchange.Records;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Practices;

using Xunit;

namespace LocalGoals.Exchange.Tests.Records;

/// <summary>Practices, adoptions, and the library of the program.</summary>
public class PracticeRecordTests
{
    private const string Adoption = "practice: own\nindicators: [3.1.1]\nby: 2027-01-01\n";

    [Theory]
    [InlineData("record-value-missing", "practices/a.yaml:1:1", "problem: P\n")]
    [InlineData("record-key-unknown", "practices/a.yaml:2:9", "title: A\ncolour: red\n")]
    [InlineData("record-value-invalid", "practices/a.yaml:2:13", "title: A\npopulation: many\n")]
    [InlineData("record-value-invalid", "practices/a.yaml:2:13", "title: A\npopulation: -5\n")]
    [InlineData("record-value-invalid", "practices/a.yaml:2:13", "title: A\npopulation: 1.5\n")]
    [InlineData("record-word-unknown", "practices/a.yaml:2:10", "title: A\ngroups: [cats]\n")]
    [InlineData("record-reference-unknown", "practices/a.yaml:2:20", "title: A\ntargets: {stated: [18]}\n")]
    [InlineData("record-reference-unknown", "practices/a.yaml:2:22", "title: A\ntargets: {reviewed: [\"3.99\"]}\n")]
    [InlineData("record-reference-unknown", "practices/a.yaml:2:22", "title: A\ntargets: {reviewed: [3]}\n")]
    [InlineData("record-key-unknown", "practices/a.yaml:2:17", "title: A\ntargets: {seen: [3]}\n")]
    [InlineData("practice-outcome-without-unit", "practices/a.yaml:3:5", "title: A\noutcomes:\n  - {what: O, value: 5, evidence: narrative}\n")]
    [InlineData("practice-outcome-without-evidence", "practices/a.yaml:3:5", "title: A\noutcomes:\n  - {what: O, value: 5, unit: trees}\n")]
    [InlineData("record-value-invalid", "practices/a.yaml:3:22", "title: A\noutcomes:\n  - {what: O, value: \"2-4\", unit: times, evidence: narrative}\n")]
    [InlineData("record-word-unknown", "practices/a.yaml:3:25", "title: A\noutcomes:\n  - {what: O, evidence: hearsay, role: aim}\n")]
    [InlineData("record-value-missing", "practices/a.yaml:3:5", "title: A\noutcomes:\n  - {evidence: narrative}\n")]
    [InlineData("record-link-dangling", "practices/a.yaml:3:22", "title: A\nsources:\n  - {title: R, link: files/none.pdf}\n")]
    [InlineData("record-personal-data", "practices/a.yaml:2:10", "title: A\nproblem: Ask ana@example.org\n")]
    [InlineData("record-name-invalid", "practices/My Practice.yaml", "title: A\n")]
    [InlineData("record-value-missing", "practices/adopted/a.yaml:1:1", "indicators: [3.1.1]\nby: 2027-01-01\n")]
    [InlineData("record-reference-unknown", "practices/adopted/a.yaml:1:11", "practice: none\nindicators: [3.1.1]\nby: 2027-01-01\n")]
    [InlineData("record-reference-unknown", "practices/adopted/a.yaml:2:14", "practice: own\nindicators: [9.9.9, 3.1.1]\nby: 2027-01-01\n")]
    [InlineData("record-reference-unknown", "practices/adopted/a.yaml:4:9", Adoption + "office: no-such-office\n")]
    [InlineData("record-reference-unknown", "practices/adopted/a.yaml:4:15", Adoption + "commitments: [none]\n")]
    [InlineData("adoption-without-indicator", "practices/adopted/a.yaml:1:1", "practice: own\nby: 2027-01-01\n")]
    [InlineData("adoption-without-date", "practices/adopted/a.yaml:1:1", "practice: own\nindicators: [3.1.1]\n")]
    [InlineData("adoption-due-before-start", "practices/adopted/a.yaml:1:1", Adoption + "date: 2028-01-01\n")]
    public void A_fault_in_a_practice_or_an_adoption_is_a_finding_at_its_place(string rule, string place, string text)
    {
        using var folder = City((place.Split(':')[0], text));
        var finding = Assert.Single(Told(folder));
        Assert.Equal((rule, place), (finding.Rule.Id, finding.Origin!.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("title: [a]\ntargets: {a: {b: c}}\noutcomes: [[], x, {what: {en: }}]\ntransfer: x\nfunding: {from: a}\n")]
    [InlineData("practice: {a: b}\nlater: [x\n")]
    public void A_practice_of_another_shape_never_stops_the_reading(string text)
    {
        using var folder = City(("practices/a.yaml", text), ("practices/adopted/a.yaml", text));
        Assert.NotEmpty(Told(folder));
        Assert.Single(folder.Read().Indicators);
    }

    [Fact]
    public void The_library_has_eight_practices_in_every_language_and_nothing_is_wrong_with_them()
    {
        var findings = new List<Finding>();
        var practices = PracticeLibrary.Texts().Select(file => PracticeLibrary.Of(file.Name, file.Text, findings)).ToList();
        Assert.Equal(8, practices.Count);
        Assert.Empty(findings);
        Assert.Empty(new PracticeCheck(new PracticeBook(practices, []), Register.Empty, Partnerships.PartnerBook.Empty, new HashSet<string>()).Findings());
        Assert.All(practices, one =>
        {
            Assert.NotEmpty(one.Stated);
            Assert.NotEmpty(one.Reviewed);
            Assert.NotEmpty(one.Groups);
            Assert.NotEmpty(one.Sources);
            Assert.All(Said(one), texts => Assert.Equal(Languages.Tags.Order(), texts.Languages.Order()));
        });
        var roads = practices.Single(one => one.Id == "safe-school-roads-dar-es-salaam");
        Assert.True(roads.Outcomes[0].IsClaimedStronger);
        Assert.Equal(EvidenceKind.Comparison, roads.Evidence);

        static IEnumerable<Texts> Said(Practice one) => new[] { one.Title, one.Problem, one.City, one.Country }.Concat(one.Interventions).Concat(one.Outcomes.SelectMany(outcome => new[] { outcome.What, outcome.Unit, outcome.Note })).OfType<Texts>();
    }

    [Fact]
    public void A_city_can_replace_one_of_the_library_or_do_without_it()
    {
        using var folder = City(("practices/safe-school-roads-dar-es-salaam.yaml", "title: Our own words\n"));
        Assert.Equal(9, folder.Read().Practices.Practices.Length);
        Assert.Equal(("Our own words", false), folder.Read().Practices.Find("safe-school-roads-dar-es-salaam") is { } one ? (one.Title.Original, one.IsFromLibrary) : default);
        folder.Write("city.yaml", "name: Smallville\npractice-library: false\n"u8.ToArray());
        Assert.Equal(2, folder.Read().Practices.Practices.Length);
        folder.Write("city.yaml", "name: Smallville\npractice-library: maybe\n"u8.ToArray());
        Assert.Equal("city.yaml:2:19", Assert.Single(Told(folder)).Origin!.ToString());
    }

    [Fact]
    public void Texts_of_records_are_listed_with_their_place()
    {
        using var folder = City();
        Assert.Contains(folder.Read().RecordTexts, text => (text.Origin.ToString(), text.Text.Original) == ("practices/own.yaml:1:8", "Own"));
    }

    private static List<Finding> Told(TempFolder folder) => [.. folder.Read().Findings.Where(f => CommitmentRules.All.Concat(PracticeRules.All).Contains(f.Rule))];

    private static TempFolder City(params (string, string)[] files) =>
        new([("city.yaml", "name: Smallville\n"), ("data/3-1-1.csv", "Year,Units,Value\n2020,Percent,5\n"), ("meta/3-1-1.yml", "indicator_name: Mothers\n"), ("practices/own.yaml", "title: Own\n"), .. files]);
}
