using System.Collections.Immutable;
using System.Text;

using LocalGoals.Findings;
using LocalGoals.Framework;

namespace LocalGoals.Reviews;

/// <summary>
/// Reads references as strictly as code. A name, perhaps a subject, and parts <c>name=value</c>; a value that is no single word
/// stands in double quotes, in which <c>\"</c> is a quote.
/// </summary>
public static class ReferenceParser
{
    private static readonly string[] Selecting = ["unit", "series", "area", "group", "period"];

    /// <summary>The names of parts that a kind takes.</summary>
    public static ImmutableArray<string> Takes(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Figure => [.. Selecting, "show", "decimals"],
        ReferenceKind.Ratio => [.. Selecting, "to", "decimals"],
        ReferenceKind.Gap => [.. Selecting, "to", "decimals"],
        ReferenceKind.Change => [.. Selecting, "from", "as", "decimals"],
        ReferenceKind.Claim => [.. Selecting, "that", "from", "to", "says"],
        ReferenceKind.Chart or ReferenceKind.Table => ["unit", "series", "by", "caption"],
        ReferenceKind.Progress or ReferenceKind.Gaps or ReferenceKind.Coverage or ReferenceKind.Localization or ReferenceKind.Commitments or ReferenceKind.Practices or ReferenceKind.Rights or ReferenceKind.Annex => ["goal"],
        _ => [],
    };

    /// <summary>Whether the kind needs the code of an indicator.</summary>
    public static bool NeedsIndicator(ReferenceKind kind) => kind is ReferenceKind.Figure or ReferenceKind.Ratio or ReferenceKind.Gap or ReferenceKind.Change or ReferenceKind.Claim or ReferenceKind.Chart or ReferenceKind.Table;

    /// <param name="text">With its braces.</param>
    /// <param name="at">Where the first brace stands.</param>
    /// <returns>Null where it is no reference; then a finding says why.</returns>
    public static FigureReference? Parse(string text, Origin at, ICollection<Finding> findings) => new Reading(text, at, findings).Reference();

    private sealed class Reading(string text, Origin at, ICollection<Finding> findings)
    {
        private int _next = 2;

        public FigureReference? Reference()
        {
            if (text.Length < 4 || !text.EndsWith("}}", StringComparison.Ordinal))
                return Wrong(0, "unclosed");
            Skip();
            var kindAt = _next;
            var word = Word();
            if (Kebab.TryParse<ReferenceKind>(word) is not { } kind)
                return Unknown(ReviewRules.KindUnknown, kindAt, word, Enum.GetValues<ReferenceKind>().Select(Kebab.Of));
            ReferencePart? subject = null;
            var parts = ImmutableArray.CreateBuilder<ReferencePart>();
            while (Skip() < text.Length - 2)
            {
                var start = _next;
                if (Value() is not { } first)
                    return null;
                if (_next >= text.Length - 2 || text[_next] != '=')
                {
                    if (subject is not null || parts.Count > 0)
                        return Wrong(start, "subject");
                    subject = new ReferencePart("", first, Place(start));
                    continue;
                }
                _next++;
                if (!Takes(kind).Contains(first))
                    return Unknown(ReviewRules.PartUnknown, start, first, Takes(kind));
                if (parts.Any(part => part.Name == first))
                    return Wrong(start, "repeated");
                var valueAt = _next;
                if (_next >= text.Length - 2 || char.IsWhiteSpace(text[_next]))
                    return Wrong(valueAt, "value");
                if (Value() is not { } value)
                    return null;
                parts.Add(new ReferencePart(first, value, Place(valueAt)));
            }
            if (NeedsIndicator(kind) && subject is null)
                return Wrong(text.Length - 2, "indicator");
            return new FigureReference(kind, subject, parts.ToImmutable(), at);
        }

        private int Skip()
        {
            while (_next < text.Length - 2 && char.IsWhiteSpace(text[_next]))
                _next++;
            return _next;
        }

        private string Word()
        {
            var start = _next;
            while (_next < text.Length - 2 && !char.IsWhiteSpace(text[_next]) && text[_next] is not ('"' or '='))
                _next++;
            return text[start.._next];
        }

        private string? Value()
        {
            if (text[_next] is not ('"' or '“' or '”'))
                return Word() is { Length: > 0 } word ? word : Fail(_next, "value");
            // Word processors turn straight quotes into curly ones.
            if (text[_next] != '"')
                return Fail(_next, "curly");
            var start = _next++;
            var value = new StringBuilder();
            for (; _next < text.Length - 2; _next++)
            {
                if (text[_next] == '"')
                {
                    _next++;
                    return value.ToString();
                }
                if (text[_next] == '\\' && text[_next + 1] == '"')
                    _next++;
                value.Append(text[_next]);
            }
            return Fail(start, "quote");
        }

        private string? Fail(int index, string reason)
        {
            Wrong(index, reason);
            return null;
        }

        private FigureReference? Wrong(int index, string reason)
        {
            findings.Add(new Finding(ReviewRules.ReferenceInvalid, Place(index), null, ("reason", new Language.Said($"review.reference.{reason}"))));
            return null;
        }

        private FigureReference? Unknown(Rule rule, int index, string word, IEnumerable<string> known)
        {
            findings.Add(new Finding(rule, Place(index), null, ("word", word.Length <= 60 ? word : word[..60] + "…"), ("known", string.Join(", ", Nearest.Of(word, known, most: 20)))));
            return null;
        }

        // A reference may go on in the next line.
        private Origin Place(int index)
        {
            var before = text.AsSpan(0, index);
            var lines = before.Count('\n');
            return lines == 0 ? at with { Column = at.Column + index } : at with { Line = at.Line + lines, Column = index - before.LastIndexOf('\n') };
        }
    }
}
