using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Findings;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LocalGoals.Exchange.Yaml;

/// <summary>
/// Reads YAML from its events, so that what stands before a mistake is kept, a repeated key is a finding, and deep or
/// self-repeating documents cost nothing.
/// </summary>
public static class YamlReader
{
    private const int Deepest = 50;

    /// <param name="lineOffset">Lines of the file before the text, for front matter.</param>
    /// <returns>The root; an empty map when there is nothing.</returns>
    public static YamlNode Read(string text, string file, ICollection<Finding> findings, int lineOffset = 0)
    {
        // The parser takes these for line ends; in real texts they are stray spaces. One for one, so that places stay true.
        var cleaned = text.Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\u0085', ' ');
        var reading = new Reading(file, findings, lineOffset);
        try
        {
            var parser = new Parser(new StringReader(cleaned));
            while (Move(parser))
                if (parser.Current is not (StreamStart or DocumentStart or DocumentEnd or StreamEnd))
                    return reading.Node(parser, 0);
        }
        catch (YamlException e)
        {
            reading.Invalid(e);
        }
        return reading.Partial ?? YamlMap.Empty;
    }

    // On some broken texts the scanner fails with exceptions of its own making instead of YamlException.
    private static bool Move(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            var at = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "from here on this is not YAML", e);
        }
    }

    private sealed class Reading(string file, ICollection<Finding> findings, int lineOffset)
    {
        private ImmutableArray<KeyValuePair<string, YamlNode>>.Builder? _root;

        /// <summary>The entries of the root map read before the parser gave up.</summary>
        public YamlNode? Partial => _root is null ? null : new YamlMap(_root.ToImmutable(), 1, 1);

        public void Invalid(YamlException e)
        {
            var reason = e.InnerException is YamlException inner ? inner.Message : e.Message;
            findings.Add(new Finding(ReadingRules.YamlInvalid, new Origin(file, Line(e.Start), (int)e.Start.Column), null, ("reason", reason)));
        }

        public YamlNode Node(Parser parser, int depth)
        {
            if (depth > Deepest)
                throw new YamlException(parser.Current!.Start, parser.Current.End, "nested too deeply");
            var start = parser.Current!.Start;
            switch (parser.Current)
            {
                case Scalar scalar:
                    var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "null" or "~" or "Null" or "NULL";
                    return new YamlScalar(isNull ? "" : scalar.Value, Line(start), (int)start.Column) { IsPlain = scalar.Style == ScalarStyle.Plain };
                case SequenceStart:
                    var items = ImmutableArray.CreateBuilder<YamlNode>();
                    while (Next(parser) is not SequenceEnd)
                        items.Add(Node(parser, depth + 1));
                    return new YamlList(items.ToImmutable(), Line(start), (int)start.Column);
                case MappingStart:
                    return Map(parser, depth, start);
                case AnchorAlias alias:
                    // Repeating nodes by reference is how small files become huge; settings and metadata do not need it.
                    throw new YamlException(start, alias.End, "references to anchors (*name) are not read; write the value out");
                default:
                    throw new YamlException(start, parser.Current.End, "unexpected content");
            }
        }

        private YamlMap Map(Parser parser, int depth, Mark start)
        {
            var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, YamlNode>>();
            var at = new Dictionary<string, int>(StringComparer.Ordinal);
            if (depth == 0) _root = entries;
            while (Next(parser) is not MappingEnd)
            {
                var keyAt = parser.Current!.Start;
                var key = Node(parser, depth + 1).Text;
                Next(parser);
                var value = Node(parser, depth + 1);
                if (!at.TryGetValue(key, out var known))
                {
                    at.Add(key, entries.Count);
                    entries.Add(new(key, value));
                    continue;
                }
                findings.Add(new Finding(ReadingRules.YamlRepeatedKey, new Origin(file, Line(keyAt), (int)keyAt.Column), null,
                    ("key", key), ("line", entries[known].Value.Line)));
                entries[known] = new(key, value);
            }
            return new YamlMap(entries.ToImmutable(), Line(start), (int)start.Column);
        }

        private static ParsingEvent Next(Parser parser) =>
            Move(parser) ? parser.Current! : throw new YamlException("the document ends too early");

        private int Line(Mark mark) => (int)mark.Line + lineOffset;
    }
}
