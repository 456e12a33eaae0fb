using LocalGoals.Findings;

namespace LocalGoals.Reviews;

/// <summary>What can be wrong or doubtful in a review.</summary>
public static class ReviewRules
{
    public static readonly Rule FileUnknown = new("review-file-unknown", Severity.Warning);
    public static readonly Rule SectionTooLong = new("review-section-too-long", Severity.Error);
    public static readonly Rule LanguageMissing = new("review-language-missing", Severity.Warning);
    public static readonly Rule EditionDamaged = new("review-edition-damaged", Severity.Error);
    public static readonly Rule ReferenceInvalid = new("review-reference-invalid", Severity.Error);
    public static readonly Rule KindUnknown = new("review-kind-unknown", Severity.Error);
    public static readonly Rule PartUnknown = new("review-part-unknown", Severity.Error);
    public static readonly Rule ReferenceMisplaced = new("review-reference-misplaced", Severity.Error);
    public static readonly Rule FigureNone = new("review-figure-none", Severity.Error);
    public static readonly Rule FigureSeveral = new("review-figure-several", Severity.Error);
    public static readonly Rule FigureSample = new("review-figure-sample", Severity.Error);
    public static readonly Rule FigureWithheld = new("review-figure-withheld", Severity.Error);
    public static readonly Rule NotComparable = new("review-not-comparable", Severity.Error);
    public static readonly Rule ClaimFalse = new("review-claim-false", Severity.Error);
    public static readonly Rule PeriodDiffers = new("review-period-differs", Severity.Warning);
    public static readonly Rule FigureChanged = new("review-figure-changed", Severity.Warning);
    public static readonly Rule NumberTyped = new("review-number-typed", Severity.Note);
    public static readonly Rule PromptLeft = new("review-prompt-left", Severity.Warning);
    public static readonly Rule ElementMissing = new("review-element-missing", Severity.Warning);
    public static readonly Rule GoalWithoutData = new("review-goal-without-data", Severity.Warning);
    public static readonly Rule ImageElsewhere = new("review-image-elsewhere", Severity.Error);
    public static readonly Rule ImageMissing = new("review-image-missing", Severity.Error);
    public static readonly Rule ImageKind = new("review-image-kind", Severity.Error);
    public static readonly Rule ImageTooLarge = new("review-image-too-large", Severity.Error);
    public static readonly Rule ImageMisplaced = new("review-image-misplaced", Severity.Error);
    public static readonly Rule ImageWithoutWords = new("review-image-without-words", Severity.Error);
    public static readonly Rule ImageTurned = new("review-image-turned", Severity.Error);
    public static readonly Rule ImageTellsPlace = new("review-image-tells-place", Severity.Warning);

    public static IEnumerable<Rule> All =>
    [
        FileUnknown, SectionTooLong, LanguageMissing, EditionDamaged, ReferenceInvalid, KindUnknown, PartUnknown, ReferenceMisplaced, FigureNone, FigureSeveral, FigureSample, FigureWithheld,
        NotComparable, ClaimFalse, PeriodDiffers, FigureChanged, NumberTyped, PromptLeft, ElementMissing, GoalWithoutData,
        ImageElsewhere, ImageMissing, ImageKind, ImageTooLarge, ImageMisplaced, ImageWithoutWords, ImageTurned, ImageTellsPlace,
    ];
}
