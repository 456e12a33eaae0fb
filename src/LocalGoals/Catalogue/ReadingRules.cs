using LocalGoals.Findings;

namespace LocalGoals.Catalogue;

/// <summary>What can be wrong with the files of a city folder and its configuration.</summary>
public static class ReadingRules
{
    public static readonly Rule InputMatchesNothing = new("input-matches-nothing", Severity.Error);
    public static readonly Rule NoDataFiles = new("no-data-files", Severity.Warning);
    public static readonly Rule LanguageNotListed = new("language-not-listed", Severity.Warning);
    public static readonly Rule SiblingsRead = new("siblings-read", Severity.Warning);
    public static readonly Rule InputNotRead = new("input-not-read", Severity.Warning);
    public static readonly Rule SourceAtAddress = new("source-at-address", Severity.Warning);
    public static readonly Rule SourceNotFetched = new("source-not-fetched", Severity.Error);
    public static readonly Rule RepositoryNotCloned = new("repository-not-cloned", Severity.Warning);
    public static readonly Rule FileNotTaken = new("file-not-taken", Severity.Warning);
    public static readonly Rule StrayCopy = new("stray-copy", Severity.Warning);
    public static readonly Rule SecondFile = new("second-file", Severity.Error);
    public static readonly Rule PatternInvalid = new("pattern-invalid", Severity.Error);
    public static readonly Rule MapColumns = new("map-columns", Severity.Error);
    public static readonly Rule PathOutside = new("path-outside", Severity.Error);
    public static readonly Rule FileTooLarge = new("file-too-large", Severity.Error);
    public static readonly Rule LineTooLong = new("line-too-long", Severity.Error);
    public static readonly Rule TooManyFiles = new("too-many-files", Severity.Error);
    public static readonly Rule Unreadable = new("unreadable-file", Severity.Error);
    public static readonly Rule LinkNotFollowed = new("link-not-followed", Severity.Warning);
    public static readonly Rule NotUtf8 = new("not-utf8", Severity.Warning);
    public static readonly Rule Mojibake = new("mojibake", Severity.Warning);
    public static readonly Rule EmptyFile = new("empty-file", Severity.Warning);
    public static readonly Rule NoValueColumn = new("no-value-column", Severity.Error);
    public static readonly Rule UnnamedColumn = new("unnamed-column", Severity.Warning);
    public static readonly Rule TooManyColumns = new("too-many-columns", Severity.Error);
    public static readonly Rule TooManyRows = new("too-many-rows", Severity.Error);
    public static readonly Rule OtherSeparator = new("other-separator", Severity.Warning);
    public static readonly Rule MoreFindings = new("more-findings", Severity.Note);
    public static readonly Rule RepeatedColumn = new("repeated-column", Severity.Error);
    public static readonly Rule MalformedRow = new("malformed-row", Severity.Warning);
    public static readonly Rule YamlInvalid = new("yaml-invalid", Severity.Error);
    public static readonly Rule YamlRepeatedKey = new("yaml-repeated-key", Severity.Warning);
    public static readonly Rule JsonInvalid = new("json-invalid", Severity.Error);
    public static readonly Rule NotGeoJson = new("not-geojson", Severity.Error);
    public static readonly Rule NotDegrees = new("not-degrees", Severity.Error);
    public static readonly Rule TooManyAreas = new("too-many-areas", Severity.Error);
    public static readonly Rule AreaCodeMissing = new("area-code-missing", Severity.Warning);
    public static readonly Rule AreaCodeRepeated = new("area-code-repeated", Severity.Warning);
    public static readonly Rule AreaParentUnknown = new("area-parent-unknown", Severity.Warning);
    public static readonly Rule AreaWithoutOutline = new("area-without-outline", Severity.Warning);
    public static readonly Rule PlaceUnknown = new("place-unknown", Severity.Note);
    public static readonly Rule XmlInvalid = new("xml-invalid", Severity.Error);
    public static readonly Rule NoObservations = new("no-observations", Severity.Error);
    public static readonly Rule StructureNotRead = new("structure-not-read", Severity.Warning);
    public static readonly Rule SeriesWithoutIndicator = new("series-without-indicator", Severity.Warning);
    public static readonly Rule CodeUnknown = new("code-unknown", Severity.Note);
    public static readonly Rule PathInvalid = new("xpath-invalid", Severity.Error);
    public static readonly Rule CubeInvalid = new("cube-invalid", Severity.Error);
    public static readonly Rule SettingUnknown = new("setting-unknown", Severity.Warning);
    public static readonly Rule SettingIgnored = new("setting-ignored", Severity.Note);
    public static readonly Rule NameAssumed = new("name-assumed", Severity.Note);
    public static readonly Rule LanguageNotSpoken = new("language-not-spoken", Severity.Warning);
    public static readonly Rule UnresolvedKey = new("unresolved-key", Severity.Warning);
    public static readonly Rule UnresolvedDataKey = new("unresolved-data-key", Severity.Warning);

    public static IEnumerable<Rule> All =>
    [
        InputMatchesNothing, NoDataFiles, LanguageNotListed, SiblingsRead, InputNotRead, SourceAtAddress, SourceNotFetched, RepositoryNotCloned, FileNotTaken, StrayCopy,
        SecondFile, PatternInvalid, MapColumns, PathOutside, FileTooLarge, LineTooLong, TooManyFiles, Unreadable, LinkNotFollowed, NotUtf8, Mojibake, EmptyFile,
        NoValueColumn, UnnamedColumn, TooManyColumns, TooManyRows, OtherSeparator, MoreFindings, RepeatedColumn, MalformedRow, YamlInvalid,
        YamlRepeatedKey, JsonInvalid, NotGeoJson, NotDegrees, TooManyAreas, AreaCodeMissing, AreaCodeRepeated, AreaParentUnknown, AreaWithoutOutline, PlaceUnknown,
        XmlInvalid, NoObservations, StructureNotRead, SeriesWithoutIndicator, CodeUnknown, PathInvalid, CubeInvalid,
        SettingUnknown, SettingIgnored, NameAssumed, LanguageNotSpoken, UnresolvedKey, UnresolvedDataKey,
    ];
}
