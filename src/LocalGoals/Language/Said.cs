using System.Collections.Immutable;

namespace LocalGoals.Language;

/// <summary>
/// A sentence not yet worded: a key of the language files and what goes into it. A value may be a string (as the city
/// wrote it), an <see cref="int"/> (a count, which also chooses the plural), a <see cref="Quantity"/>, a day, another
/// <see cref="Said"/>, or <see cref="Texts"/>.
/// </summary>
public sealed record Said(string Key, ImmutableArray<Argument> Arguments)
{
    public Said(string key, params ReadOnlySpan<(string Name, object Value)> arguments)
        : this(key, Argument.List(arguments))
    {
    }
}

/// <summary>One named thing that goes into a sentence.</summary>
public readonly record struct Argument(string Name, object Value)
{
    public static ImmutableArray<Argument> List(ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var list = ImmutableArray.CreateBuilder<Argument>(arguments.Length);
        foreach (var (name, value) in arguments)
            list.Add(new Argument(name, value));
        return list.MoveToImmutable();
    }
}

/// <summary>A number as its source wrote it (invariant digits, such as <c>17.30</c>); it keeps its digits in every language.</summary>
public readonly record struct Quantity(string Digits);
