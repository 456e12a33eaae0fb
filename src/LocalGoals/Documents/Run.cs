using System.Collections.Immutable;
using System.Text.Json.Serialization;

using LocalGoals.Findings;
using LocalGoals.Reviews;

namespace LocalGoals.Documents;

/// <summary>A piece of a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(StyledRun), "styled")]
[JsonDerivedType(typeof(LinkRun), "link")]
[JsonDerivedType(typeof(FigureRun), "figure")]
[JsonDerivedType(typeof(NoteRun), "note")]
[JsonDerivedType(typeof(BreakRun), "break")]
public abstract record Run
{
    /// <summary>The run itself and those inside it.</summary>
    [JsonIgnore]
    public IEnumerable<Run> AndInner => Inner.SelectMany(run => run.AndInner).Prepend(this);

    private protected virtual IEnumerable<Run> Inner => [];

    /// <summary>What runs say, without how they look.</summary>
    /// <param name="runs">With those inside others, as <see cref="Block.Runs"/> has them.</param>
    public static string WordsOf(IEnumerable<Run> runs) => string.Concat(runs.Select(run => run switch { TextRun text => text.Text, FigureRun figure => figure.Text, BreakRun => "\n", _ => "" }));
}

public sealed record TextRun(string Text) : Run
{
    /// <summary>Where its first character stands; null in an edition and for what the program wrote.</summary>
    [JsonIgnore]
    public Origin? At { get; init; }
}

/// <summary>How text stands out.</summary>
public enum RunStyle
{
    Emphasis,
    Strong,
    Code,
    Struck,
}

public sealed record StyledRun(RunStyle Style, ImmutableArray<Run> Text) : Run
{
    private protected override IEnumerable<Run> Inner => Text;
}

/// <param name="Address">On the web with its scheme (http, https, mailto), or as a link of the city's pages: <c>indicators/3.1.1</c>.</param>
public sealed record LinkRun(string Address, ImmutableArray<Run> Text) : Run
{
    private protected override IEnumerable<Run> Inner => Text;
}

/// <summary>A live figure in a line.</summary>
/// <param name="Figure">The name of one of <see cref="ReviewDocument.Figures"/>; empty where it could not be resolved.</param>
/// <param name="Text">As it reads; what the author wrote where it could not be resolved.</param>
public sealed record FigureRun(string Figure, string Text) : Run
{
    /// <summary>What was asked for; null in an edition.</summary>
    [JsonIgnore]
    public FigureReference? Asked { get; init; }
}

/// <summary>A mark that leads to one of <see cref="ReviewDocument.Notes"/>.</summary>
public sealed record NoteRun(int Number) : Run;

public sealed record BreakRun : Run;
