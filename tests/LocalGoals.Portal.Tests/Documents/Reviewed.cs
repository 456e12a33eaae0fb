using System.Collections.Immutable;

using LocalGoals.Documents;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Portal.Tests.Support;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Portal.Tests.Documents;

/// <summary>A review with everything that a document can hold.</summary>
internal static class Reviewed
{
    public const string Markdown = """"
        # Good health

        ## Mothers and children

        In {{figure 3.1.1 unit="Maternal Mortality Rate" group="African American" show=period}}, {{figure 3.1.1 unit="Maternal Mortality Rate" group="African American"}} African American mothers
        died per 100,000 births, against {{figure 3.1.1 unit="Maternal Mortality Rate"}} of all[^1]: **{{ratio 3.1.1 unit="Maternal Mortality Rate" group="African American"}} times** as many.
        See [the data](https://example.org/data?a=1&b=2) and *what we do*, ~~or not~~, with `code`.

        1. First, ask.
        2. Then count.
           - Inside, one.
           - Inside, two.

        > A quote of somebody.

        | What | How many |
        |---|---:|
        | A & B | 12 |

        ![A harbour with three boats](images/harbour.png "Boats & nets. Drawing: Marsa Nur")

        {{chart 3.1.1 unit="Maternal Mortality Rate" by=race-ethnicity}}

        ![A park with a bench](images/park.png)

        ## How far we are

        {{chart 3.2.1}}

        {{gaps goal=3}}

        {{progress goal=3}}

        [^1]: Deaths within a year, <b>not</b> 42 days.
        """";

    /// <summary>The pictures of the sample.</summary>
    public static ImmutableSortedDictionary<string, Picture> Pictures { get; } =
        CityReader.Read(Places.MarsaNur).Reviews.Single(review => review.Id == "2026-draft").Pictures;

    public static ReviewDocument OfLosAngeles(string language = "en", int? edition = null) => Of(Places.LosAngeles, Markdown, language) with { Edition = edition };

    public static ReviewDocument Of(string folder, string markdown, string language = "en")
    {
        var text = new SectionText(language, $"reviews/2026/01-goal-3.{language}.md", 1, markdown, []);
        var section = new ReviewSection("01-goal-3", ImmutableSortedDictionary<string, SectionText>.Empty.Add(language, text));
        var review = new Review("2026", new Texts("Voluntary Local Review 2026"), new Origin("reviews/2026/review.yaml")) { Sections = [section], Languages = [language], Signatory = new Texts("The Mayor"), Period = new Texts("2022–2025"), Pictures = Pictures, Cover = new Cover("images/harbour.png", new Texts("A harbour"), new Texts("Drawn by nobody"), new Origin("reviews/2026/review.yaml")) };
        return ReviewDraft.Of(new Analyses(CityRelease.Of(CityReader.Read(folder))), review, Languages.Find(language)!, []);
    }
}
