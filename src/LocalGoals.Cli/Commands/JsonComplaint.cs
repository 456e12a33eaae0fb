using System.Reflection;
using System.Text.Json;

namespace LocalGoals.Cli.Commands;

/// <summary>What is wrong with a line of JSON, in words for who wrote it: the member is named, the program's types are not.</summary>
internal static class JsonComplaint
{
    /// <param name="question">What the line should have been.</param>
    public static string Of(JsonException wrong, Type question)
    {
        if (Between(wrong.Message, "could not be converted to ", " Path: ") is not null)
            return wrong.Path is { } path && path.StartsWith("$.", StringComparison.Ordinal) ? $"“{path[2..]}” must be {Kind(Member(question, path))}." : "the question must be a JSON object.";
        if (Between(wrong.Message, "Duplicate property '", "'") is { } repeated)
            return $"“{repeated}” is written twice.";
        if (Between(wrong.Message + "\n", "missing required properties including: ", "\n") is { } missing)
            return $"Missing: {missing}";
        return Between("\n" + wrong.Message, "\n", " Path: ") ?? wrong.Message;
    }

    // $.groups[0].estimate: a step is a property, or one of a list.
    private static Type? Member(Type? type, string path)
    {
        foreach (var step in path.Split('.').Skip(1))
        {
            var name = step.Split('[')[0];
            type = type?.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType;
            if (step.EndsWith(']'))
                type = type?.GetElementType() ?? type?.GenericTypeArguments.FirstOrDefault();
        }
        return type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
    }

    private static string Kind(Type? type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Double or TypeCode.Decimal => "a number",
        TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        TypeCode.Boolean => "true or false",
        TypeCode.String => "a text",
        _ when type is null => "something else",
        _ => type.IsArray || type.GetInterface(nameof(System.Collections.IEnumerable)) is not null ? "a list" : "a JSON object",
    };

    private static string? Between(string text, string start, string end) =>
        text.IndexOf(start, StringComparison.Ordinal) is >= 0 and var at && text.IndexOf(end, at + start.Length, StringComparison.Ordinal) is >= 0 and var until
            ? text[(at + start.Length)..until] : null;
}
