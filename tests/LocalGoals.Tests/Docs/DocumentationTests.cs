using System.Text.RegularExpressions;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_link_inside_the_documentation_leads_to_a_file() =>
        Assert.All(DocTable.Pages(), page => Assert.All(Link().Matches(Prose(page)), link =>
        {
            var target = link.Groups[1].Value;
            if (!target.Contains("://", StringComparison.Ordinal) && target[0] != '#')
                Assert.True(Path.Exists(Path.Combine(DocTable.Root, Path.GetDirectoryName(page)!, target.Split('#')[0])), $"{page}: {target}");
        }));

    [Fact]
    public void Decisions_are_short_and_have_their_three_parts() =>
        Assert.All(DocTable.Pages().Where(page => page.StartsWith("docs/decisions/0", StringComparison.Ordinal)), page =>
        {
            var text = DocTable.Read(page);
            Assert.InRange(text.Split('\n').Length, 5, 61);
            Assert.All((string[])["## Context", "## Decision", "## Consequences"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        });

    [Fact]
    public void Every_page_of_the_documentation_is_reached_from_the_readme()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(["README.md"]);
        while (open.TryPop(out var page))
            if (seen.Add(page))
                foreach (Match link in Link().Matches(Prose(page)))
                    if (link.Groups[1].Value.Split('#')[0] is var target && target.EndsWith(".md", StringComparison.Ordinal) && !target.Contains("://", StringComparison.Ordinal))
                        open.Push(Path.GetRelativePath(DocTable.Root, Path.GetFullPath(Path.Combine(DocTable.Root, Path.GetDirectoryName(page)!, target))).Replace('\\', '/'));
        Assert.Empty(DocTable.Pages().Except(seen));
    }

    // What stands in a code block is an example, also where it is a link.
    private static string Prose(string page) => string.Concat(DocTable.Read(page).Split("\n```").Where((_, at) => at % 2 == 0));

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
