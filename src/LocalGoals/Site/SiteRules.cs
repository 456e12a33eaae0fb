using LocalGoals.Findings;

namespace LocalGoals.Site;

/// <summary>What can be wrong with what a city puts around its data.</summary>
public static class SiteRules
{
    public static readonly Rule PageNameInvalid = new("page-name-invalid", Severity.Warning);
    public static readonly Rule NewsNameInvalid = new("news-name-invalid", Severity.Warning);
    public static readonly Rule PageTitleMissing = new("page-title-missing", Severity.Warning);
    public static readonly Rule PageSettingInvalid = new("page-setting-invalid", Severity.Warning);
    public static readonly Rule PageTemplate = new("page-template", Severity.Warning);
    public static readonly Rule LinkDangling = new("link-dangling", Severity.Warning);
    public static readonly Rule LinkRefused = new("link-refused", Severity.Warning);
    public static readonly Rule ImageNotShown = new("image-not-shown", Severity.Warning);
    public static readonly Rule ImageWithoutWords = new("image-without-words", Severity.Warning);
    public static readonly Rule FileNotServed = new("file-not-served", Severity.Warning);
    public static readonly Rule FileTooHeavy = new("file-too-heavy", Severity.Error);
    public static readonly Rule ColourInvalid = new("colour-invalid", Severity.Error);
    public static readonly Rule ContrastLow = new("contrast-low", Severity.Error);
    public static readonly Rule PaperUnsuitable = new("paper-unsuitable", Severity.Error);

    public static IEnumerable<Rule> All =>
    [
        PageNameInvalid, NewsNameInvalid, PageTitleMissing, PageSettingInvalid, PageTemplate, LinkDangling, LinkRefused, ImageNotShown, ImageWithoutWords, FileNotServed, FileTooHeavy,
        ColourInvalid, ContrastLow, PaperUnsuitable,
    ];
}
