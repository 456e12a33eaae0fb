using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Rights;

using Xunit;

namespace LocalGoals.Exchange.Tests.Records;

/// <summary>Records about rights, and every fault in them with its place.</summary>
public class RightsRecordTests
{
    private const string Source = "source: {title: List, link: https://example.org/}\n";
    private const string Review = "title: R\nindicators: [3.1.1]\n";

    [Theory]
    [InlineData("record-value-missing", "rights/status/icescr.yaml:1:1", "date: 1990-01-01\n" + Source)]
    [InlineData("record-word-unknown", "rights/status/icescr.yaml:1:9", "status: agreed\ndate: 1990-01-01\n" + Source)]
    [InlineData("record-reference-unknown", "rights/status/none.yaml:1:1", "status: neither\n" + Source)]
    [InlineData("rights-status-of-declaration", "rights/status/udhr.yaml:1:1", "status: ratified\ndate: 1990-01-01\n" + Source)]
    [InlineData("rights-status-without-source", "rights/status/icescr.yaml:1:1", "status: ratified\ndate: 1990-01-01\n")]
    [InlineData("rights-status-without-source", "rights/status/icescr.yaml:1:1", "status: ratified\n" + Source)]
    [InlineData("record-name-invalid", "rights/status/ICESCR.yaml", "status: neither\n" + Source)]
    [InlineData("record-value-missing", "rights/links/a.yaml:1:1", "instrument: crpd\narticle: 9\nright: accessibility\n")]
    [InlineData("record-value-missing", "rights/links/a.yaml:1:1", "target: \"3.1\"\narticle: 9\nright: health\n")]
    [InlineData("record-reference-unknown", "rights/links/a.yaml:1:9", "target: \"3.99\"\ninstrument: crpd\narticle: 9\nright: health\n")]
    [InlineData("record-reference-unknown", "rights/links/a.yaml:2:13", "target: \"3.1\"\ninstrument: none\narticle: 9\nright: health\n")]
    [InlineData("rights-article-unknown", "rights/links/a.yaml:1:1", "target: \"3.1\"\ninstrument: icescr\narticle: 32\nright: health\n")]
    [InlineData("rights-article-unknown", "rights/links/a.yaml:1:1", "target: \"3\"\ninstrument: ICESCR\narticle: 5-3\nright: health\n")]
    [InlineData("record-value-invalid", "rights/links/a.yaml:3:10", "target: \"3.1\"\ninstrument: icescr\narticle: twelve\nright: health\n")]
    [InlineData("record-word-unknown", "rights/links/a.yaml:4:8", "target: \"3.1\"\ninstrument: icescr\narticle: 12\nright: wellness\n")]
    [InlineData("rights-link-without-right", "rights/links/a.yaml:1:1", "target: \"3.1\"\ninstrument: icescr\narticle: 31\n")]
    [InlineData("rights-link-declined-without-reason", "rights/links/a.yaml:1:1", "target: \"3.1\"\ninstrument: icescr\narticle: 12\ndecision: declined\n")]
    [InlineData("record-reference-unknown", "rights/links/a.yaml:5:5", "target: \"3.1\"\ninstrument: icescr\narticle: 12\nright: health\nby: no-such-office\n")]
    [InlineData("record-value-missing", "rights/laws/a.yaml:1:1", "level: city\n")]
    [InlineData("record-word-unknown", "rights/laws/a.yaml:2:8", "title: A\nlevel: galaxy\n")]
    [InlineData("record-reference-unknown", "rights/laws/a.yaml:2:11", "title: A\ntargets: [\"3.99\"]\n")]
    [InlineData("record-link-dangling", "rights/laws/a.yaml:2:7", "title: A\nlink: files/none.pdf\n")]
    [InlineData("record-reference-unknown", "rights/remedies/a.yaml:2:9", "title: A\noffice: no-such-office\n")]
    [InlineData("record-personal-data", "rights/remedies/a.yaml:2:8", "title: A\nabout: Ask ana@example.org\ncontact: office@example.org\n")]
    [InlineData("record-value-missing", "rights/reviews/a.yaml:1:1", "date: 2025-01-01\n")]
    [InlineData("record-reference-unknown", "rights/reviews/a.yaml:2:14", "title: R\nindicators: [9.9.9]\n")]
    [InlineData("record-reference-unknown", "rights/reviews/a.yaml:3:15", Review + "commitments: [none]\n")]
    [InlineData("record-reference-unknown", "rights/reviews/a.yaml:3:13", Review + "practices: [none]\n")]
    [InlineData("record-reference-unknown", "rights/reviews/a.yaml:3:11", Review + "reviews: [none]\n")]
    [InlineData("record-word-unknown", "rights/reviews/a.yaml:4:16", Review + "answers:\n  - {question: why, answer: no}\n")]
    [InlineData("record-word-unknown", "rights/reviews/a.yaml:4:37", Review + "answers:\n  - {question: broken-down, answer: perhaps}\n")]
    [InlineData("record-value-missing", "rights/reviews/a.yaml:4:5", Review + "answers:\n  - {answer: no}\n")]
    [InlineData("rights-answer-without-evidence", "rights/reviews/a.yaml:4:5", Review + "answers:\n  - {question: broken-down, answer: yes}\n")]
    [InlineData("record-key-unknown", "rights/reviews/a.yaml:3:9", Review + "colour: red\n")]
    [InlineData("rights-recommendation-without-document", "commitments/a.yaml:1:1", "title: A\nsource: rights-mechanism\noffice: Us\nmade: 2020-01-01\n")]
    public void A_fault_is_a_finding_at_its_place(string rule, string place, string text)
    {
        using var folder = City((place.Split(':')[0], text));
        var finding = Assert.Single(Told(folder));
        Assert.Equal((rule, place), (finding.Rule.Id, finding.Origin!.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("title: [a]\nstatus: [b]\ntarget: {a: b}\ninstrument: [[x]]\narticle: {a: 1}\nanswers: [x, [y], {question: {a: b}}]\nrights: {a: b}\n")]
    [InlineData("title: A\nanswers: [\n  - question")]
    public void A_record_of_another_shape_never_stops_the_reading(string text)
    {
        using var folder = City([.. new[] { "status/icescr", "links/a", "laws/a", "remedies/a", "reviews/a" }.Select(name => ($"rights/{name}.yaml", text))]);
        Assert.NotEmpty(Told(folder));
        Assert.Single(folder.Read().Indicators);
    }

    [Fact]
    public void What_is_not_recorded_is_unknown_and_nothing_is_told()
    {
        using var folder = City();
        Assert.Empty(Told(folder));
        Assert.All(Instrument.All.Where(one => one.Kind == InstrumentKind.Treaty), one => Assert.Equal(Force.Unknown, folder.Read().Rights.ForceOf(one)));
    }

    [Theory]
    [InlineData("country: US\n", "US")]
    [InlineData("country: {name: Nuria}\n", "Nuria")]
    [InlineData("country: {code: NU}\n", "NU")]
    [InlineData("", null)]
    public void The_country_is_named_as_the_city_writes_it(string text, string? name)
    {
        using var folder = City();
        folder.Write("city.yaml", System.Text.Encoding.UTF8.GetBytes("name: Smallville\n" + text));
        Assert.Equal(name, folder.Read().City.Country?.Original);
    }

    private static List<Finding> Told(TempFolder folder) => [.. folder.Read().Findings.Where(f => CommitmentRules.All.Concat(RightsRules.All).Contains(f.Rule))];

    private static TempFolder City(params (string, string)[] files) =>
        new([("city.yaml", "name: Smallville\n"), ("data/3-1-1.csv", "Year,Units,Value\n2020,Percent,5\n"), ("meta/3-1-1.yml", "indicator_name: Mothers\n"), .. files]);
}
