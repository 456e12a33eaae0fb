using System.Text;

using LocalGoals.Exchange.Ledgers;
using LocalGoals.Exchange.Tests.Excel;
using LocalGoals.Exchange.Tests.RealData;
using LocalGoals.Findings;
using LocalGoals.Localization;

using Xunit;

namespace LocalGoals.Exchange.Tests.Ledgers;

public class FrameworkFileTests
{
    [Fact]
    public void Official_wording_is_read_from_CSV_with_the_names_of_both_lists()
    {
        var items = Read("f.csv", "level,code,parent,name,name_after_2022\ntarget,3.b,3,Support research,\nindicator,3.b.3,3.b,Old name,New name\nindicator,2.2.4,2.2,,Added name\n");
        Assert.Equal(["3.b", "3.b.3", "2.2.4"], items.Select(item => item.Code));
        Assert.Equal(("Old name", "New name"), (items[1].Wording(2020, "en"), items[1].Wording(2025, "en")));
        Assert.Equal("Added name", items[2].Wording(2020, "en"));
        Assert.Null(items[0].Wording(2025, "ar"));
    }

    [Fact]
    public void A_workbook_is_read_by_its_columns_or_by_cells_that_begin_with_a_code()
    {
        Assert.Equal("End hunger", Assert.Single(Read("f.xlsx", TestWorkbook.Of("code;parent;name;name_ar\n2.1;2;End hunger;القضاء على الجوع"))).Wording(2025, "en"));
        var published = Read("f.xlsx", TestWorkbook.Of(("Notes", "About this list"), ("List", "Goals and targets;Indicators\nGoal 2. End hunger;\n2.1 By 2030, end hunger;2.1.1 Undernourishment\n;2.1.2 Food insecurity")));
        Assert.Equal([("2.1", "2", "By 2030, end hunger"), ("2.1.1", "2.1", "Undernourishment"), ("2.1.2", "2.1", "Food insecurity")],
            published.Select(item => (item.Code, item.Parent, item.Name.Original)));
    }

    [Fact]
    public void A_list_of_codes_in_SDMX_gives_names_in_all_its_languages()
    {
        var items = Read("f.xml", """
            <Structure><Codelists>
              <Codelist id="CL_SEX"><Code id="F"><Name xml:lang="en">Female</Name></Code></Codelist>
              <Codelist id="CL_SDG">
                <Code id="1_1"><Name xml:lang="en">End poverty</Name><Name xml:lang="fr">Éliminer la pauvreté</Name></Code>
                <Code id="1_1_1"><Name xml:lang="en">The poor</Name><Parent><Ref id="1_1"/></Parent></Code>
              </Codelist>
            </Codelists></Structure>
            """);
        Assert.Equal([("1.1", ""), ("1.1.1", "1.1")], items.Select(item => (item.Code, item.Parent)));
        Assert.Equal("Éliminer la pauvreté", items[0].Wording(2025, "fr"));
    }

    [Theory]
    [InlineData("f.csv", "")]
    [InlineData("f.csv", "a,b\n1,2\n")]
    [InlineData("f.csv", "code,name\n")]
    [InlineData("f.xml", "<a/>")]
    [InlineData("f.xml", "<Structure><Codelist id='A'><Code id='X'><Name>x</Name></Code></Codelist><Codelist id='B'><Code id='Y'><Name>y</Name></Code></Codelist></Structure>")]
    [InlineData("f.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")]
    [InlineData("f.xlsx", "no workbook")]
    public void What_gives_no_framework_gives_a_finding(string file, string text)
    {
        var findings = new List<Finding>();
        Assert.Empty(FrameworkFile.Read(file, Encoding.UTF8.GetBytes(text), "en", findings));
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(file, finding.Origin!.File));
    }

    [Fact]
    public void A_repeated_code_is_told_and_the_first_counts()
    {
        var findings = new List<Finding>();
        var items = FrameworkFile.Read("f.csv", "code,name\n1.1,a\n1.1,b\n"u8.ToArray(), "en", findings);
        Assert.Equal("a", Assert.Single(items).Name.Original);
        var told = Assert.Single(findings);
        Assert.Equal((LocalizationRules.FrameworkCodeRepeated, 3), (told.Rule, told.Origin!.Line));
    }

    [Fact]
    public void What_is_imported_is_read_back_from_the_folder_the_same()
    {
        using var folder = new TempFolder(("data/3-1-1.csv", "Year,Value\n2020,5\n"));
        var items = Read("f.csv", "code,parent,name_en,name_ar,sdg\nw1,,\"Women, in \"\"council\"\"\",نساء,5.5.1;16.7.1\nw2,w1,=1+1,,\n");
        Assert.Equal("localization/framework/gender-52.csv", FrameworkFolder.Write(folder.Root, "gender-52", items, replace: false));
        Assert.Throws<IOException>(() => FrameworkFolder.Write(folder.Root, "gender-52", items, replace: false));
        FrameworkFolder.Write(folder.Root, "gender-52", items, replace: true);
        var set = Assert.Single(folder.Read().Frameworks);
        Assert.Equal("gender-52", set.Id);
        Assert.Equal(items.Select(Told), set.Items.Select(Told));
        Assert.Equal(["gender-52.csv"], Directory.GetFiles(Path.Combine(folder.Root, "localization/framework")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_never_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a permission there.");
        using var outside = new TempFolder();
        using var folder = new TempFolder();
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "localization"), outside.Root);
        Assert.Throws<IOException>(() => FrameworkFolder.Write(folder.Root, "sdg", Read("f.csv", "code,name\n1.1,a\n"), replace: true));
        Assert.Empty(Directory.GetFileSystemEntries(outside.Root));
    }

    [Theory]
    [InlineData("gender-52", true)]
    [InlineData("", false)]
    [InlineData("../x", false)]
    [InlineData("a/b", false)]
    [InlineData("-x", false)]
    public void A_name_of_a_framework_cannot_lead_anywhere(string name, bool expected) => Assert.Equal(expected, FrameworkFolder.IsName(name));

    [Fact]
    public void The_reference_file_of_the_framework_gives_all_its_codes()
    {
        var file = Path.Combine(LosAngeles.Shared("data"), "framework.csv");
        var items = Read("framework.csv", File.ReadAllBytes(file));
        Assert.Equal(437, items.Length);
        Assert.Equal("sdg", FrameworkFolder.NameFor(items));
        Assert.Equal(169, items.Count(item => item.Code.Count(c => c == '.') == 1));
        Assert.Equal(17, items.Count(item => item.NameOf2025 is not null && item.Name.Original != item.NameOf2025.Original || item.Code is "2.2.4" or "8.9.2" or "11.c.1"));
    }

    private static (string, string, string, string, string) Told(FrameworkItem item) =>
        (item.Code, item.Parent, item.Name.In("en"), item.Name.Has("ar") ? item.Name.In("ar") : "", string.Join(' ', item.Crosswalk));

    private static System.Collections.Immutable.ImmutableArray<FrameworkItem> Read(string file, string text) => Read(file, Encoding.UTF8.GetBytes(text));

    private static System.Collections.Immutable.ImmutableArray<FrameworkItem> Read(string file, byte[] bytes)
    {
        var findings = new List<Finding>();
        var items = FrameworkFile.Read(file, bytes, "en", findings);
        Assert.Empty(findings);
        return items;
    }
}
