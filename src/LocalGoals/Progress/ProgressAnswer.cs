using System.Collections.Immutable;

using LocalGoals.Language;

namespace LocalGoals.Progress;

/// <summary>What a status comes to, so that those of several methods can be coloured, counted and compared.</summary>
public enum Verdict
{
    /// <summary>The target is met.</summary>
    Reached,

    /// <summary>Fast enough.</summary>
    OnCourse,

    /// <summary>In the desired direction, and too slowly.</summary>
    Slow,

    /// <summary>Hardly, or not at all.</summary>
    Stalled,

    /// <summary>In the other direction.</summary>
    Away,

    /// <summary>The figures do not tell.</summary>
    Unclear,
}

/// <summary>A status in the method's own words, such as <c>on_track</c>.</summary>
public sealed record ProgressStatus(string Word, Verdict Verdict)
{
    /// <summary>Of its name in the language files.</summary>
    public string Key => $"progress.status.{Word.Replace('_', '-')}";
}

/// <summary>One thing that went into an answer: a number, or a word.</summary>
/// <param name="Name">As in JSON, such as <c>requiredGrowth</c>; several of a kind are numbered: <c>score1</c>.</param>
public readonly record struct ProgressDetail(string Name, double? Number, string? Word = null)
{
    /// <summary>What it is, in words.</summary>
    public Said Title
    {
        get
        {
            var plain = Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            var key = string.Concat(plain.Select(letter => char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : letter.ToString()));
            return plain.Length == Name.Length ? new Said($"progress.detail.{key}") : new Said($"progress.detail.{key}", ("number", Name[plain.Length..]));
        }
    }
}

/// <summary>What a method says, with everything that went into it.</summary>
public sealed record ProgressAnswer
{
    /// <summary>Null where nothing can be said of progress; then there is a <see cref="Reason"/>, or the method gives a score only.</summary>
    public ProgressStatus? Status { get; init; }

    /// <summary>The number that was compared with the thresholds; its meaning is the method's.</summary>
    public double? Value { get; init; }

    /// <summary>On the method's scale, where it has one.</summary>
    public double? Score { get; init; }

    public ImmutableArray<ProgressDetail> Details { get; init; } = [];

    /// <summary>What should be known when reading the status.</summary>
    public ImmutableArray<Said> Notes { get; init; } = [];

    /// <summary>Why there is no status; null where there is an answer.</summary>
    public Said? Reason { get; init; }

    public double? this[string name]
    {
        get
        {
            foreach (var detail in Details)
                if (detail.Name == name)
                    return detail.Number;
            return null;
        }
    }

    public static ProgressAnswer Refuse(Said reason) => new() { Reason = reason };
}
