using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LocalGoals.Cli.Commands;

/// <summary>Questions, one JSON object a line, each answered by one line. A line that is no question is told in its place, and the others are answered.</summary>
internal static partial class JsonLines
{
    private const int LongestLine = 16 << 20;

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <returns>How many lines were no question.</returns>
    public static int Answer<TQuestion, TAnswer>(TextReader questions, TextWriter answers, Func<TQuestion, TAnswer> answer)
    {
        var wrong = 0;
        var number = 0;
        foreach (var line in Lines(questions))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            string text;
            try
            {
                var question = line.Length > LongestLine ? throw new JsonException($"The line is longer than {LongestLine} characters.") : JsonSerializer.Deserialize<TQuestion>(line, Options);
                text = JsonSerializer.Serialize(answer(question ?? throw new JsonException("null is no question.")), Options);
            }
            catch (JsonException e)
            {
                wrong++;
                text = JsonSerializer.Serialize(new { line = number, column = e.BytePositionInLine + 1, error = Wrong(e) }, Options);
            }
            answers.Write(text + "\n");
        }
        return wrong;
    }

    /// <summary>Says on standard error how many lines were no questions; the answers have the rest.</summary>
    /// <returns>The exit code: those that were questions are answered.</returns>
    public static int Tell(int wrong)
    {
        if (wrong > 0)
            Console.Error.WriteLine(wrong == 1 ? "localgoals: 1 line was no question." : $"localgoals: {wrong} lines were no questions.");
        return CommandLine.Done;
    }

    // The member by the name that it has in the line, and what it takes; never a type of this program.
    private static string Wrong(JsonException e)
    {
        var member = e.Path is null or "$" ? "the question" : $"“{e.Path.TrimStart('$').TrimStart('.')}”";
        if (Unconverted().Match(e.Message) is { Success: true } type)
            return $"{member} must be {Kind(type.Groups[1].Value)}.";
        if (Repeated().Match(e.Message) is { Success: true } name)
            return $"“{name.Groups[1].Value}” is written twice.";
        return Place().Replace(e.Message, "");

        static string Kind(string type) =>
            type.EndsWith("[]", StringComparison.Ordinal) ? "a list"
            : type.Contains("Double", StringComparison.Ordinal) || type.Contains("Int", StringComparison.Ordinal) ? "a number"
            : type.Contains("Boolean", StringComparison.Ordinal) ? "true or false"
            : type.Contains("System.String", StringComparison.Ordinal) ? "a text" : "a JSON object";
    }

    [GeneratedRegex(@"could not be converted to (.+?)\.? (?:Path:|$)", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Unconverted();

    [GeneratedRegex("[Dd]uplicate property '(.+?)'", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Repeated();

    [GeneratedRegex(@" (?:Path: .*|LineNumber: .*)$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Place();

    // A line without an end must not fill the memory: of a longer one the beginning is kept.
    private static IEnumerable<string> Lines(TextReader reader)
    {
        var line = new StringBuilder();
        var buffer = new char[1 << 14];
        while (reader.Read(buffer) is > 0 and var read)
        {
            var rest = buffer.AsMemory(0, read);
            while (rest.Span.IndexOf('\n') is >= 0 and var end)
            {
                Keep(rest[..end]);
                yield return line.ToString();
                line.Clear();
                rest = rest[(end + 1)..];
            }
            Keep(rest);
        }
        if (line.Length > 0)
            yield return line.ToString();

        void Keep(ReadOnlyMemory<char> part)
        {
            if (line.Length <= LongestLine)
                line.Append(part.Span);
        }
    }
}
