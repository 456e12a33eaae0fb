using System.Collections.Immutable;

using LocalGoals.Exchange.Sdmx;
using LocalGoals.Exchange.Tables;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>One column of the table that is made of a message: which ids it shows, and the texts of their codes.</summary>
internal sealed class SdmxColumn(string name)
{
    private readonly Dictionary<(string Id, string Code), string> _texts = [];
    private (string? Id, string? Code, string Text) _last = (null, null, "");
    private readonly Dictionary<string, string> _codeOf = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public List<string> Ids { get; } = [];

    public Texts? Title { get; init; }

    public ImmutableDictionary<string, Texts>.Builder Names { get; } = ImmutableDictionary.CreateBuilder<string, Texts>(StringComparer.Ordinal);

    /// <summary>Whether every row has the same text, or none has one.</summary>
    public bool IsSingle => _codeOf.Count <= 1;

    public bool IsEmpty => IsSingle && _codeOf.Keys.All(text => text.Length == 0);

    /// <summary>The code behind the only text.</summary>
    public string SingleCode => _codeOf.Values.FirstOrDefault("");

    /// <summary>The text of a code; two codes of the same name are told apart by their codes.</summary>
    public string Text(string id, string? code, Func<string, string, (string Text, Texts? Words)> words)
    {
        // Neighbouring rows mostly repeat the code above.
        if (code is not null && ReferenceEquals(code, _last.Code) && ReferenceEquals(id, _last.Id))
            return _last.Text;
        var text = Found(id, code, words);
        _last = (id, code, text);
        return text;
    }

    private string Found(string id, string? code, Func<string, string, (string Text, Texts? Words)> words)
    {
        var key = (id, code ?? "");
        if (_texts.TryGetValue(key, out var known))
            return known;
        var (text, said) = code is null or "" ? ("", null) : words(id, code);
        if (text.Length > 0 && _codeOf.TryGetValue(text, out var other) && other != code)
            text = $"{text} ({code})";
        else if (said is not null)
            Names.TryAdd(text, said);
        _texts.Add(key, text);
        _codeOf.TryAdd(text, code ?? "");
        return text;
    }
}

/// <summary>Makes the columns of a message's rows: what is wanted, what it is called, what it is for.</summary>
internal sealed class SdmxColumns(IReadOnlyList<SdmxMessage> messages, SdmxStructure structure, SdmxSettings settings)
{
    // Without them a figure is not what it says: they stay, also where the configuration does not want them shown.
    private static readonly string[] Essential = [SdmxMessage.Series, SdmxMessage.Unit, SdmxMessage.Multiplier, SdmxMessage.Status];

    // Ids of attributes in structures for the SDGs and the cross-domain concepts, where no structure says it.
    private static readonly ImmutableHashSet<string> KnownAttributes = ImmutableHashSet.Create(StringComparer.Ordinal,
        SdmxMessage.Multiplier, SdmxMessage.Status, "NATURE", "TIME_DETAIL", "COMMENT_TS", "COMMENT_OBS", "COMMENT_DSET", "SOURCE_DETAIL", "BASE_PER", "TIME_COVERAGE",
        "UPPER_BOUND", "LOWER_BOUND", "GEO_INFO_URL", "GEO_INFO_TYPE", "CUST_BREAKDOWN_LB", "DATA_LAST_UPDATE", "CONF_STATUS", "OBS_CONF", "DECIMALS", "TIME_FORMAT", "TITLE",
        "COLLECTION", "PRE_BREAK_VALUE", "SOURCE_AGENCY");

    // They say how a figure was transmitted, or of which place all figures are; one value for all divides nothing.
    private static readonly string[] Technical = [SdmxMessage.Frequency, "REPORTING_TYPE", SdmxMessage.Area];

    // Codes of many lists for "not applicable", "unspecified" and "unknown".
    private static readonly string[] SaysNothing = ["_Z", "_X", "_U", "_N"];

