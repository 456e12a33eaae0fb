using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Tests.Catalogue;
using LocalGoals.Tests.Observations;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Views;

public class LocalizedTargetTests
{
    private static readonly Wording Arabic = Languages.Find("ar")!;

    [Fact]
    public void A_target_has_a_page_only_where_there_is_something_to_say()
    {
        var release = MadeCity.Release([MadeCity.Entry("2.1", Decision.Direct), MadeCity.Entry("4.1.1", Decision.Direct), MadeCity.Entry("1.1", Decision.Direct, "umf"), MadeCity.Entry("not a code", Decision.Complementary)],
            frameworks: [new FrameworkSet("sdg", [MadeCity.Item("5.1", "End discrimination")]), new FrameworkSet("other", [MadeCity.Item("6.1", "Ours")])],
            indicators: MadeCity.Indicator("3.1.1", null));

        Assert.Equal(["2.1", "3.1", "4.1", "5.1"], release.LocalizedTargets);
        Assert.Null(LocalizedTarget.Of(release, "6.1", Languages.English));
        Assert.Null(LocalizedTarget.Of(release, "3.1.1", Languages.English));
        Assert.Equal(("2.1", "4.1"), (LocalizedTarget.Of(release, "3.1", Languages.English)!.Previous, LocalizedTarget.Of(release, "3.1", Languages.English)!.Next));
    }

    [Fact]
    public void Wordings_are_compared_in_a_language_that_both_have()
    {
        var entry = MadeCity.Entry("3.1", Decision.Modified) with { Wording = new Texts("Reduce deaths of parents", [KeyValuePair.Create("en", "Reduce deaths of parents"), KeyValuePair.Create("ar", "خفض وفيات الوالدين")]) };
        var release = MadeCity.Release([entry], frameworks: [new FrameworkSet("sdg", [MadeCity.Item("3.1", "Reduce deaths of mothers")])]);
        var english = LocalizedTarget.Of(release, "3.1", Languages.English)!.Wording;
        var arabic = LocalizedTarget.Of(release, "3.1", Arabic)!.Wording;

        Assert.Equal((WordingSource.Imported, "en", "en"), (english.Source, english.OfficialLanguage, english.LocalLanguage));
        Assert.Equal(["mothers"], english.Comparison!.Removed);
        Assert.Equal(["parents"], english.Comparison.Added);
        Assert.Equal(("en", "en"), (arabic.OfficialLanguage, arabic.LocalLanguage));
        Assert.NotNull(arabic.Comparison);
    }

    [Fact]
    public void In_different_languages_both_are_shown_and_not_compared()
    {
        var entry = MadeCity.Entry("3.1", Decision.Modified) with { Wording = new Texts("خفض وفيات الوالدين", [KeyValuePair.Create("ar", "خفض وفيات الوالدين")]) };
        var wording = LocalizedTarget.Of(MadeCity.Release([entry], frameworks: [new FrameworkSet("sdg", [MadeCity.Item("3.1", "Reduce deaths of mothers")])]), "3.1", Arabic)!.Wording;

        Assert.Equal(("Reduce deaths of mothers", "en", "خفض وفيات الوالدين", "ar"), (wording.Official, wording.OfficialLanguage, wording.Local, wording.LocalLanguage));
        Assert.Null(wording.Comparison);
    }

    [Fact]
    public void Words_of_the_metadata_are_global_only_where_their_field_is()
    {
        var named = LocalizedTarget.Of(MadeCity.Release([], indicators: MadeCity.Indicator("3.1.1", null, ("target_name", "End it"))), "3.1", Languages.English)!;
        var global = LocalizedTarget.Of(MadeCity.Release([], indicators: MadeCity.Indicator("3.1.1", null, ("SDG_TARGET__GLOBAL", "<p>End it</p>"))), "3.1", Languages.English)!;

        Assert.Equal(("End it", WordingSource.None, null), (named.InMetadata, named.Wording.Source, named.Wording.Official));
        Assert.Equal((null, WordingSource.Metadata, "End it"), (global.InMetadata, global.Wording.Source, global.Wording.Official));
        Assert.Equal("Maternal deaths reduced", named.Wording.Label);
    }

    [Fact]
    public void Its_indicators_are_those_of_the_list_those_of_the_city_and_those_decided_about()
    {
        var target = LocalizedTarget.Of(MadeCity.Release(
            [MadeCity.Entry("3.1.9", Decision.Complementary) with { Wording = MadeCity.English("Mothers who were asked") }],
            indicators: MadeCity.Indicator("3.1.1a", TableText.Of("Year,Sex,Value", "2020,,5", "2020,F,4"))), "3.1", Languages.English)!;

        Assert.Equal(["3.1.1", "3.1.1a", "3.1.2", "3.1.9"], target.Indicators.Select(i => i.Code));
        Assert.Equal([true, false, true, false], target.Indicators.Select(i => i.Global is not null));
        var own = target.Indicators[1];
        Assert.Equal(("5", "2020", "Sex"), (own.Card!.Latest, own.Card.Period, Assert.Single(own.Divided)));
        Assert.Equal("Mothers who were asked", target.Indicators[3].Name.In("en"));
        Assert.Equal(["global"], target.Numbers.Select(number => LocalGoals.Framework.Kebab.Of(number.Kind)));
    }

    [Fact]
    public void What_stands_in_for_a_target_elsewhere_is_said_there()
    {
        var origin = MadeCity.Entry("x", Decision.Direct).Origin;
        var proxy = MadeCity.Entry("11.x.1", Decision.Proxy) with { StandIn = new StandIn("3.1.2", null, origin) };
        var release = MadeCity.Release([proxy, MadeCity.Entry("3.1.1", Decision.Proxy) with { StandIn = new StandIn("3.1.1", null, origin) }, MadeCity.Entry("11.x.2", Decision.Proxy, isProposal: true) with { StandIn = new StandIn("3.1.2", null, origin) }]);

        Assert.Equal([proxy], LocalizedTarget.Of(release, "3.1", Languages.English)!.StandIns);
    }

    [Fact]
    public void Every_number_of_the_goals_can_be_said_in_every_language()
    {
        foreach (var tag in Languages.Tags)
            foreach (var number in LocalGoals.Framework.NumericTarget.All)
                Assert.All(NumberSays.Around(number).Append(NumberSays.Of(number)), said => Assert.NotEmpty(Languages.Find(tag)!.Say(said)));
        Assert.Equal("At least 100,000,000,000 US dollars a year, by 2020", Languages.English.Say(NumberSays.Of(LocalGoals.Framework.NumericTarget.All.Single(n => n.Target == "13.a"))));
    }
}
