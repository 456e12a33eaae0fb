using LocalGoals.Disaggregation;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed class SelectionsPageTests
{
    [Fact]
    public void Selections_have_the_canonical_text_of_the_page_and_it_reads_back_the_same() =>
        Assert.All(DocTable.Under("docs/formats/api.md", "Selections"), row =>
        {
            var canonical = Parse(row[0]).ToString();
            Assert.Equal(row[1], canonical);
            Assert.Equal(canonical, Parse(canonical).ToString());
        });

    private static Selection Parse(string query) => Selection.Parse(
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1]))));
}
