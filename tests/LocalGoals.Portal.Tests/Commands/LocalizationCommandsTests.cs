using System.Text.Json;

using LocalGoals.Portal.Tests.Support;
using LocalGoals.Tests.Docs;

namespace LocalGoals.Portal.Tests.Commands;

public sealed class LocalizationCommandsTests
{
    private const string Official = "code,parent,name\n1.1,1,\"By 2030, end poverty\"\n3.1,3,\"By 2030, reduce deaths of mothers\"\n3.1.1,3.1,Deaths of mothers\n";

    [Fact]
    public async Task The_framework_is_listed_with_its_counts_and_numbers()
    {
        var csv = await LocalGoalsProgram.Run("framework", "list", "--format", "csv");
        var lines = csv.Out.TrimEnd().Split('\n');
        Assert.Equal(1 + 17 + 169 + 251, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("indicator,3.2.1,", StringComparison.Ordinal) && line.EndsWith(",down,at-most 25 per-1000-live-births 2030 (per-place)", StringComparison.Ordinal));

        var json = await LocalGoalsProgram.Run("framework", "list", "--format", "json", "--lang", "fr");
        using var document = JsonDocument.Parse(json.Out);
        Assert.Equal([(248, 231, false), (251, 234, true)], document.RootElement.GetProperty("lists").EnumerateArray()
            .Select(list => (list.GetProperty("listed").GetInt32(), list.GetProperty("unique").GetInt32(), list.GetProperty("unofficial").GetBoolean())));
        Assert.Contains("Our copy of the changes of 2025 is unofficial.", (await LocalGoalsProgram.Run("framework", "list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Official_wording_is_imported_once_and_then_compared()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("wording/official.csv", Official);
        folder.Write("wording/ours.csv", "target,wording\n1.1,\"by 2030, end poverty.\"\n3.1,\"By 2030, reduce deaths of parents\"\n");
        var (official, ours) = (folder["wording/official.csv"], folder["wording/ours.csv"]);
        var before = await LocalGoalsProgram.RunIn(folder.Path, "localization", ".", "--propose", "--wording", ours);
        var import = await LocalGoalsProgram.RunIn(folder.Path, "framework", "import", official, ".");
        var again = await LocalGoalsProgram.RunIn(folder.Path, "framework", "import", official, ".");
        var proposed = await LocalGoalsProgram.RunIn(folder.Path, "localization", ".", "--propose", "--wording", ours, "--out", "localization/proposed.yaml");
        var counts = await LocalGoalsProgram.RunIn(folder.Path, "localization", ".", "--format", "json");

        Assert.Equal((3, ""), (before.Exit, before.Out));
        Assert.Contains("There is no official wording", before.Error, StringComparison.Ordinal);
        Assert.Equal((0, "localization/framework/sdg.csv written: 3 codes.\n"), (import.Exit, import.Out));
        Assert.Equal(3, again.Exit);
        Assert.Equal((0, ""), (proposed.Exit, proposed.Out));
        using var document = JsonDocument.Parse(counts.Out);
        Assert.Equal(169, document.RootElement.GetProperty("proposals").GetInt32());
        Assert.Equal(169, document.RootElement.GetProperty("targets").GetProperty("undecided").GetInt32());
    }

    [Theory]
    [InlineData(2, "go with --propose", "localization", "samples/marsa-nur", "--wording", "x.csv")]
    [InlineData(2, "Required command", "framework")]
    [InlineData(3, "There is no file", "framework", "import", "nowhere.csv", "samples/marsa-nur")]
    [InlineData(3, "there is no folder", "framework", "import", "README.md", "nowhere")]
    [InlineData(3, "No framework can be read", "framework", "import", "README.md", "samples/marsa-nur")]
    [InlineData(3, "is no name for a framework", "framework", "import", "src/LocalGoals/Framework/numeric-targets.csv", "samples/marsa-nur", "--name", "../x")]
    [InlineData(3, "There is no language", "framework", "list", "--lang", "tlh")]
    public async Task What_cannot_be_done_is_said_on_standard_error(int exit, string why, params string[] arguments)
    {
        var run = await LocalGoalsProgram.Run(arguments);

        Assert.Equal((exit, ""), (run.Exit, run.Out));
        Assert.Contains(why, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["ports-for-women.csv"], Directory.GetFiles(Path.Combine(Places.Repository, "samples/marsa-nur/localization/framework")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("en", "Taken as it is")]
    [InlineData("ar", "معتمد كما هو")]
    public async Task The_decisions_of_the_sample_city_are_counted_in_a_language(string language, string words)
    {
        var table = await LocalGoalsProgram.Run("localization", "samples/marsa-nur", "--lang", language);
        Assert.Contains(words, table.Out, StringComparison.Ordinal);

        var csv = (await LocalGoalsProgram.Run("localization", "samples/marsa-nur", "--format", "csv")).Out.TrimEnd().Split('\n');
        Assert.Equal(169 + 234 + 2, csv.Length - 1);
        Assert.Contains("target,3,3.1,modified,,,", csv);
        Assert.Contains("indicator,3,3.8.1,proxy,own,2024,", csv);
        Assert.Contains("added,11,11.x.1,complementary,own,2024,place", csv);
    }

    [Fact]
    public async Task The_counts_have_the_keys_of_the_page()
    {
        using var counts = JsonDocument.Parse((await LocalGoalsProgram.Run("localization", "samples/marsa-nur", "--format", "json")).Out);
        Assert.Equal(DocTable.Under("docs/formats/localization.md", "Counts").Select(row => row[0]), counts.RootElement.EnumerateObject().Select(property => property.Name));
    }
}
