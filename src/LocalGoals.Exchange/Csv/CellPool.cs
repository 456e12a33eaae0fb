using System.Runtime.InteropServices;

using LocalGoals.Observations;

namespace LocalGoals.Exchange.Csv;

/// <summary>The cells of one column while it is read: each distinct text is kept once.</summary>
internal sealed class CellPool
{
    private readonly List<string> _categories = [];
    private readonly List<int> _codes = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public CellPool() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

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

    public (string[] Categories, int[] Codes) ToColumn() => ([.. _categories], CollectionsMarshal.AsSpan(_codes).ToArray());

    private bool Same(int code, ReadOnlySpan<char> text) => code < 0 ? text.IsEmpty : text.SequenceEqual(_categories[code]);
}
