using System.Collections.Immutable;
using System.Text;

using LocalGoals.Findings;

namespace LocalGoals.Reviews;

/// <summary>What a reference asks for.</summary>
public enum ReferenceKind
{
    /// <summary>One figure.</summary>
    Figure,

    /// <summary>How many times the figure is another one.</summary>
    Ratio,

    /// <summary>How far the figure is from another one.</summary>
    Gap,

    /// <summary>How far the figure moved between two periods.</summary>
    Change,

    /// <summary>The status of an indicator; with a goal, or with nothing, a table of statuses.</summary>
    Progress,

    /// <summary>A word such as "fell" that must be true of the figures.</summary>
    Claim,

    /// <summary>A chart of an indicator.</summary>
    Chart,

    /// <summary>The rows of an indicator as a table.</summary>
    Table,

    /// <summary>Who is behind, by how much.</summary>
    Gaps,

    /// <summary>For how many indicators there are figures.</summary>
    Coverage,

    /// <summary>What the city decided about targets and indicators.</summary>
    Localization,

    /// <summary>What was promised, and what became of it.</summary>
    Commitments,

    /// <summary>What the city took up from other places.</summary>
    Practices,

    /// <summary>Which human rights the goals touch, and how that is known.</summary>
    Rights,

    /// <summary>All figures of the goals in focus with their sources.</summary>
    Annex,

    /// <summary>How figures are read, judged and compared, and what is wrong with them.</summary>
    Methods,
}

/// <summary>One part of a reference, with its place.</summary>
public sealed record ReferencePart(string Name, string Value, Origin Origin);

/// <summary>
/// A live figure or a generated part as an author writes it: <c>{{figure 3.1.1 unit="Maternal Mortality Rate" group="African American" period=latest}}</c>.
/// </summary>
/// <param name="Subject">The code of an indicator, or a word; null where none is given.</param>
/// <param name="Parts">In the order in which they are written; each name once.</param>
public sealed record FigureReference(ReferenceKind Kind, ReferencePart? Subject, ImmutableArray<ReferencePart> Parts, Origin Origin)
{
    /// <summary>The value of a part; null where it is not given.</summary>
    public string? this[string name] => Part(name)?.Value;

    public ReferencePart? Part(string name) => Parts.FirstOrDefault(part => part.Name == name);

    /// <summary>Whether it stands for a whole part of the document rather than for something in a sentence.</summary>
    public bool IsPart => Kind > ReferenceKind.Claim || (Kind == ReferenceKind.Progress && Subject is null);

    /// <summary>The canonical text: the same reference is always written so.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("{{").Append(Framework.Kebab.Of(Kind));
        if (Subject is not null)
            text.Append(' ').Append(Written(Subject.Value));
        foreach (var part in Parts)
            text.Append(' ').Append(part.Name).Append('=').Append(Written(part.Value));
        return text.Append("}}").ToString();
    }

    /// <summary>A value as it must be written: in quotes where it is no single word.</summary>
    public static string Written(string value) =>
        value.Length > 0 && value.All(c => !char.IsWhiteSpace(c) && c is not ('"' or '{' or '}' or '=')) ? value : $"\"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
