using System.Collections.Immutable;
using System.Text.Json.Serialization;

using LocalGoals.Findings;

namespace LocalGoals.Documents;

/// <summary>How a live figure comes from the figures it is made of.</summary>
public enum FigureFormula
{
    /// <summary>The figure as published.</summary>
    Value,

    /// <summary>The period of the figure.</summary>
    Period,

    /// <summary>The first by the second.</summary>
    Ratio,

    /// <summary>The first less the second.</summary>
    Difference,

    /// <summary>How far the first and the second are apart.</summary>
    Distance,

    /// <summary>The first less the second, as a percentage of the second.</summary>
    PercentChange,

    /// <summary>A status by a method of progress; its points are the operands, in order.</summary>
    Status,

    /// <summary>All figures of a chart or table.</summary>
    Rows,

    /// <summary>A claim that the first compares with the second as it says.</summary>
    Claim,
}

/// <summary>A published figure that something is made of.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Name">What the indicator is called, in the document's language.</param>
/// <param name="Measure">Series and unit, in the document's language.</param>
/// <param name="Group">Whom it is about, in the document's language.</param>
/// <param name="Selection">Unit, series, place, period and group as the data name them: selects exactly one row.</param>
/// <param name="Period">As the source wrote it.</param>
/// <param name="Digits">As published: invariant plain digits.</param>
public sealed record FigureOperand(string Indicator, string Name, string Measure, string Group, string Selection, string Period, string Digits, double Value)
{
    /// <summary>Where it stands in the city's folder.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The group's categories as the data name them; empty for a total.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The page of the portal that shows it: the slug of its breakdown; empty for the opening page.</summary>
    public string Breakdown { get; init; } = "";
}

/// <summary>A figure with everything behind it.</summary>
/// <param name="Id">Unique in its document; made of the paragraph's name and a number.</param>
/// <param name="Reference">As the author wrote it, in canonical form.</param>
/// <param name="Text">As it stands in the document, in its language.</param>
/// <param name="Digits">Invariant plain digits; of a status its word; of a period its text; of a claim the comparison.</param>
/// <param name="Unit">What the digits are in: the unit, "times", "percent"; in the document's language.</param>
/// <param name="Says">How it was made, in a sentence of the document's language.</param>
public sealed record LiveFigure(string Id, string Reference, FigureFormula Formula, string Text, string Digits, string Unit, string Says, ImmutableArray<FigureOperand> Operands)
{
    /// <summary>How many decimals a computed one has.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether it stands in a part that the program wrote, and not in a sentence.</summary>
    public bool InPart { get; init; }

    /// <summary>Of a status, what the method was asked besides the points; null otherwise.</summary>
    public StatusQuestion? Question { get; init; }

    /// <summary>Where the author wrote it; null in an edition.</summary>
    [JsonIgnore]
    public Origin? At { get; init; }
}

/// <summary>What a method of progress was asked, so that anybody can ask again.</summary>
public sealed record StatusQuestion(string Method, string? Direction, double? Target, double? TargetYear, double? BaseYear, double? Limit, bool? IsPercent, ImmutableArray<double> Years);
