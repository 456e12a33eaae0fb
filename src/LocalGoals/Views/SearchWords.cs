using System.Collections.Immutable;
using System.Runtime.InteropServices;

using LocalGoals.Language;

namespace LocalGoals.Views;

/// <summary>The folded words of all documents, each kept once; documents hold their places in the vocabulary.</summary>
/// <param name="Codes">Of all documents.</param>
public sealed record SearchWords(ImmutableArray<string> Vocabulary, ImmutableArray<DocumentWords> Documents, IReadOnlySet<string> Codes)
{
    public static SearchWords Of(ImmutableArray<SearchDocument> documents, Wording wording)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        ImmutableArray<DocumentWords> words =
        [
            .. documents.Select(d => new DocumentWords(Places(d.Title.In(wording.Tag)), [.. d.Texts.Select(text => text.Items.Select(Places).ToImmutableArray())])),
        ];
        return new SearchWords([.. places.OrderBy(pair => pair.Value).Select(pair => pair.Key)], words, documents.SelectMany(d => d.Codes).ToHashSet(StringComparer.Ordinal));

        ImmutableArray<int> Places(string text) => [.. wording.Folding.Words(text).Select(word => Place(word.Folded)).Distinct()];

        int Place(string folded)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, folded, out var known);
            if (!known)
                place = places.Count - 1;
            return place;
        }
    }
}

/// <param name="Texts">Per text of the document, per item.</param>
public sealed record DocumentWords(ImmutableArray<int> Title, ImmutableArray<ImmutableArray<ImmutableArray<int>>> Texts);
