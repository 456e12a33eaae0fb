using System.Collections.Immutable;

namespace LocalGoals.Rights;

/// <summary>A question of a rights review; its words are <c>rights.question.&lt;id&gt;</c> in the language files.</summary>
/// <param name="OfFigures">Whether it asks about an indicator; otherwise about an initiative.</param>
public sealed record ReviewQuestion(string Id, Principle Principle, bool OfFigures)
{
    /// <summary>By principle.</summary>
    public static ImmutableArray<ReviewQuestion> All { get; } =
    [
        new("everyone-covered", Principle.Universality, false),
        new("everyone-counted", Principle.Universality, true),
        new("standards-named", Principle.Universality, false),
        new("harm-checked", Principle.Indivisibility, false),
        new("all-kinds-of-rights", Principle.Indivisibility, false),
        new("read-beside-others", Principle.Indivisibility, true),
        new("gap-published", Principle.Equality, true),
        new("furthest-first", Principle.Equality, false),
        new("broken-down", Principle.NonDiscrimination, true),
        new("grounds-together", Principle.NonDiscrimination, false),
        new("own-identity", Principle.NonDiscrimination, true),
        new("involved-throughout", Principle.Participation, false),
        new("open-to-all", Principle.Participation, false),
        new("measure-chosen-together", Principle.Participation, true),
        new("residents-lead", Principle.Participation, false),
        new("duty-bearer-named", Principle.Accountability, false),
        new("promise-dated", Principle.Accountability, false),
        new("complaints-answered", Principle.Accountability, false),
        new("figure-repeatable", Principle.Accountability, true),
        new("recommendations-answered", Principle.Accountability, false),
        new("capacity-built", Principle.Accountability, false),
        new("open-and-plain", Principle.Transparency, true),
        new("people-protected", Principle.Privacy, true),
    ];

    public static ReviewQuestion? Find(string id) => All.FirstOrDefault(question => question.Id == id);
}
