using LocalGoals.Catalogue;
using LocalGoals.Exchange.Tests.Sdmx;
using LocalGoals.Language;
using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public sealed class SdmxInputTests
{
    internal const string Structure = """
        <Structure>
        <Codelist id="CL_SERIES">
        <Code id="SI_POV_DAY1"><Annotations>
          <Annotation><AnnotationTitle>Indicator</AnnotationTitle><AnnotationText>1.1.1</AnnotationText></Annotation>
          <Annotation><AnnotationTitle>IndicatorTitle</AnnotationTitle><AnnotationText xml:lang="en">1.1.1 Poverty of the very poor</AnnotationText><AnnotationText xml:lang="ar">فقر</AnnotationText></Annotation>
          </Annotations><Name xml:lang="en">Poor people</Name><Name xml:lang="ar">فقراء</Name></Code>
        </Codelist>
        <Codelist id="CL_SEX"><Code id="F"><Name xml:lang="en">Women</Name><Name xml:lang="ar">نساء</Name></Code><Code id="M"><Name xml:lang="en">Men</Name></Code></Codelist>
        <Codelist id="CL_UNIT"><Code id="PT"><Name xml:lang="en">Percent</Name><Name xml:lang="ar">بالمئة</Name></Code></Codelist>
        <Concept id="SERIES"><Name>Series</Name></Concept><Concept id="SEX"><Name xml:lang="en">Sex</Name><Name xml:lang="ar">الجنس</Name></Concept><Concept id="UNIT_MEASURE"><Name>Unit of measure</Name></Concept>
        <DimensionList>
        <Dimension id="SERIES"><ConceptIdentity><Ref id="SERIES"/></ConceptIdentity><LocalRepresentation><Enumeration><Ref id="CL_SERIES"/></Enumeration></LocalRepresentation></Dimension>
        <Dimension id="SEX"><ConceptIdentity><Ref id="SEX"/></ConceptIdentity><LocalRepresentation><Enumeration><Ref id="CL_SEX"/></Enumeration></LocalRepresentation></Dimension>
        </DimensionList><AttributeList>
        <Attribute id="UNIT_MEASURE"><ConceptIdentity><Ref id="UNIT_MEASURE"/></ConceptIdentity><LocalRepresentation><Enumeration><Ref id="CL_UNIT"/></Enumeration></LocalRepresentation></Attribute>
        </AttributeList></Structure>
        """;

    private const string Input = "- {class: InputSdmxMl_StructureSpecific, source: x.xml, dsd: dsd.xml";

    [Fact]
    public void Names_come_from_the_structure_in_every_language()
    {
        var table = Table(Read(Input + "}"));
        Assert.Equal(["Year", "FREQ", "Series", "REF_AREA", "Sex", "Unit of measure", "COMMENT_TS", "OBS_STATUS"], table.Columns.Select(c => c.Name));
        Assert.Equal(["Women"], table.Dimensions.Single().Categories);
        Assert.Equal(("الجنس", "نساء"), (table.Dimensions[0].Title!.In("ar"), table.Dimensions[0].Names["Women"].In("ar")));
        Assert.Equal(("Poor people", "Percent"), (table.Series!.Categories[0], table.Unit!.Categories[0]));
    }

    [Fact]
    public void Codes_are_kept_where_the_configuration_asks_for_them_and_readers_see_names()
    {
        var table = Table(Read(Input + ", import_codes: true}"));
        Assert.Equal("SEX F", $"{table.Dimensions.Single().Name} {table.Dimensions[0].Categories.Single()}");
        Assert.Equal(("Women", "نساء"), (table.Dimensions[0].Names["F"].Original, table.Dimensions[0].Names["F"].In("ar")));
        Assert.Equal("PT", table.Unit!.Categories[0]);
    }

    [Fact]
    public void Unit_and_series_stay_what_they_are_though_the_builder_leaves_single_values_out()
    {
        var table = Table(Read(Input + "}"));
        Assert.Equal(["FREQ", "Series", "REF_AREA", "Unit of measure", "COMMENT_TS"], table.Columns.Where(c => c.IsLeftOut).Select(c => c.Name));
        Assert.Equal(["OBS_STATUS"], Table(Read(Input + ", drop_singleton_dimensions: false, drop_dimensions: [OBS_STATUS]}")).Columns.Where(c => c.IsLeftOut).Select(c => c.Name));
    }

    [Fact]
    public void One_group_in_all_rows_is_not_the_whole()
    {
        var women = Messages.Specific.Replace("\"_T\"", "\"F\"", StringComparison.Ordinal).Replace("2021\" OBS_VALUE=\"13", "2022\" OBS_VALUE=\"13", StringComparison.Ordinal);
        var indicator = Assert.Single(Read(Input + "}", women).Indicators);
        Assert.Equal("sex", indicator.Opening!.Breakdown.Slug);
    }

    [Fact]
    public void What_is_not_wanted_is_left_out_and_mapped_names_count()
    {
        var table = Table(Read(Input + ", drop_dimensions: [COMMENT_TS, FREQ], import_series_attributes: false, import_observation_attributes: false,"
            + " dimension_map: {REF_AREA: GeoCode, SEX: Género, 'SEX|F': Mujeres, UNIT_MEASURE: Units}}"));
        Assert.Equal(["Year", "Series", "GeoCode", "Género", "Units", "OBS_STATUS"], table.Columns.Select(c => c.Name));
        Assert.Equal([ColumnRole.Series, ColumnRole.Area, ColumnRole.Dimension, ColumnRole.Unit, ColumnRole.Status], table.Columns.Skip(1).Select(c => c.Role));
        Assert.Equal(["Mujeres"], table.Dimensions.Single().Categories);
    }

    [Fact]
    public void Maps_of_columns_and_codes_apply()
    {
        using var folder = Folder(Input + ", column_map: columns.csv, code_map: codes.csv}", Messages.Specific);
        folder.Write("columns.csv", "Text,Value\nREF_AREA,GeoCode\nSex,Género\n"u8.ToArray());
        folder.Write("codes.csv", "Dimension,Text,Value\nGénero,Women,Mujeres\n"u8.ToArray());
        var table = Table(folder.Read());
        Assert.Equal(("MN", "Género", "Mujeres"), (table.Area![0], table.Dimensions.Single().Name, table.Dimensions[0].Categories[0]));
    }

    [Fact]
    public void A_series_may_belong_to_several_indicators_and_the_configuration_goes_first()
    {
        var city = Read(Input + ", indicator_id_map: {SI_POV_DAY1: [1-2-1, 5.x.1]}}");
        Assert.Equal(["1.2.1", "5.x.1"], city.Indicators.Select(i => i.Code.Text));
    }

    [Fact]
    public void Without_a_structure_the_global_list_of_series_says_the_indicator_and_codes_are_shown()
    {
        var city = Read("- {class: InputSdmxMl_Structure, source: x.xml, dsd: 'https://example.org/dsd'}", Messages.Generic);
        Assert.Equal("1.1.1", Assert.Single(city.Indicators).Code.Text);
        var told = Assert.Single(city.Findings, f => f.Rule == ReadingRules.StructureNotRead);
        Assert.Equal("https://example.org/dsd", told.Argument("source"));
        Assert.Equal(["F"], Table(city).Dimensions.Single().Categories);
        Assert.Equal("%", city.Indicators[0].Opening!.Measure.Unit.IsBarePercent ? "%" : "");
    }

    [Fact]
    public void A_series_without_an_indicator_is_told_unless_the_file_is_named_after_one()
    {
        var unknown = Messages.Specific.Replace("SI_POV_DAY1", "L_OWN", StringComparison.Ordinal);
        var city = Read("- {class: InputSdmxMl_Multiple, path_pattern: '*.xml'}", unknown);
        Assert.Equal((ReadingRules.SeriesWithoutIndicator, "L_OWN"), city.Findings.Where(f => f.Rule == ReadingRules.SeriesWithoutIndicator).Select(f => (f.Rule, (string)f.Argument("what"))).Single());
        using var folder = new TempFolder(("config_data.yml", "inputs:\n- {class: InputSdmxMl_Multiple, path_pattern: 'data/*.xml'}\n"), ("data/2-1-1.xml", unknown), ("data/3-1-1.xml", Messages.Generic));
        Assert.Equal(["1.1.1", "2.1.1"], folder.Read().Indicators.Select(i => i.Code.Text));
    }

    [Fact]
    public void A_code_that_the_structure_does_not_have_is_told_and_shown()
    {
        var city = Read(Input + "}", Messages.Specific.Replace("SEX=\"F\"", "SEX=\"X9\"", StringComparison.Ordinal));
        Assert.Equal("SEX = X9", Assert.Single(city.Findings, f => f.Rule == ReadingRules.CodeUnknown).Argument("what"));
        Assert.Equal(["X9"], Table(city).Dimensions.Single().Categories);
    }

    [Theory]
    [InlineData(".//Annotation[AnnotationTitle='Indicator']/AnnotationText", "1.1.1", false)]
    [InlineData("./Annotations/Annotation[1]/AnnotationText", "1.1.1", false)]
    [InlineData(".//Annotation[AnnotationTitle='Indicator'", "1.1.1", true)]
    [InlineData(".//com:AnnotationText", "1.1.1", true)]
    [InlineData("//Code//AnnotationText", "1.1.1", true)]
    [InlineData("ancestor::*", "1.1.1", true)]
    public void A_path_to_the_indicator_is_followed_or_told(string path, string code, bool told)
    {
        var city = Read($"{Input}, indicator_id_xpath: \"{path}\"}}");
        Assert.Equal(code, Assert.Single(city.Indicators).Code.Text);
        Assert.Equal(told, city.Findings.Any(f => f.Rule == ReadingRules.PathInvalid));
    }

    [Fact]
    public void The_structure_names_the_indicator_where_the_city_does_not()
    {
        var name = Assert.Single(Read(Input + "}").Indicators).Name;
        Assert.Equal(("Poverty of the very poor", "فقر", Languages.Find("es")!.Labels["1.1.1"]), (name.In("en"), name.In("ar"), name.In("es")));
        Assert.Equal(Languages.English.Labels["1.1.1"], Assert.Single(Read(Input + ", import_names: false}").Indicators).Name.In("en"));
        using var folder = Folder(Input + "}\n- {class: InputYamlMeta, path_pattern: 'meta/*-*.yml'}", Messages.Specific);
        folder.Write("meta/1-1-1.yml", "indicator_name: Our own\n"u8.ToArray());
        Assert.Equal("Our own", Assert.Single(folder.Read().Indicators).Name.In("en"));
    }

    [Theory]
    [InlineData("OBS_VALUE=\"NaN\" OBS_STATUS=\"A\"")]
    [InlineData("OBS_VALUE=\"0\" OBS_STATUS=\"M\"")]
    [InlineData("OBS_VALUE=\"0\" OBS_STATUS=\"O\"")]
    [InlineData("OBS_STATUS=\"Q\"")]
    public void A_missing_value_is_no_figure(string observation)
    {
        var table = Table(Read(Input + "}", Messages.Specific.Replace("OBS_VALUE=\"12.50\" OBS_STATUS=\"A\"", observation, StringComparison.Ordinal)));
        Assert.Equal(RowState.Blank, table.State(0));
        Assert.True(double.IsNaN(table.Number(0)));
    }

    [Theory]
    [InlineData("2020-A1", PeriodKind.Year)]
    [InlineData("2020-01-01T00:00:00", PeriodKind.Year)]
    [InlineData("2020-Q3", PeriodKind.Quarter)]
    [InlineData("2020-03", PeriodKind.Month)]
    public void Periods_of_SDMX_are_read(string text, PeriodKind kind) =>
        Assert.Equal(kind, Table(Read(Input + "}", Messages.Specific.Replace("\"2020\"", $"\"{text}\"", StringComparison.Ordinal))).PeriodOf(0)!.Kind);

    [Fact]
    public void All_forms_give_the_same_table()
    {
        var tables = new[] { Messages.Specific, Messages.Generic, Messages.Grouped, Messages.Flat, Messages.GenericFlat }
            .Select(text => Table(Read(Input + ", import_codes: true}", text))).Append(Json()).Select(Rows).ToList();
        Assert.All(tables, rows => Assert.Equal(tables[0], rows));

        static ObservationTable Json()
        {
            using var folder = new TempFolder(("config_data.yml", "inputs:\n- {class: InputSdmxJson, source: x.json, dsd: dsd.xml, import_codes: true}\n"), ("x.json", Messages.Json), ("dsd.xml", Structure));
            return Table(folder.Read());
        }
    }

    [Fact]
    public void A_message_in_JSON_brings_its_own_names()
    {
        using var folder = new TempFolder(("config_data.yml", "inputs:\n- {class: InputSdmxJson, source: x.json}\n"), ("x.json", Messages.Json));
        var city = folder.Read();
        Assert.Equal("Mujeres", Table(city).Dimensions.Single().Names["Women"].In("es"));
        Assert.DoesNotContain(city.Findings, f => f.Rule == ReadingRules.StructureNotRead);
    }

    [Fact]
    public void Metadata_messages_are_read_per_series_and_language()
    {
        const string Report = """
            <m:GenericMetadata xmlns:m="x"><MetadataSet><Report><Target><ReferenceValue id="DIMENSION_DESCRIPTOR_VALUES_TARGET"><DataKey><KeyValue id="SERIES"><Value>SI_POV_DAY1</Value></KeyValue></DataKey></ReferenceValue></Target>
            <AttributeSet><ReportedAttribute id="STAT_CONC_DEF"><Text xml:lang="en">What is counted</Text><Text xml:lang="ar">ما يُعدّ</Text></ReportedAttribute>
            <ReportedAttribute id="EMPTY"><Text></Text></ReportedAttribute></AttributeSet></Report></MetadataSet></m:GenericMetadata>
            """;
        using var folder = new TempFolder(("config_data.yml", "inputs:\n- {class: InputSdmxMeta, source: meta.xml, dsd: dsd.xml}\n"), ("meta.xml", Report), ("dsd.xml", Structure));
        var metadata = Assert.Single(folder.Read().Indicators).Metadata;
        Assert.Equal(("What is counted", "ما يُعدّ", null), (metadata["STAT_CONC_DEF"]!.Text, metadata.In("ar", "STAT_CONC_DEF")!.Text, metadata["EMPTY"]));
    }

    private static CityCatalogue Read(string input, string message = Messages.Specific)
    {
        using var folder = Folder(input, message);
        return folder.Read();
    }

    private static TempFolder Folder(string input, string message) =>
        new(("config_data.yml", $"languages: [en, es, ar]\ninputs:\n{input}\n"), ("x.xml", message), ("dsd.xml", Structure));

    private static ObservationTable Table(CityCatalogue city) => city.Indicators.First(i => i.Table is not null).Table!;

    private static List<string> Rows(ObservationTable table) =>
        [.. Enumerable.Range(0, table.Rows).Select(row => string.Join(' ', table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => $"{c.Name}={c[row]} {c.Role}").Append(table.Text(row)).Append($"{table.State(row)}")))];
}
