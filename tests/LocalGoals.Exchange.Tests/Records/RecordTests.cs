using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Partnerships;

using Xunit;

namespace LocalGoals.Exchange.Tests.Records;

/// <summary>Every fault in a record, with its place.</summary>
public class RecordTests
{
    private const string Head = "title: Safe streets\nsource: plan\noffice: Department of Roads\n";
    private const string Made = "made: {date: 2022-01-10, due: 2024-06-30, state: accepted}\n";

    [Theory]
    [InlineData("commitment-done-without-evidence", "6:5", Head + Made + "history:\n  - {date: 2023-01-01, state: done}\n")]
    [InlineData("commitment-due-before-start", "1:1", Head + "made: {date: 2022-01-10, due: 2021-06-30, state: accepted}\n")]
    [InlineData("commitment-due-before-start", "6:5", Head + Made + "history:\n  - {date: 2023-01-01, due: 2020-01-01}\n")]
    [InlineData("commitment-without-owner", "1:1", "title: A\nsource: plan\n" + Made)]
    [InlineData("commitment-declined-without-reason", "6:5", Head + Made + "history:\n  - {date: 2023-01-01, state: declined}\n")]
    [InlineData("commitment-history-out-of-order", "6:5", Head + Made + "history:\n  - {date: 2023-02-01, what: b}\n  - {date: 2023-01-01, what: a}\n")]
    [InlineData("commitment-history-out-of-order", "6:5", Head + Made + "history:\n  - {date: 2021-02-01, what: b}\n")]
    [InlineData("commitment-without-due", "1:1", Head + "made: {date: 2022-01-10, state: accepted}\n")]
    [InlineData("commitment-effect-cycle", "6:5", Head + Made + "effects:\n  - {id: x, what: X, certainty: stated, through: [x]}\n")]
    [InlineData("record-key-unknown", "5:9", Head + Made + "colour: red\n")]
    [InlineData("record-word-unknown", "2:9", "title: A\nsource: hearsay\noffice: Us all\n" + Made)]
    [InlineData("record-value-invalid", "4:14", Head + "made: {date: 10 January}\n")]
    [InlineData("record-value-invalid", "6:5", Head + Made + "history:\n  - accepted\n")]
    [InlineData("record-value-missing", "1:1", "source: plan\noffice: Us all\n" + Made)]
    [InlineData("record-value-missing", "1:1", "title: A\noffice: Us all\n" + Made)]
    [InlineData("record-value-missing", "1:1", Head)]
    [InlineData("record-value-missing", "6:5", Head + Made + "evidence:\n  - {title: Report}\n")]
    [InlineData("record-value-missing", "6:5", Head + Made + "effects:\n  - {what: More lamps}\n")]
    [InlineData("record-value-missing", "6:5", Head + Made + "actions:\n  - {date: 2023-01-01}\n")]
    [InlineData("record-value-missing", "6:5", Head + Made + "history:\n  - {what: Talks}\n")]
    [InlineData("record-reference-unknown", "5:11", Head + Made + "targets: [\"11.99\"]\n")]
    [InlineData("record-reference-unknown", "5:14", Head + Made + "indicators: [9.9.9]\n")]
    [InlineData("record-reference-unknown", "3:9", "title: A\nsource: plan\noffice: roads-department\n" + Made)]
    [InlineData("record-reference-unknown", "6:37", Head + Made + "history:\n  - {date: 2023-01-01, what: a, by: no-such-office}\n")]
    [InlineData("record-reference-unknown", "6:51", Head + Made + "effects:\n  - {id: x, what: X, certainty: stated, through: [y]}\n")]
    [InlineData("record-reference-unknown", "6:5", Head + Made + "effects:\n  - {id: elsewhere, certainty: stated}\n")]
    [InlineData("record-link-dangling", "6:27", Head + Made + "evidence:\n  - {title: Report, link: files/none.pdf}\n")]
    [InlineData("record-link-dangling", "6:27", Head + Made + "evidence:\n  - {title: Report, link: \"javascript:alert(1)\"}\n")]
    [InlineData("record-personal-data", "5:7", Head + Made + "text: Ask ana@example.org\n")]
    [InlineData("record-personal-data", "6:30", Head + Made + "actions:\n  - {date: 2023-01-01, what: \"Call +20 2 2345 6789\"}\n")]
    [InlineData("partnership-recommended-by-nobody", "1:1", "title: A\nsource: task-force\noffice: Us all\n" + Made)]
    public void A_fault_in_a_promise_is_a_finding_at_its_place(string rule, string place, string text)
    {
        using var folder = City(("commitments/safe-streets.yaml", text));
        var finding = Assert.Single(Told(folder));
        Assert.Equal((rule, $"commitments/safe-streets.yaml:{place}"), (finding.Rule.Id, finding.Origin!.ToString()));
    }

