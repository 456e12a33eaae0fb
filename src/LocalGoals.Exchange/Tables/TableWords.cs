using System.Collections.Immutable;

namespace LocalGoals.Exchange.Tables;

/// <summary>Other names for columns, and per column (by its new name) other words for its codes.</summary>
public sealed record TableWords(
    ImmutableDictionary<string, string> Columns, ImmutableDictionary<string, ImmutableDictionary<string, string>> Codes)
{
    public static readonly TableWords AsWritten = new(
        ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty);

    public string Column(string name) => Columns.GetValueOrDefault(name, name);
}
