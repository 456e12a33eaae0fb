using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using LocalGoals.Catalogue;
using LocalGoals.Findings;

using Xunit;

namespace LocalGoals.Tests;

public class ArchitectureTests
{
    // Each room may use only those before it. Findings are worded, so Language comes first.
    private static readonly string[] Rooms =
        ["Language", "Findings", "Framework", "Areas", "Indicators", "Observations", "Disaggregation", "Localization", "Commitments", "Partnerships", "Practices", "Rights", "Site", "Reviews", "Catalogue", "Release", "Progress", "Inequality", "Views", "Documents"];

    private static readonly string[] BannedEndings =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Processor", "Base", "Impl", "Common", "Misc"];

    [Theory]
    [InlineData("LocalGoals", "")]
    [InlineData("LocalGoals.Exchange", "LocalGoals")]
    [InlineData("LocalGoals.Portal", "LocalGoals.Exchange")]
    [InlineData("LocalGoals.Cli", "LocalGoals.Portal")]
    public void Each_project_knows_only_the_one_below_it(string project, string below)
    {
        var references = ProjectFile(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

        Assert.Equal(below.Length == 0 ? [] : [below], references);
    }

    [Fact]
    public void The_core_takes_only_numerics_from_outside()
    {
        Assert.Equal(["MathNet.Numerics"], ProjectFile("LocalGoals").Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value));
        Assert.Empty(ProjectFile("LocalGoals").Descendants("FrameworkReference"));
        var references = typeof(Rules).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.All(references, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name == "MathNet.Numerics", name));
    }

    [Fact]
    public void Every_folder_of_the_core_is_a_room() =>
        Assert.Equal(Rooms.Order(), Directory.GetDirectories(Path.Combine(SourceTree.Root, "src", "LocalGoals"))
            .Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order());

    [Fact]
    public void A_room_uses_only_those_before_it()
    {
        var roomOf = typeof(Rules).Assembly.GetTypes().Where(t => t.Namespace is not null && !t.IsNested)
            .Select(t => $"{t.Namespace!.Split('.')[^1]}.{t.Name}").ToHashSet(StringComparer.Ordinal);
        var used = 0;
        foreach (var (room, file, text) in CoreFiles())
        {
            var imported = Matches(text, @"\bLocalGoals\.(\w+)").Select(m => m.Groups[1].Value);
            var qualified = Matches(text, @"(?<![\w.""])([A-Z]\w+)\.([A-Z]\w+)").Where(m => roomOf.Contains(m.Value)).Select(m => m.Groups[1].Value);
            foreach (var other in imported.Concat(qualified))
            {
                used++;
                Assert.True(Array.IndexOf(Rooms, other) is >= 0 and var at && at <= Array.IndexOf(Rooms, room), $"{file} is in {room} and uses {other}");
            }
        }
        Assert.True(used > 50, "The pattern no longer finds how rooms use each other.");
    }

    [Fact]
    public void The_core_reads_no_files_and_no_clock()
    {
        foreach (var (_, file, text) in CoreFiles())
            Assert.True(Matches(text, @"\b(File|Directory)\.(Read|Open|Write|Exists|Enumerate|Get)|\bTimeProvider\.System\b|\bHttpClient\b").Count == 0, file);
    }

    [Fact]
    public void One_file_asks_other_computers()
    {
        const string Network = @"\b(HttpClient|HttpMessageInvoker|SocketsHttpHandler|HttpClientHandler|Socket|TcpClient|UdpClient|WebClient|WebRequest|ClientWebSocket|Dns|Ping|SmtpClient|XmlUrlResolver)\b";
        var asking = SourceTree.Files("src", ".cs").Concat(SourceTree.Files("src", ".razor"))
            .Where(file => File.ReadLines(file).Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Matches(line, Network).Count > 0));

        Assert.Equal("HttpFiles.cs", Path.GetFileName(Assert.Single(asking)));
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var names = SourceTree.Files("src", ".cs")
            .SelectMany(file => Matches(File.ReadAllText(file), @"\b(?:class|record struct|record|struct|interface|enum) (\w+)").Select(m => m.Groups[1].Value))
            .Concat(SourceTree.Files("src", ".razor").Select(file => Path.GetFileNameWithoutExtension(file)!)).ToList();

        Assert.True(names.Count > 100);
        Assert.All(names, name => Assert.False(BannedEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)), name));
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_in_lower_case()
    {
        var ids = Rules.All.Select(rule => rule.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", id));
    }

    [Fact]
    public void Every_rule_that_is_declared_stands_in_the_list()
    {
        var declared = typeof(Rules).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.FieldType.Equals(typeof(Rule))).Select(f => ((Rule)f.GetValue(null)!).Id);

        Assert.Equal(declared.Order(), Rules.All.Select(rule => rule.Id).Order());
    }

    private static MatchCollection Matches(string text, string pattern) => new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)).Matches(text);

    private static XDocument ProjectFile(string project) => XDocument.Load(Path.Combine(SourceTree.Root, "src", project, project + ".csproj"));

    private static IEnumerable<(string Room, string File, string Text)> CoreFiles()
    {
        var core = Path.Combine(SourceTree.Root, "src", "LocalGoals");
        foreach (var file in SourceTree.Files(Path.Combine("src", "LocalGoals"), ".cs"))
        {
            var path = Path.GetRelativePath(core, file);
            var code = File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("namespace ", StringComparison.Ordinal));
            yield return (path.Split(Path.DirectorySeparatorChar)[0], path, string.Join('\n', code));
        }
    }
}
