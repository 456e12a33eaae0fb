using System.Runtime.InteropServices;

using LocalGoals.Observations;

namespace LocalGoals.Exchange.Tables;

/// <summary>The cells of one column while it is read: each distinct text is kept once.</summary>
internal sealed class CellPool
{
    private readonly List<string> _categories = [];
    private readonly List<int> _codes = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public CellPool() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Expect(int rows) => _codes.Capacity = rows;

    public void Add(ReadOnlySpan<char> text)
    {
        // Neighbouring rows mostly repeat the cell above.
        if (_codes.Count > 0 && Same(_codes[^1], text))
        {
            _codes.Add(_codes[^1]);
            return;
        }
        if (text.IsEmpty)
        {
            _codes.Add(Column.Blank);
            return;
        }
        if (!_lookup.TryGetValue(text, out var code))
        {
            code = _categories.Count;
            _categories.Add(text.ToString());
            _known.Add(_categories[code], code);
        }
        _codes.Add(code);
    }

    /// <param name="words">Other words for some of the texts; two texts may become one.</param>
    public (string[] Categories, int[] Codes) ToColumn(IReadOnlyDictionary<string, string>? words)
    {
        var codes = CollectionsMarshal.AsSpan(_codes).ToArray();
        if (words is null || !_categories.Any(words.ContainsKey))
            return ([.. _categories], codes);
        var changed = _categories.ConvertAll(text => words.GetValueOrDefault(text, text));
        string[] categories = [.. changed.Distinct(StringComparer.Ordinal).Where(text => text.Length > 0)];
        var codeOf = categories.Index().ToDictionary(category => category.Item, category => category.Index, StringComparer.Ordinal);
        var becomes = changed.ConvertAll(text => codeOf.GetValueOrDefault(text, Column.Blank));
        return (categories, [.. codes.Select(code => code < 0 ? code : becomes[code])]);
    }

    private bool Same(int code, ReadOnlySpan<char> text) => code < 0 ? text.IsEmpty : text.SequenceEqual(_categories[code]);
}
