using System.Security.Cryptography;
using System.Text.RegularExpressions;

using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;

using Xunit;

namespace LocalGoals.Exchange.Tests.Reviews;

/// <summary>What an edition proves, and that no change of it goes unseen.</summary>
public class EditionTests
{
    private const int Changes = 1000;
    private const int Seed = 20260709;

    private const string Section = """
        # Highlights

        In {{figure 3.a.1 show=period}}, {{figure 3.a.1}} of adults smoked, {{change 3.a.1}} points from before. Women: {{figure 3.a.1 group=Female}}.[^1]

        {{chart 3.a.1 by=sex}}

        {{progress goal=3}}

        {{annex goal=3}}

        [^1]: A survey; men were {{ratio 3.a.1 group=Male to=Female period=2020}} times as likely in 2020.
        """;

    [Fact]
    public void An_edition_is_consistent_and_encloses_what_its_figures_come_from()
    {
        using var folder = new ReviewFolder(Section);
        var frozen = folder.Freeze();

        var verified = EditionVerification.Of(folder.Edition, frozen.Root);
        Assert.Empty(verified.Faults);
        Assert.Equal((1, frozen.Root), (frozen.Number, verified.Root));
        Assert.True(verified is { IsSigned: false, Figures: > 8, Blocks: > 10 });
        Assert.StartsWith("unit,period,by.Sex,value,line\r\nPercent,2020,,20,2\r\n", File.ReadAllText(Path.Combine(folder.Edition, "data/3.a.1.csv")), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(folder.Read().Reviews.Single().Editions).Number);
    }

