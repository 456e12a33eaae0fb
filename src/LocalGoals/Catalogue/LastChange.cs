using System.Globalization;

using LocalGoals.Indicators;
using LocalGoals.Language;

namespace LocalGoals.Catalogue;

/// <summary>How it is known when an indicator last changed.</summary>
public enum ChangeKnown
{
    /// <summary>From the history of the folder that its files lie in.</summary>
    History,

    /// <summary>The metadata say when they, or the data, were updated.</summary>
    Metadata,

    /// <summary>Only a source says when it was released.</summary>
    SourceRelease,
}

/// <summary>When an indicator's figures or description last changed, and how that is known.</summary>
public sealed record LastChange(DateOnly Date, ChangeKnown Known)
{
    private static readonly string[] UpdatedKeys = ["national_data_updated", "national_metadata_updated", "META_LAST_UPDATE"];

    public Said HowKnown => new(Known switch
    {
        ChangeKnown.History => "changed.history",
        ChangeKnown.Metadata => "changed.metadata",
        _ => "changed.source",
    });

    public Said Said => new("indicator.updated", ("date", Date), ("known", HowKnown));

    /// <param name="committed">The day of the last commit of any of its files; null where there is no history.</param>
    /// <returns>Null when nothing says when.</returns>
    public static LastChange? Of(Metadata metadata, DateOnly? committed)
    {
        if (committed is { } day)
            return new LastChange(day, ChangeKnown.History);
        if (Latest(UpdatedKeys.Select(key => metadata[key]?.Text)) is { } updated)
            return new LastChange(updated, ChangeKnown.Metadata);
        return Latest(Source.Of(metadata, "").Select(source => source.Released)) is { } released ? new LastChange(released, ChangeKnown.SourceRelease) : null;
    }

    private static DateOnly? Latest(IEnumerable<string?> texts) => texts.Select(Day).Max();

    // 03/04/2025 is two days, depending on who reads it: only dates of ISO 8601 are taken.
    private static DateOnly? Day(string? text)
    {
        const int Length = 10;
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length >= Length && (trimmed.Length == Length || trimmed[Length] is 'T' or ' ')
            && DateOnly.TryParseExact(trimmed.AsSpan(0, Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
