using System.Collections.Immutable;

namespace LocalGoals.Exchange.Yaml;

/// <summary>A YAML value with its 1-based place in the file.</summary>
public abstract record YamlNode(int Line, int Column)
{
    /// <summary>The text of a scalar; the scalars of a list joined by commas; "key: value" pairs of a map.</summary>
    public string Text => this switch
    {
        YamlScalar scalar => scalar.Value,
        YamlList list => string.Join(", ", list.Items.Select(item => item.Text)),
        YamlMap map => string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {entry.Value.Text}")),
        _ => "",
    };
}

public sealed record YamlScalar(string Value, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Written without quotes and not as a block: it may mean a number, a date or a truth value.</summary>
    public bool IsPlain { get; init; }
}

public sealed record YamlList(ImmutableArray<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

/// <summary>Entries in the order of the file; a repeated key keeps its last value.</summary>
public sealed record YamlMap(ImmutableArray<KeyValuePair<string, YamlNode>> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    public static readonly YamlMap Empty = new([], 1, 1);

    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key == key)
                    return entry.Value;
            return null;
        }
    }
}
