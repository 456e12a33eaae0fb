using System.Collections.Immutable;

using LocalGoals.Language;

namespace LocalGoals.Findings;

/// <summary>Something wrong or doubtful in what the city gave. Worded only when it is shown.</summary>
/// <param name="Indicator">Code of the indicator concerned, if one is.</param>
public sealed record Finding(Rule Rule, Origin? Origin, string? Indicator, ImmutableArray<Argument> Arguments)
{
    public Finding(Rule rule, Origin? origin, string? indicator = null, params ReadOnlySpan<(string Name, object Value)> arguments)
        : this(rule, origin, indicator, Argument.List(arguments))
    {
    }

    public Said Message => new($"finding.{Rule.Id}", Arguments);

    public Said Advice => new($"finding.{Rule.Id}.advice", Arguments);

    /// <summary>By severity (worst first), file, sheet, line, column, rule and arguments: the same input gives the same order.</summary>
    public static int Compare(Finding a, Finding b)
    {
        var order = b.Rule.Severity.CompareTo(a.Rule.Severity);
        if (order == 0) order = string.CompareOrdinal(a.Origin?.File, b.Origin?.File);
        if (order == 0) order = string.CompareOrdinal(a.Origin?.Sheet, b.Origin?.Sheet);
        if (order == 0) order = Nullable.Compare(a.Origin?.Line, b.Origin?.Line);
        if (order == 0) order = Nullable.Compare(a.Origin?.Column, b.Origin?.Column);
        if (order == 0) order = string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        if (order == 0) order = string.CompareOrdinal(a.Indicator, b.Indicator);
        return order != 0 ? order : string.CompareOrdinal(Key(a), Key(b));

        static string Key(Finding f) => string.Join('\u001f', f.Arguments.Select(x => $"{x.Name}={x.Value}"));
    }
}
