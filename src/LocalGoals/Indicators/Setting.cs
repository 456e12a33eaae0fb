using System.Collections.Immutable;

using LocalGoals.Findings;

namespace LocalGoals.Indicators;

/// <summary>A structured metadata value with the place of every part: a text, a list, or named entries. Which format it was written in is not known here.</summary>
/// <param name="Text">Of a list or of entries, their texts joined by commas.</param>
public sealed record Setting(string Text, Origin Origin)
{
    public ImmutableArray<Setting> Items { get; init; } = [];

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<KeyValuePair<string, Setting>> Entries { get; init; } = [];

    /// <summary>The entry of a name, or null when there is none or nothing in it.</summary>
    public Setting? this[string name]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key == name)
                    return entry.Value.Text.Length > 0 ? entry.Value : null;
            return null;
        }
    }
}
