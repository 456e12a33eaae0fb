using System.Text.Json;

using LocalGoals.Portal.Tests.Support;
using LocalGoals.Tests.Docs;
using LocalGoals.Views;

namespace LocalGoals.Portal.Tests.Commands;

public sealed class TranslationCommandsTests
{
    [Fact]
    public async Task The_list_for_a_translator_names_file_key_and_text_of_all_that_a_language_lacks()
    {
        using var city = TemporaryFolder.City();
        city.Write("city.yaml", "name: {en: Harbour, ar: المرفأ}\nlanguages: [en, ar]\nbanner: Open today\n");
        city.Write("data/1-2-1.csv", "Year,Sex,Units,Value\n2020,,Percent,5\n2020,Female,Percent,6\n2020,Male,Percent,4\n");
        city.Write("meta/1-2-1.md", "---\nindicator_name: Poverty\ncomputation_calculations: Poor by all.\ngraph_type: line\nsource_url_1: https://example.org/\nsource_organisation_1: Office\n---\nText.\n");
        city.Write("meta/ar/1-2-1.md", "---\nindicator_name: فقر\n---\n");
        city.Write("translations/ar/data.yml", "Sex: الجنس\nFemale: إناث\n");
        city.Write("pages/about.md", "---\ntitle: About\n---\nWe.\n");
        city.Write("pages/draft.md", "---\ntitle: Draft\npublished: false\n---\nNot yet.\n");

        var run = await LocalGoalsProgram.Run("translations", city.Path, "--to", "ar", "--format", "csv");

        Assert.Equal(0, run.Exit);
        var rows = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal("language,kind,file,key,original,translation", rows[0]);
        Assert.Equal(
        [
            "ar,city,city.yaml,banner,Open today,", "ar,data,translations/ar/data.yml,Male,Male,", "ar,data,translations/ar/data.yml,Percent,Percent,",
            "ar,metadata,meta/ar/1-2-1.md,computation_calculations,Poor by all.,", "ar,metadata,meta/ar/1-2-1.md,page_content,Text.,", "ar,metadata,meta/ar/1-2-1.md,source_organisation_1,Office,",
            "ar,pages,pages/ar/about.md,title,About,",
        ], rows[1..].Where(row => row.Contains("1-2-1", StringComparison.Ordinal) || !row.Contains("meta/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_reviews_drafts_too_the_languages_count_that_each_names()
    {
        using var city = TemporaryFolder.City();
        city.Write("city.yaml", "name: Harbour\nlanguages: [en, ar]\n");
        city.Write("reviews/2026/review.yaml", "title: {en: Review, fr: Examen}\nperiod: 2020–2024\nsignatory: The Mayor\nlanguages: [en, fr, ar]\nwaived:\n  - {element: next-steps, reason: Later}\n");
        city.Write("reviews/2026/01-highlights.en.md", "---\ncovers: [methods]\n---\n# Highlights\n\nText.\n");
        city.Write("reviews/2026/01-highlights.ar.md", "# أبرز\n\nText.\n");
        city.Write("reviews/2026/02-goal-3.fr.md", "No title.\n");
        city.Write("reviews/2027/review.yaml", "title: Only one\nlanguages: [en]\n");
        city.Write("reviews/2027/01-highlights.en.md", "# Highlights\n");

        var run = await LocalGoalsProgram.Run("translations", city.Path, "--format", "csv");
        var french = await LocalGoalsProgram.Run("translations", city.Path, "--to", "fr", "--format", "csv");

        string[] missing =
        [
            "en,reviews,reviews/2026/02-goal-3.en.md,title,02-goal-3,",
            "ar,reviews,reviews/2026/review.yaml,title,Review,", "ar,reviews,reviews/2026/review.yaml,signatory,The Mayor,", "ar,reviews,reviews/2026/review.yaml,waived/1/reason,Later,", "ar,reviews,reviews/2026/02-goal-3.ar.md,title,02-goal-3,",
            "fr,reviews,reviews/2026/review.yaml,signatory,The Mayor,", "fr,reviews,reviews/2026/review.yaml,waived/1/reason,Later,", "fr,reviews,reviews/2026/01-highlights.fr.md,title,Highlights,",
        ];
        Assert.Equal(missing, run.Out.Split('\n').Where(row => row.Contains(",reviews,", StringComparison.Ordinal)));
        Assert.Equal(missing[5..], french.Out.TrimEnd('\n').Split('\n')[1..]);
    }

    [Fact]
    public async Task Counts_and_list_agree_and_have_the_kinds_of_the_page()
    {
        var run = await LocalGoalsProgram.Run("translations", "samples/marsa-nur", "--format", "json");
        var answer = JsonDocument.Parse(run.Out).RootElement;

        Assert.Equal("en", answer.GetProperty("writtenIn").GetString());
        Assert.Equal(answer.GetProperty("counts").EnumerateArray().Sum(count => count.GetProperty("missing").GetInt32()), answer.GetProperty("missing").GetArrayLength());
        var kinds = answer.GetProperty("counts").EnumerateArray().Select(count => count.GetProperty("kind").GetString()!).ToList();
        Assert.Equal(Enum.GetNames<TextKind>().Select(kind => kind.ToLowerInvariant()), kinds);
        var row = DocTable.Under("docs/guide/languages.md", "What is not translated yet").Single(row => row[0] == "kind");
        Assert.All(kinds, kind => Assert.Contains(kind, row[1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_language_that_the_portal_does_not_have_is_refused()
    {
        var run = await LocalGoalsProgram.Run("translations", "samples/marsa-nur", "--to", "fr");

        Assert.Equal((3, ""), (run.Exit, run.Out));
        Assert.Contains("It has: en, ar.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_language_file_is_told_what_it_lacks()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ru.json", """{"tag":"ru","name":"Русский","direction":"ltr"}""");

        var run = await LocalGoalsProgram.Run("language", folder["ru.json"], "--format", "csv");

        Assert.Equal(0, run.Exit);
        Assert.Contains("missing,date/months,", run.Out, StringComparison.Ordinal);
        Assert.Contains("missing,messages/site.skip,", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("missing,name,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_language_file_lacks_nothing()
    {
        var run = await LocalGoalsProgram.Run("language", "src/LocalGoals/Language/ar.json");

        Assert.Equal((0, "0 things are missing or wrong.\n"), (run.Exit, run.Out));
    }

    [Theory]
    [InlineData("no.json", "There is no file")]
    [InlineData("README.md", "no JSON")]
    public async Task What_is_no_language_file_is_refused(string file, string why)
    {
        var run = await LocalGoalsProgram.Run("language", file);

        Assert.Equal(3, run.Exit);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }
}
