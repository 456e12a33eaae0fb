using LocalGoals.Commitments;
using LocalGoals.Framework;
using LocalGoals.Partnerships;
using LocalGoals.Tests.Commitments;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed class CommitmentsPageTests
{
    private const string Page = "docs/formats/commitments.md";

    [Fact]
    public void Promises_are_kept_late_or_broken_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Kept, late or broken"), row =>
        {
            var one = MadeCommitment.Of(row[1].Length == 0 ? null : row[1], Kebab.TryParse<CommitmentState>(row[0])!.Value, row[4] == "yes") with { Made = MadeCommitment.Day("2023-01-10") };
            foreach (var change in row[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(change => change.Replace("`", "", StringComparison.Ordinal).Split(' ')))
                one = change[1] == "due" ? one.After(change[0], due: change[2]) : one.After(change[0], Kebab.TryParse<CommitmentState>(change[1]));
            Assert.Equal((string.Join('|', row), row[5]), (string.Join('|', row), Kebab.Of(one.StandingOn(MadeCommitment.Day(row[3])))));
        });

    [Fact]
    public void Words_of_the_pages_are_all_that_are_understood()
    {
        Assert.Equal(Words<CommitmentSource>("source").Concat(Words<CommitmentState>("state")).Concat(Words<LinkCertainty>("certainty")), Rows(Page));
        Assert.Equal(Words<Sector>("sector").Concat(Words<PartnerLevel>("level")).Concat(Words<TaskForceModel>("model")), Rows("docs/formats/partnerships.md"));

        static IEnumerable<(string, string)> Words<T>(string key) where T : struct, Enum => Enum.GetValues<T>().Select(word => (key, Kebab.Of(word)));
        static IEnumerable<(string, string)> Rows(string page) => DocTable.Under(page, "Words").Select(row => (row[0], row[1]));
    }
}
