using LocalGoals.Catalogue;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Tests.Docs;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class StatementsPageTests
{
    [Fact]
    public void Pages_say_what_the_page_of_statements_says() =>
        Assert.All(DocTable.Under("docs/methods/statements.md", "Statements"), row =>
        {
            var indicator = SmallFile.Indicator(row[0], ("national_geographical_coverage", row[1]));
            var release = CityRelease.Of(new CityCatalogue(new City(new Texts("Marsa Nur")), [indicator], [], Translations.None, [], ""));
            var view = IndicatorView.Of(release, indicator, null, Languages.English)!;
            Assert.Equal(row[2], string.Join('\n', view.Says.Select(Languages.English.Say)));
        });
}
