using System.Collections.Immutable;
using System.Text;

using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Findings;
using LocalGoals.Indicators;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public class MetadataFileTests
{
    private readonly List<Finding> _findings = [];

    [Theory]
    [InlineData("---\na: 1\nb: 2\n---\nThe answer.\n")]
    [InlineData("---\r\na: 1\r\nb: 2\r\n---\r\nThe answer.\r\n")]
    [InlineData("---\ra: 1\rb: 2\r---\rThe answer.")]
    public void Front_matter_and_body_are_divided(string text)
    {
        var values = Read("3-1-1.md", text);

        Assert.Equal(("1", "2", "The answer."), (values["a"].Text, values["b"].Text, values[Metadata.Body].Text));
        Assert.Equal((2, 3, 5), (values["a"].Origin.Line, values["b"].Origin.Line, values[Metadata.Body].Origin.Line));
        Assert.Empty(_findings);
    }

    [Fact]
    public void Front_matter_may_end_with_the_file()
    {
        Assert.Equal(["a"], Read("x.md", "---\na: 1\n---").Keys);
        Assert.Empty(_findings);
    }

    [Fact]
    public void Front_matter_without_a_closing_fence_is_read_to_the_end() =>
        Assert.Equal(["a", "b"], Read("x.md", "---\na: 1\nb: 2\n").Keys);

    [Fact]
    public void A_file_without_front_matter_is_all_body() => Assert.Equal("Only words.", Read("x.md", "Only words.\n")[Metadata.Body].Text);

    [Fact]
    public void A_mistake_in_the_front_matter_does_not_lose_the_body()
    {
        var values = Read("x.md", "---\na: 1\nb: [x\n---\nThe answer.\n");

        Assert.Equal(("1", "The answer."), (values["a"].Text, values[Metadata.Body].Text));
        Assert.Equal("yaml-invalid", Assert.Single(_findings).Rule.Id);
    }

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    public void A_line_separator_inside_a_sentence_ends_no_line(char separator)
    {
        var values = Read("x.md", $"---\na: one{separator}two\nb: 2\n---\n");

        Assert.Equal(("one two", "2"), (values["a"].Text, values["b"].Text));
        Assert.Empty(_findings);
    }

    [Fact]
    public void A_list_of_settings_gives_what_they_set()
    {
        var values = Read("x.yml", "data_start_values:\n  - field: Units\n    value: Percent\n  - Number\ntags: one\n");

        Assert.Equal(["Percent", "Number"], values["data_start_values"].Items);
        Assert.Equal(["one"], values["tags"].Items);
    }

    private ImmutableSortedDictionary<string, MetadataValue> Read(string file, string text) => MetadataFile.Read(file, Encoding.UTF8.GetBytes(text), _findings);
}