    [Fact]
    public void An_edition_tells_the_methods_that_were_used_and_no_others()
    {
        using var folder = new ReviewFolder(Section);
        folder.Freeze();
        var methods = File.ReadAllText(Path.Combine(folder.Edition, "methods.en.md"));

        Assert.StartsWith("# How the figures of this edition were made\n\nReview – Edition 1\n\n- **Data version**: `", methods, StringComparison.Ordinal);
        Assert.Contains("- **Program**: `LocalGoals 1`\n", methods, StringComparison.Ordinal);
        Assert.Equal(["`value`", "`period`", "`ratio`", "`difference`", "`status`", "`rows`"], methods.Split('\n').Where(line => line.StartsWith("- `", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]));
        Assert.Contains("**Eurostat** (`eurostat`, 1)", methods, StringComparison.Ordinal);
        Assert.Contains("Source: the classes of Eurostat’s monitoring reports of 2021", methods, StringComparison.Ordinal);
        Assert.DoesNotContain("UN Progress", methods, StringComparison.Ordinal);
        Assert.Contains("- A year, such as 2022: read as the calendar year.\n", methods, StringComparison.Ordinal);
        Assert.DoesNotContain("group furthest behind", methods, StringComparison.Ordinal);
        Assert.Contains("- **3.a.1 People who smoke** – File: `data/indicator_3-a-1.csv`. Enclosed as `data/3.a.1.csv`.\n", methods, StringComparison.Ordinal);
        Assert.DoesNotContain("withheld", methods, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-2021", "Several calendar years together, such as 2020-2021")]
    [InlineData("2020/21", "A school or fiscal year over two calendar years, such as 2020/21.")]
    [InlineData("2020 Q1", "A quarter of a year, such as 2020 Q1.")]
    [InlineData("2020-03", "A month, such as 2020-03.")]
    [InlineData("2020-03-15", "A day, such as 2020-03-15.")]
    [InlineData("17 May to 11 June 2023", "Several days that are no calendar period, such as 17 May to 11 June 2023.")]
    public void The_methods_say_what_the_periods_mean(string period, string says)
    {
        using var folder = new ReviewFolder("# H\n\n{{figure 3.1.1}}\n", more: [("data/indicator_3-1-1.csv", $"Year,Value\n{period},4\n")]);
        folder.Freeze();
        var periods = File.ReadAllText(Path.Combine(folder.Edition, "methods.en.md")).Split("## What a period means")[1].Split("##")[0].Trim();

        Assert.StartsWith($"- {says}", periods, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', periods);
    }

    [Fact]
    public void An_edition_without_a_file_of_methods_verifies_as_before()
    {
        var edition = Path.Combine(LocalGoals.Tests.Docs.DocTable.Root, "samples/marsa-nur/reviews/2025/editions/1");

        Assert.False(File.Exists(Path.Combine(edition, "methods.en.md")));
        Assert.Empty(EditionVerification.Of(edition).Faults);
    }

    [Fact]
    public void What_is_suppressed_is_neither_shown_nor_enclosed()
    {
        const string Deaths = "Year,Sex,Units,Value\n2020,,Deaths,64\n2020,Female,Deaths,61\n2020,Male,Deaths,3\n2021,,Deaths,80\n2021,Female,Deaths,41\n2021,Male,Deaths,39\n";
        using var folder = new ReviewFolder("# Highlights\n\nIn 2021, {{figure 3.1.1 group=Male period=2021}}.\n\n{{table 3.1.1 by=sex}}\n", more: [("data/indicator_3-1-1.csv", Deaths)]);
        folder.Write("city.yaml", "name: Testville\nsuppression: {indicators: [3.1.1], threshold: 5}\n");
        folder.Freeze();

        Assert.Empty(EditionVerification.Of(folder.Edition).Faults);
        var data = File.ReadAllLines(Path.Combine(folder.Edition, "data/3.1.1.csv"));
        Assert.DoesNotContain(data, line => line.Contains(",Male,3,", StringComparison.Ordinal) || line.Contains(",Female,61,", StringComparison.Ordinal));
        Assert.Contains(data, line => line.Contains(",Male,39,", StringComparison.Ordinal));
        Assert.Contains("Counts below 5 could tell about single people", File.ReadAllText(Path.Combine(folder.Edition, "methods.en.md")), StringComparison.Ordinal);
        folder.Write("reviews/2024/01-highlights.en.md", "# Highlights\n\nIn 2020, {{figure 3.1.1 group=Male period=2020}}.\n");
        folder.Document(out var findings);
        Assert.Equal("review-figure-withheld", Assert.Single(findings).Rule.Id);
    }

    [Fact]
    public void The_same_review_gives_the_same_bytes()
    {
        using var one = new ReviewFolder(Section);
        using var two = new ReviewFolder(Section);

        Assert.Equal(one.Freeze().Root, two.Freeze().Root);
    }

    [Fact]
    public void Every_change_of_one_byte_is_told_where_the_root_is_known()
    {
        using var folder = new ReviewFolder(Section);
        var root = folder.Freeze().Root;
        var files = Directory.GetFiles(folder.Edition, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var random = new Random(Seed);
        for (var change = 0; change < Changes; change++)
        {
            var file = files[random.Next(files.Count)];
            var bytes = File.ReadAllBytes(file);
            var at = random.Next(bytes.Length);
            var before = bytes[at];
            bytes[at] = (byte)(before ^ (1 + random.Next(255)));
            File.WriteAllBytes(file, bytes);
            var faults = EditionVerification.Of(folder.Edition, root).Faults;
            Assert.True(faults.Length > 0, $"{file} at {at}: {before} became {bytes[at]}");
            Assert.Contains(faults, fault => fault.Place.StartsWith(Path.GetRelativePath(folder.Edition, file).Replace('\\', '/'), StringComparison.Ordinal));
            bytes[at] = before;
            File.WriteAllBytes(file, bytes);
        }
        Assert.Empty(EditionVerification.Of(folder.Edition, root).Faults);
    }

    [Fact]
    public void A_change_that_mends_the_manifest_too_is_told_by_the_figures_and_by_the_root()
    {
        using var folder = new ReviewFolder(Section);
        var root = folder.Freeze().Root;
        var data = Path.Combine(folder.Edition, "data/3.a.1.csv");
        var (was, hash) = (File.ReadAllText(data), Hash(data));
        File.WriteAllText(data, was.Replace("18.5", "13.5", StringComparison.Ordinal));
        var manifest = Path.Combine(folder.Edition, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(hash, Hash(data), StringComparison.Ordinal));

        Assert.Contains("review.verify.figure-differs", EditionVerification.Of(folder.Edition).Faults.Select(fault => fault.Says.Key));
        Assert.Contains("review.verify.root", EditionVerification.Of(folder.Edition, root).Faults.Select(fault => fault.Says.Key));
    }

    [Fact]
    public void A_text_chart_or_table_that_says_otherwise_than_its_figures_is_told_without_a_root()
    {
        using var folder = new ReviewFolder(Section);
        folder.Freeze();
        var content = Path.Combine(folder.Edition, "content.en.json");
        var manifest = Path.Combine(folder.Edition, "manifest.json");
        var (text, listed) = (File.ReadAllText(content), File.ReadAllText(manifest));
        (string Was, string Becomes, string Told)[] changes =
        [
            ("\"text\": \"18.5%\"", "\"text\": \"118.5%\"", "figure-differs"), ("\"text\": \"18.5%\"", "\"text\": \"18.55%\"", "figure-differs"), ("\"text\": \"18.5%\"", "\"text\": \"18.5 million\"", "figure-differs"),
            ("\"text\": \"18.5%\"", "\"text\": \"few\"", "figure-differs"), ("\"text\": \"18.5%\"", "\"text\": \"−18.5%\"", "figure-differs"), ("Significant progress", "On track", "figure-differs"),
            (@"""type"": ""figure"",(\s+)""figure"": ""highlights-[^""]+"",", @"""type"": ""text"",", "figure-text"), (@"(""values"": \[\s+)20(,\s+)18\.5", "${1}18.5${2}20", "chart-differs"),
            (@"""text"": ""25""", @"""text"": ""35""", "chart-differs"), (@"""notes"": \[\n  \[", "\"notes\": [\n  null,\n  [", "unread"),
        ];
        Assert.All(changes, change =>
        {
            var changed = Regex.Replace(text, change.Was, change.Becomes, RegexOptions.NonBacktracking);
            Assert.NotEqual(text, changed);
            File.WriteAllText(content, changed);
            File.WriteAllText(manifest, listed.Replace(Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))), Hash(content), StringComparison.Ordinal));
            Assert.Contains($"review.verify.{change.Told}", EditionVerification.Of(folder.Edition).Faults.Select(fault => fault.Says.Key));
        });
    }

    [Fact]
    public void A_signature_proves_who_froze_it()
    {
        using var folder = new ReviewFolder(Section);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        folder.Freeze(key);

        Assert.True(EditionVerification.Of(folder.Edition, key: key) is { IsSigned: true, Faults.IsEmpty: true });
        Assert.Equal(["review.verify.signature"], EditionVerification.Of(folder.Edition, key: other).Faults.Select(fault => fault.Says.Key));
        Assert.Equal(["review.verify.unsigned"], Unsigned(other));

        static IEnumerable<string> Unsigned(ECDsa key)
        {
            using var plain = new ReviewFolder(Section);
            plain.Freeze();
            return EditionVerification.Of(plain.Edition, key: key).Faults.Select(fault => fault.Says.Key);
        }
    }

    [Fact]
    public void A_missing_and_an_added_file_are_told()
    {
        using var folder = new ReviewFolder(Section);
        folder.Freeze();
        File.Delete(Path.Combine(folder.Edition, "data/3.a.1.csv"));
        File.WriteAllText(Path.Combine(folder.Edition, "note.txt"), "added");
        var faults = EditionVerification.Of(folder.Edition).Faults;

        Assert.Contains(faults, fault => (fault.Place, fault.Says.Key) == ("data/3.a.1.csv", "review.verify.missing"));
        Assert.Contains(faults, fault => (fault.Place, fault.Says.Key) == ("note.txt", "review.verify.extra"));
    }

    [Fact]
    public void A_later_edition_is_compared_with_an_earlier_one()
    {
        const string Promise = "title: Smoke-free parks\nsource: review\noffice: Parks\ntargets: [\"3.a\"]\nmade: {date: 2022-01-10, due: 2024-06-30, state: accepted}\n";
        using var folder = new ReviewFolder(Section, more: [("commitments/parks.yaml", Promise), ("reviews/2024/02-next-steps.en.md", "# Next\n\n{{commitments}}\n")]);
        folder.Freeze();
        folder.Write("commitments/parks.yaml", Promise + "history:\n  - {date: 2024-05-01, state: done}\nevidence:\n  - {title: Report, link: \"https://example.org/r\"}\n");
        folder.Write("data/indicator_3-a-1.csv", ReviewFolder.Data + "\n2024,,Percent,17\n");
        folder.Write("reviews/2024/03-methods.en.md", "# Methods\n\nAs before.\n");
        folder.Freeze();

        var comparison = EditionComparison.Of(EditionWriter.Read(folder.Edition, "en")!, EditionWriter.Read(Path.Combine(folder.Root, "reviews/2024/editions/2"), "en")!);
        Assert.Equal(new EditionDifference("methods", null, "Methods"), Assert.Single(comparison.Sections));
        Assert.Contains(new EditionDifference("{{figure 3.a.1}}", "18.5% (2022)", "17% (2024)"), comparison.Figures);
        Assert.DoesNotContain(comparison.Figures, difference => difference.What.Contains("group=Female", StringComparison.Ordinal));
        Assert.Equal("Smoke-free parks", Assert.Single(comparison.Promises).What);
    }

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
