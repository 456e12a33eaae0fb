using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

using Xunit;

namespace LocalGoals.Exchange.Tests.Yaml;

public class YamlReaderTests
{
    private readonly List<Finding> _findings = [];

    [Fact]
    public void Maps_lists_and_scalars_are_read_with_their_places()
    {
        var map = Map("name: Marsa\nlist:\n  - a\n  - b\ninner: {x: 1}\n");

        Assert.Equal(["name", "list", "inner"], map.Entries.Select(e => e.Key));
        Assert.Equal(["Marsa", "a, b", "x: 1"], map.Entries.Select(e => e.Value.Text));
        Assert.Equal((3, 3), (map["list"]!.Line, map["list"]!.Column));
        Assert.Null(map["nothing"]);
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("a: null")]
    [InlineData("a: ~")]
    [InlineData("a:")]
    public void A_null_is_an_empty_text(string text) => Assert.Equal("", Map(text)["a"]!.Text);

    [Fact]
    public void A_quoted_null_is_a_word() => Assert.Equal("null", Map("a: 'null'")["a"]!.Text);

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void Nothing_is_an_empty_map(string text)
    {
        Assert.Equal("", YamlReader.Read(text, "x.yml", _findings).Text);
        Assert.Empty(_findings);
    }

    [Fact]
    public void A_key_that_stands_twice_keeps_its_last_value_and_is_told_with_both_lines()
    {
        Assert.Equal("3", Map("a: 1\nb: 2\na: 3\n")["a"]!.Text);

        var finding = Assert.Single(_findings);
        Assert.Equal(("yaml-repeated-key", 3, 1, "a"), (finding.Rule.Id, finding.Origin!.Line, finding.Argument("line"), finding.Argument("key")));
    }

    [Fact]
    public void What_stands_before_a_mistake_is_kept()
    {
        var map = Map("a: 1\nb: 2\nc: [x\nd: 4\n");

        Assert.Equal(["a", "b"], map.Entries.Select(e => e.Key));
        Assert.Equal("yaml-invalid", Assert.Single(_findings).Rule.Id);
        Assert.InRange(_findings[0].Origin!.Line!.Value, 3, 5);
    }

    [Fact]
    public void References_to_anchors_are_refused()
    {
        var map = Map("a: &x 1\nb: *x\nc: 3\n");

        Assert.Equal("1", map["a"]!.Text);
        Assert.Null(map["b"]);
        Assert.Equal(("yaml-invalid", 2), (_findings[0].Rule.Id, _findings[0].Origin!.Line));
    }

    [Fact]
    public void A_document_that_repeats_itself_costs_nothing()
    {
        var text = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range('b', 20).Select(c => $"{(char)c}: &{(char)c} [{string.Join(',', Enumerable.Repeat($"*{(char)(c - 1)}", 9))}]\n"));

        Assert.Equal(["a"], Map(text).Entries.Select(e => e.Key));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(60, false)]
    [InlineData(20_000, false)]
    public void Deep_documents_are_refused(int depth, bool read)
    {
        _ = YamlReader.Read("a: 1\nb: " + new string('[', depth) + new string(']', depth), "x.yml", _findings);

        Assert.Equal(read ? [] : ["yaml-invalid"], _findings.Ids());
    }

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    public void A_line_separator_inside_a_sentence_ends_no_line(char separator)
    {
        var map = Map($"a: one{separator}two\nb: 2\n");

        Assert.Equal("one two", map["a"]!.Text);
        Assert.Equal(2, map["b"]!.Line);
        Assert.Empty(_findings);
    }

    [Fact]
    public void Lines_are_counted_with_carriage_returns_too() => Assert.Equal(3, Map("a: 1\r\nb: 2\r\nc: 3\r\n")["c"]!.Line);

    [Fact]
    public void Lines_before_the_text_are_added() =>
        Assert.Equal(12, YamlReader.Read("a: 1\nb: 2", "x.md", _findings, 10) is YamlMap map ? map["b"]!.Line : 0);

    [Fact]
    public void Only_the_first_document_is_read() => Assert.Null(Map("a: 1\n---\nb: 2\n")["b"]);

    private YamlMap Map(string text) => Assert.IsType<YamlMap>(YamlReader.Read(text, "x.yml", _findings));
}
