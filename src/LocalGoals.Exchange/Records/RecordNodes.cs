using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Ledgers;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Site;

namespace LocalGoals.Exchange.Records;

/// <summary>Values of one record; what cannot be understood is told with its place and left out.</summary>
/// <param name="files">Null where no file can be linked to.</param>
/// <param name="texts">Takes every text that is read; null where nobody asks.</param>
internal sealed class RecordNodes(FolderFiles? files, string file, string language, ICollection<Finding> findings, ICollection<RecordText>? texts = null)
{
    /// <summary>The key of an organisation's own address, which may be one of mail or a phone number.</summary>
    public const string Contact = "contact";

    private static readonly NodeRules Rules = new(CommitmentRules.KeyUnknown, CommitmentRules.WordUnknown, CommitmentRules.ValueInvalid);

    private readonly LedgerNodes _nodes = new(file, language, findings, Rules);

    public Origin At(YamlNode node) => _nodes.At(node);

    public void Keys(YamlMap map, params ReadOnlySpan<string> known) => _nodes.Keys(map, known);

    public Texts? Texts(YamlNode? node)
    {
        if (_nodes.Texts(node) is not { } said)
            return null;
        texts?.Add(new RecordText(At(node!), said));
        return said;
    }

    public T? Word<T>(YamlNode? node, string key) where T : struct, Enum => _nodes.Word<T>(node, key);

    public DateOnly? Day(YamlNode? node, string key) => _nodes.Day(node, key);

    /// <summary>A plain number in its own digits.</summary>
    public string? Number(YamlNode? node, string key) => _nodes.Number(node, key);

    /// <summary>Each word of a list.</summary>
    public ImmutableArray<T> Words<T>(YamlNode? node, string key) where T : struct, Enum => [.. LedgerNodes.Items(node).Select(item => Word<T>(item, key)).OfType<T>().Distinct()];

    /// <summary>A document: its title and where it can be read, or words alone.</summary>
    public Provenance? Provenance(YamlNode? node)
    {
        if (node is not YamlMap map || map["title"] is null)
            return node is not null && Texts(node) is { } words ? new Provenance(words, null, At(node)) : null;
        Keys(map, "title", "link");
        return Texts(map["title"]) is { } title ? new Provenance(title, Link(map["link"]), At(map)) : null;
    }

    public void Invalid(YamlNode node, string key) => _nodes.Invalid(node, key);

    /// <summary>Null where nothing is said.</summary>
    public bool? Flag(YamlNode? node, string key) => LedgerNodes.Line(node) is null ? null : _nodes.Flag(node, key);

    public void Unknown(YamlNode node, string key, string known) => _nodes.Unknown(node, key, known);

    public void Missing(YamlNode at, string key) => findings.Add(new Finding(CommitmentRules.ValueMissing, At(at), null, ("key", key)));

    /// <summary>A text that must be there.</summary>
    public Texts? Needed(YamlMap map, string key)
    {
        var said = Texts(map[key]);
        if (said is null)
            Missing(map, key);
        return said;
    }

    /// <summary>Each text of a list; a list item may be one text per language.</summary>
    public ImmutableArray<Texts> EachText(YamlNode? node) =>
        node is YamlMap ? [.. new[] { Texts(node) }.OfType<Texts>()] : [.. LedgerNodes.Items(node).Select(Texts).OfType<Texts>()];

    public ImmutableArray<T> Each<T>(YamlNode? node, string key, Func<YamlMap, T?> read) where T : class => [.. LedgerNodes.Items(node).Select(item =>
    {
        if (item is YamlMap map)
            return read(map);
        _nodes.Invalid(item, key);
        return null;
    }).OfType<T>()];

    public ImmutableArray<Reference> References(YamlNode? node, bool areCodes = false) =>
        [.. LedgerNodes.Items(node).Where(item => LedgerNodes.Line(item) is not null).Select(item => new Reference(areCodes ? LedgerNodes.Code(item.Text) : item.Text.Trim(), At(item))).DistinctBy(one => one.Id)];

    /// <summary>What has the form of a file's name is the name of an organisation; everything else is words.</summary>
    public Party? Party(YamlNode? node) => node switch
    {
        YamlScalar scalar when scalar.Value.Trim() is { Length: > 0 } text && SiteLink.IsName(text) => new Party(text, null, At(scalar)),
        not null when Texts(node) is { } words => new Party(null, words, At(node)),
        _ => null,
    };

    public ImmutableArray<Party> Parties(YamlNode? node) => node is YamlMap ? [.. new[] { Party(node) }.OfType<Party>()] : [.. LedgerNodes.Items(node).Select(Party).OfType<Party>()];

    /// <summary>A number of people; told where it is none, such as a list of names.</summary>
    public int? Count(YamlNode? node, string key)
    {
        if (node is null || LedgerNodes.Line(node) is not { } text)
            return null;
        if (node is YamlScalar && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count))
            return count;
        // Never repeated in the finding: it may be names of people.
        findings.Add(new Finding(CommitmentRules.ValueInvalid, At(node), null, ("key", key), ("value", "…")));
        return null;
    }

    /// <summary>A web address, or a file of the folder that is there; null and told otherwise.</summary>
    public string? Link(YamlNode? node)
    {
        if (node is null || LedgerNodes.Line(node) is not { } text)
            return null;
        var link = SiteLink.TryParse(text);
        if (link is { Kind: SiteLinkKind.Web } || (link is { Kind: SiteLinkKind.File } && files?.Find(link.Target) is not null))
            return text;
        findings.Add(new Finding(CommitmentRules.LinkDangling, At(node), null, ("link", text.Length <= 60 ? text : text[..60] + "…")));
        return null;
    }

    public ImmutableArray<string> Links(YamlNode? node) => [.. LedgerNodes.Items(node).Select(Link).OfType<string>()];

    /// <summary>Tells mail addresses and phone numbers, without repeating them.</summary>
    public void CheckPersonalData(YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                foreach (var (key, value) in map.Entries)
                    if (key != Contact)
                        CheckPersonalData(value);
                break;
            case YamlList list:
                foreach (var item in list.Items)
                    CheckPersonalData(item);
                break;
            case YamlScalar scalar when PersonalData.In(scalar.Value) is { } kind:
                findings.Add(new Finding(CommitmentRules.PersonalData, At(scalar), null, ("what", new Said(kind == PersonalDataKind.MailAddress ? "personal.mail" : "personal.phone"))));
                break;
        }
    }
}
