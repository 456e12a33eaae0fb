using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.OpenSdg;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public class PathPatternTests
{
    [Theory]
    [InlineData("data/*-*.csv", "data/3-1-1.csv", true)]
    [InlineData("data/*-*.csv", "data/indicator_3-1-1.csv", true)]
    [InlineData("data/*-*.csv", "data/readme.csv", false)]
    [InlineData("data/*-*.csv", "data/old/3-1-1.csv", false)]
    [InlineData("data/*-*.csv", "other/3-1-1.csv", false)]
    [InlineData("data/*-*.csv", "data/3-1-1.csv.bak", false)]
    [InlineData("data/?-?-?.csv", "data/3-1-1.csv", true)]
    [InlineData("data/?-?-?.csv", "data/13-1-1.csv", false)]
    [InlineData("data/**/*.csv", "data/a.csv", true)]
    [InlineData("data/**/*.csv", "data/x/y/a.csv", true)]
    [InlineData("**/*.csv", "a.csv", true)]
    [InlineData("data/**", "data/x/a.csv", true)]
    [InlineData("./data/*.csv", "data/a.csv", true)]
    [InlineData("data\\*.csv", "data/a.csv", true)]
    [InlineData("data/[a].csv", "data/a.csv", false)]
    [InlineData("data/*.csv", "DATA/a.csv", false)]
    public void A_pattern_matches_as_Open_SDG_writes_it(string pattern, string path, bool matches) =>
        Assert.Equal(matches, PathPattern.TryParse("", pattern)!.Of([new FolderFile(path, 1)]).Any());

    [Theory]
    [InlineData("", "../data/*.csv")]
    [InlineData("", "data/../../x.csv")]
    [InlineData("", "/etc/passwd")]
    [InlineData("", "C:\\data\\*.csv")]
    [InlineData("", "data\\..\\..\\x.csv")]
    [InlineData("", "https://example.org/x.csv")]
    [InlineData("..", "data/*.csv")]
    [InlineData("/srv", "data/*.csv")]
    [InlineData("", "")]
    [InlineData("", ".")]
    public void A_pattern_that_leaves_the_folder_is_none(string source, string pattern) => Assert.Null(PathPattern.TryParse(source, pattern));

    [Theory]
    [InlineData("data/*.csv", "data")]
    [InlineData("a/b/c.csv", "a/b")]
    [InlineData("a/*/c.csv", "a")]
    [InlineData("*.csv", "")]
    public void The_folder_is_what_stands_before_the_first_wildcard(string pattern, string folder) =>
        Assert.Equal(folder, PathPattern.TryParse("", pattern)!.Folder);

    [Fact]
    public void The_source_folder_comes_first() => Assert.Equal("src/data", PathPattern.TryParse("src", "data/*.csv")!.Folder);
}
