using LocalGoals.Framework;

using Xunit;

namespace LocalGoals.Tests.Framework;

public class GlobalFrameworkTests
{
    private static readonly GlobalFramework Framework = GlobalFramework.Current;

    [Fact]
    public void There_are_17_goals_and_169_targets()
    {
        Assert.Equal(17, GlobalFramework.Goals.Count());
        Assert.Equal(169, Framework.Targets.Length);
        Assert.Equal(169, Framework.Targets.Distinct().Count());
    }

    [Theory]
    [InlineData(2020, 248, 231)]
    [InlineData(2025, 251, 234)]
    public void Each_list_has_its_published_numbers(int list, int listed, int unique)
    {
        Assert.Equal(listed, Framework.Listed(list));
        Assert.Equal(unique, Framework.Unique(list));
    }

    [Fact]
    public void Thirteen_indicators_are_listed_more_than_once()
    {
        var repeats = Framework.Indicators.Values.Where(i => i.RepeatOf is not null).ToList();

        Assert.Equal(13, repeats.Select(i => i.RepeatOf).Distinct().Count());
        Assert.All(repeats, i => Assert.Null(Framework.Indicators[i.RepeatOf!].RepeatOf));
    }

    [Fact]
    public void Every_indicator_belongs_to_a_target_and_every_code_can_be_read()
    {
        var targets = Framework.Targets.ToHashSet();

        Assert.All(Framework.Indicators.Values, i => Assert.Contains(IndicatorCode.TryParse(i.Code)!.Target, targets));
    }

    [Fact]
    public void Every_indicator_stands_on_a_list() => Assert.All(Framework.Indicators.Values, i => Assert.NotEmpty(i.Lists));

    [Fact]
    public void Targets_are_ordered_with_letters_after_numbers()
    {
        var ofThree = Framework.Targets.Where(t => t.StartsWith("3.", StringComparison.Ordinal));

        Assert.Equal(["3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.a", "3.b", "3.c", "3.d"], ofThree);
    }
}
