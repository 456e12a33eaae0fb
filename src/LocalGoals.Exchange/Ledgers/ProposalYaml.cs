using System.Globalization;
using System.Text;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;

namespace LocalGoals.Exchange.Ledgers;

/// <summary>Writes proposals as a ledger in which nothing counts until a person takes out <c>proposal: true</c>.</summary>
public static class ProposalYaml
{
    private const string Indent = "    ";

    /// <param name="language">Language of the city's wording.</param>
    /// <param name="wording">Language of reasons and remarks.</param>
    public static string Write(IEnumerable<Proposal> proposals, int list, string language, Wording wording)
    {
        var text = new StringBuilder();
        foreach (var line in wording["localization.proposal.head"].Split('\n'))
            text.Append("# ").Append(line).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"framework: sdg\nlist: {list}\ndecisions:\n");
        foreach (var proposal in proposals)
            Entry(text, proposal, language, wording);
        return text.ToString();
    }

    private static void Entry(StringBuilder text, Proposal proposal, string language, Wording wording)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - code: {Quoted(proposal.Code)}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Indent}decision: {Kebab.Of(proposal.Decision)}\n{Indent}proposal: true\n");
        text.Append(CultureInfo.InvariantCulture, $"{Indent}reason: {Quoted(wording.Say(Reason(proposal)))}\n");
        if (proposal.Local is { } local)
            text.Append(CultureInfo.InvariantCulture, $"{Indent}wording: {{{language}: {Quoted(local)}}}\n");
        if (!proposal.Changes.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"{Indent}changes: [{string.Join(", ", proposal.Changes.Select(Kebab.Of))}]\n");
        foreach (var run in proposal.Comparison?.Runs.Where(run => run.Fate != WordFate.Kept) ?? [])
            text.Append(CultureInfo.InvariantCulture, $"{Indent}# {(run.Fate == WordFate.Added ? '+' : '-')} {run.Text.ReplaceLineEndings(" ")}\n");
    }

    private static Said Reason(Proposal proposal) => proposal switch
    {
        { Decision: Decision.Complementary } => new Said("localization.reason.added"),
        { Decision: Decision.Modified } => new Said("localization.reason.changed"),
        { Decision: Decision.Direct, IsReformatted: true } => new Said("localization.reason.reformatted"),
        { Decision: Decision.Direct } => new Said("localization.reason.same"),
        { Local: null } => new Said("localization.reason.nowording"),
        _ => new Said("localization.reason.noofficial"),
    };

    // JSON strings are YAML strings; what Unicode lets reorder or hide text is written as an escape.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff':
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        return quoted.Append('"').ToString();
    }
}
