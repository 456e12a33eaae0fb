using System.Text.RegularExpressions;

using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Reviews;

namespace LocalGoals.Documents;

/// <summary>
/// Finds numbers in prose that were typed by hand. Years, dates, codes of the framework, numbers of goals and what a rate is counted per are none.
/// </summary>
internal sealed partial class TypedNumbers
{
    // As far as words that belong to a number stand from it: a long paragraph is not read again for each of its numbers.
    private const int Near = 80;

    private readonly CityRelease _release;
    private readonly List<string> _names;
    private readonly Regex _codeBefore;
    private readonly Regex _before;
    private readonly Regex _after;

    public TypedNumbers(CityRelease release, Wording wording)
    {
        _release = release;
        // "Girls aged 15 to 19": a number that is part of an indicator's name.
        _names = [.. release.Indicators.Select(indicator => indicator.Name.In(wording.Tag)).Where(name => name.Any(char.IsDigit)).Distinct(StringComparer.Ordinal)];
        var words = new[] { wording.Say("goal.target", ("code", "")), wording.Say("indicator.number", ("code", "")) }.Select(word => Regex.Escape(string.Concat(word.Where(c => char.IsLetter(c) || c == ' ')).Trim()));
        // Interpreted and backtracking: each reads at most a line, and an automaton would take longer to make than to use.
        _codeBefore = new Regex($@"({string.Join('|', words)})\p{{L}}{{0,3}}\s+(\d+\.[\d.a-d]+[\s,]+(\p{{L}}+\s+)?)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
        var months = string.Join('|', Enumerable.Range(1, 12).Select(month => Month(wording, month)));
        _before = new Regex($@"({months}|SDGs?|ODS|ODD|ЦУР|{Regex.Escape(GoalWord(wording))})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
        _after = new Regex($@"^\s*(de\s+)?({months})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
    }

    public IEnumerable<Finding> In(Sentence sentence)
    {
        foreach (var piece in sentence.Texts)
            foreach (Match match in Number().Matches(piece.Text))
                if (!IsNoFigure(piece.Text, match))
                    yield return new Finding(ReviewRules.NumberTyped, piece.PlaceOf(match.Index), null, ("number", match.Value.Trim()));
    }

    private bool IsNoFigure(string text, Match match)
    {
        var number = match.Groups["n"].Value;
        var digits = string.Concat(number.Where(char.IsDigit));
        return Years().IsMatch(number) || IsCode(text, match, number) || IsRound(number, digits) || IsInName(text, match)
            || _before.IsMatch(Before(text, match)) || _after.IsMatch(text.AsSpan(match.Index + match.Length)[..Math.Min(Near, text.Length - match.Index - match.Length)]);
    }

    private bool IsInName(string text, Match match) => _names.Exists(name =>
    {
        var from = Math.Max(0, match.Index - name.Length);
        var at = text.AsSpan(from, Math.Min(text.Length - from, 2 * name.Length + match.Length)).IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && from + at <= match.Index && from + at + name.Length >= match.Index + match.Length;
    });

    // 3.8 may be a target or how many times: it is a target behind that word, or alone in parentheses. 3.1.1 and 3.a are no number.
    private bool IsCode(string text, Match match, string number)
    {
        if (match.Value.Contains('%', StringComparison.Ordinal) || !(GlobalFramework.Current.Targets.Contains(number) || GlobalFramework.Current.Indicators.ContainsKey(number) || _release.Find(number) is not null))
            return false;
        var end = match.Index + match.Length;
        return number.Count(c => c == '.') > 1 || number.Any(char.IsLetter) || (match.Index > 0 && text[match.Index - 1] == '(' && end < text.Length && text[end] == ')') || _codeBefore.IsMatch(Before(text, match));
    }

    private static ReadOnlySpan<char> Before(string text, Match match) => text.AsSpan(Math.Max(0, match.Index - Near), Math.Min(Near, match.Index));

    // Per 1,000 births, per 100,000 people: a power of ten says how a rate is counted.
    private static bool IsRound(string number, string digits) => digits.Length >= 3 && digits[0] == '1' && digits.AsSpan(1).IndexOfAnyExcept('0') < 0 && !number.Contains('%', StringComparison.Ordinal);

    private static string Month(Wording wording, int month)
    {
        // What stands between day and year.
        var parts = wording.Date(new DateOnly(2001, month, 2)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Regex.Escape(parts.FirstOrDefault(part => part.Count(char.IsLetter) > 2) ?? "—");
    }

    private static string GoalWord(Wording wording) => string.Concat(wording.Say("goal.number", ("goal", 0)).Where(c => !char.IsDigit(c))).Trim();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,/-])(?<n>\p{Nd}+(?:[.,٫٬'\u00a0\u202f–/-]\p{Nd}+)*(?:\.[a-d]\b(?:\.\p{Nd}+)?)?)\s?%?", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A(19|20)\p{Nd}{2}([–/-](19|20)?\p{Nd}{2})?\z|\A\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}\z|\A[12][٠-٩]{3}\z", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Years();
}