    private readonly Dictionary<string, SdmxColumn?> _byId = new(StringComparer.Ordinal);
    private readonly List<SdmxColumn> _columns = [];

    public IReadOnlyList<SdmxColumn> All => _columns;

    /// <summary>The column of an id; null when it is not wanted.</summary>
    public SdmxColumn? Of(string id)
    {
        if (_byId.TryGetValue(id, out var known))
            return known;
        var mapped = settings.Map.GetValueOrDefault(id);
        var essential = Essential.Contains(id);
        if (!IsWanted(id) && !essential)
            return _byId[id] = null;
        var name = mapped is { Length: > 0 } ? mapped : NameOf(id);
        var column = _columns.Find(c => c.Name == name);
        if (column is null)
            _columns.Add(column = new SdmxColumn(name) { Title = mapped is { Length: > 0 } ? null : SdmxCommonNames.With(Words(id), SdmxCommonNames.Title(id)) });
        column.Ids.Add(id);
        return _byId[id] = column;
    }

    public string Text(SdmxColumn column, string id, string? code) => column.Text(id, code, TextOf);

    /// <param name="whole">The code of the place that the others are parts of; null where there is none.</param>
    public ColumnFacts FactsOf(SdmxColumn column, string? whole)
    {
        var id = column.Ids[0];
        var leftOut = (settings.DropsSingletons && column.IsSingle) || !IsWanted(id);
        return new ColumnFacts(RoleOf(id, column), column.Title, column.Names.ToImmutable(), leftOut, id == SdmxMessage.Area && whole is not null && !column.IsSingle ? Text(column, id, whole) : null);
    }

    public Texts? NameOf(string id, string code) => structure.Name(id, code) ?? messages.Select(message => message.Names.Name(id, code)).FirstOrDefault(name => name is not null);

    private bool IsWanted(string id)
    {
        if (settings.IsLeftOut(id))
            return false;
        if (!IsAttribute(id))
            return true;
        return IsOfObservations(id) ? settings.ObservationAttributes : settings.SeriesAttributes;
    }

    private bool IsOfObservations(string id) => messages.Any(message => message.ObservationAttributes.Contains(id));

    private bool IsAttribute(string id) => structure.IsAttribute(id) ?? (messages.Any(message => message.Attributes.Contains(id)) || KnownAttributes.Contains(id));

    private ColumnRole RoleOf(string id, SdmxColumn column) => id switch
    {
        SdmxMessage.Series => ColumnRole.Series,
        SdmxMessage.Unit => ColumnRole.Unit,
        SdmxMessage.Multiplier => ColumnRole.Multiplier,
        SdmxMessage.Status => ColumnRole.Status,
        _ when IsAttribute(id) => ColumnRole.Attribute,
        _ when column.IsSingle && (Technical.Contains(id) || SaysNothing.Contains(column.SingleCode)) => ColumnRole.Attribute,
        _ => ColumnRole.Dimension,
    };

    // The builder takes attributes of observations as they are; so are codes that the program itself reads.
    private bool IsAsWritten(string id) => settings.Codes || IsOfObservations(id) || id is SdmxMessage.Multiplier or SdmxMessage.Status;

    private string NameOf(string id) => IsAsWritten(id) ? id : Words(id)?.Original ?? id;

    private Texts? Words(string id) => structure.Title(id) ?? messages.Select(message => message.Names.Title(id)).FirstOrDefault(title => title is not null);

    private (string, Texts?) TextOf(string id, string code)
    {
        if (settings.Map.TryGetValue($"{id}|{code}", out var mapped))
            return (mapped, null);
        if (code == SdmxMessage.Total)
            return ("", null);
        var words = NameOf(id, code);
        return (IsAsWritten(id) ? code : words?.Original ?? code, SdmxCommonNames.With(words, SdmxCommonNames.Name(id, code)));
    }
}
