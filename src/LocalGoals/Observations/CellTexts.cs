using System.Collections;
using System.Collections.Immutable;

namespace LocalGoals.Observations;

/// <summary>The texts of many cells in one piece of memory: a table keeps one object for all of its values.</summary>
/// <param name="all">One after another.</param>
/// <param name="ends">Per cell where its text ends.</param>
public sealed class CellTexts(string all, ImmutableArray<int> ends) : IReadOnlyList<string>
{
    public int Count => ends.Length;

    public string this[int index] => all[(index == 0 ? 0 : ends[index - 1])..ends[index]];

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
