using LocalGoals.Catalogue;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Tables;

/// <summary>What is odd in the rows of one table. The same oddity over and over is one finding with a count, at its first place.</summary>
internal sealed class Oddities(string file, string? indicator, string? sheet = null)
{
    private const int ShownPerRule = 25;

    private readonly Dictionary<(Rule Rule, string What), (string File, int Line, int? Column, int Count)> _oddities = [];

    /// <param name="of">The file, where it is not the table's first.</param>
    public void Add(Rule rule, string what, int line, int? column, string? of = null) =>
        _oddities[(rule, what)] = _oddities.TryGetValue((rule, what), out var known)
            ? known with { Count = known.Count + 1 }
            : (of ?? file, line, column, 1);

    /// <summary>Forgets all but one kind, before the rows are read again.</summary>
    public void ForgetAllBut(string what)
    {
        foreach (var oddity in _oddities.Keys.Where(key => key.What != what).ToList())
            _oddities.Remove(oddity);
    }

    public void Report(ICollection<Finding> findings)
    {
        foreach (var rule in _oddities.GroupBy(oddity => oddity.Key.Rule))
        {
            foreach (var ((_, what), (of, line, column, count)) in rule.OrderBy(o => o.Value.Line).Take(ShownPerRule))
                findings.Add(new Finding(rule.Key, new Origin(of, line, column) { Sheet = sheet }, indicator, ("what", what), ("count", count)));
            if (rule.Count() > ShownPerRule)
                findings.Add(new Finding(ReadingRules.MoreFindings, new Origin(file) { Sheet = sheet }, indicator,
                    ("count", rule.Count() - ShownPerRule), ("rule", rule.Key.Id)));
        }
    }
}
