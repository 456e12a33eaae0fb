using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocalGoals.Cli.Commands;

/// <summary>Questions, one JSON object a line, each answered by one line. A line that is no question is told in its place, and the others are answered.</summary>
internal static class JsonLines
{
    private const int LongestLine = 16 << 20;

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Answers standard input on standard output, and says on standard error how many lines were no questions.</summary>
    /// <returns>The exit code: those that were questions are answered.</returns>
    public static int Answer<TQuestion, TAnswer>(Func<TQuestion, TAnswer> answer)
    {
        using var questions = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        if (Answer(questions, Console.Out, answer) is > 0 and var wrong)
            Console.Error.WriteLine(wrong == 1 ? "localgoals: 1 line was no question." : $"localgoals: {wrong} lines were no questions.");
        return CommandLine.Done;
    }

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
                text = JsonSerializer.Serialize(new { line = number, column = e.BytePositionInLine + 1, error = JsonComplaint.Of(e, typeof(TQuestion)) }, Options);
            }
            answers.Write(text + "\n");
        }
        return wrong;
    }

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