    [Theory]
    [InlineData("record-value-missing", "partnerships/uni.yaml:1:1", "sector: university\n")]
    [InlineData("record-word-unknown", "partnerships/uni.yaml:2:9", "name: University\nsector: school\n")]
    [InlineData("partnership-end-before-start", "partnerships/uni.yaml:3:5", "name: University\nagreements:\n  - {title: Data, date: 2024-01-01, until: 2023-01-01}\n")]
    [InlineData("record-personal-data", "partnerships/uni.yaml:2:8", "name: University\nabout: \"Ask for +20 2 2345 6789\"\ncontact: +20 2 2345 6789\n")]
    [InlineData("partnership-end-before-start", "task-forces/t.yaml:2:7", "title: T\nterm: {start: 2024-01-01, end: 2023-01-01}\n")]
    [InlineData("record-value-invalid", "task-forces/t.yaml:2:11", "title: T\nstudents: [Ana Gomez, Omar Said]\n")]
    [InlineData("record-reference-unknown", "task-forces/t.yaml:2:19", "title: T\nrecommendations: [none]\n")]
    [InlineData("record-reference-unknown", "task-forces/t.yaml:2:13", "title: T\nuniversity: no-such-one\n")]
    [InlineData("record-reference-unknown", "task-forces/t.yaml:2:11", "title: T\ntargets: [\"1.9\"]\n")]
    [InlineData("record-name-invalid", "task-forces/My Task.yaml", "title: T\n")]
    public void A_fault_in_a_partner_or_a_task_force_is_a_finding_at_its_place(string rule, string place, string text)
    {
        using var folder = City((place.Split(':')[0], text));
        var finding = Assert.Single(Told(folder));
        Assert.Equal((rule, place), (finding.Rule.Id, finding.Origin!.ToString()));
        Assert.DoesNotContain(finding.Arguments, argument => argument.Value is string said && (said.Contains("Ana", StringComparison.Ordinal) || said.Contains("6789", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_files_of_one_name_are_told_and_the_first_counts()
    {
        using var folder = City(("commitments/a.yaml", Head + Made), ("commitments/a.yml", "title: Other\n"));
        Assert.Equal((CommitmentRules.Repeated, "commitments/a.yml"), (Assert.Single(Told(folder)).Rule, Assert.Single(Told(folder)).Origin!.File));
        Assert.Equal("Safe streets", Assert.Single(folder.Read().Register.Commitments).Title.Original);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("- a\n- b\n")]
    [InlineData("title: [a, b]\nmade: [x]\nhistory: {date: x}\nevidence: x\neffects: [[]]\nfrom: [a]\ngroups: {a: {b: c}}\n")]
    [InlineData("title: A\nmade: {date: {a: b}}\nhistory: [\n  - date")]
    public void A_record_of_another_shape_never_stops_the_reading(string text)
    {
        using var folder = City(("commitments/a.yaml", text), ("task-forces/a.yaml", text), ("partnerships/a.yaml", text));
        Assert.NotEmpty(Told(folder));
        Assert.Single(folder.Read().Indicators);
    }

    [Fact]
    public void A_file_that_is_not_there_is_no_evidence()
    {
        using var folder = City(("commitments/a.yaml", Head + Made + "history:\n  - {date: 2023-01-01, state: done}\nevidence:\n  - {title: R, link: files/r.pdf}\n"));
        Assert.Equal(CommitmentState.Accepted, Assert.Single(folder.Read().Register.Commitments).State);
        folder.Write("files/r.pdf", "%PDF-1.4"u8.ToArray());
        Assert.Equal(CommitmentState.Done, Assert.Single(folder.Read().Register.Commitments).State);
        Assert.Empty(Told(folder));
    }

    [Fact]
    public void The_names_of_files_decide_the_order_and_nothing_else()
    {
        var texts = new[] { "a", "b", "c" }.Select(id => ($"commitments/{id}.yaml", Head + Made + $"effects:\n  - {{id: shared, what: From {id}, certainty: stated}}\n")).ToArray();
        using var forward = City(texts);
        using var backward = City([.. texts.Reverse()]);
        Assert.Equal(Words(forward), Words(backward));
        Assert.Equal("From a", Assert.Single(forward.Read().Register.Effects).What.Original);

        static IEnumerable<string> Words(TempFolder folder) => folder.Read().Register.Commitments.Select(one => $"{one.Id} {one.Title} {string.Join(',', one.Effects.Select(effect => effect.What))}");
    }

    [Fact]
    public void Without_records_there_is_nothing_and_nothing_is_told()
    {
        using var folder = City();
        Assert.Empty(folder.Read().Register.Commitments);
        Assert.Empty(Told(folder));
    }

    private static List<Finding> Told(TempFolder folder) => [.. folder.Read().Findings.Where(f => CommitmentRules.All.Concat(PartnershipRules.All).Contains(f.Rule))];

    private static TempFolder City(params (string, string)[] files) =>
        new([("city.yaml", "name: Smallville\n"), ("data/3-1-1.csv", "Year,Units,Value\n2020,Percent,5\n"), ("meta/3-1-1.yml", "indicator_name: Mothers\n"), .. files]);
}
