using System.Collections.Immutable;

using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>What one input has for one indicator, read when it is asked for; parts are read side by side.</summary>
/// <param name="File">Where it comes from.</param>
/// <param name="Read">Reads it; findings go into the collection given.</param>
internal sealed record InputPart(IndicatorCode Code, string File, Func<ICollection<Finding>, InputContent> Read);

/// <summary>A metadata value that counts where no input says anything under its key.</summary>
internal sealed record SilentValue(Texts Text, Origin Origin);

/// <summary>Figures, metadata or both.</summary>
internal sealed record InputContent
{
    public ObservationTable? Table { get; init; }

    public ImmutableSortedDictionary<string, MetadataValue> Values { get; init; } = ImmutableSortedDictionary<string, MetadataValue>.Empty;

    /// <summary>By key, what holds where no input has a value.</summary>
    public ImmutableDictionary<string, SilentValue> WhereSilent { get; init; } = ImmutableDictionary<string, SilentValue>.Empty;

    /// <summary>Metadata in other languages, by language.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>> Translations { get; init; } =
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>>.Empty;
}
