using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Localization;

namespace LocalGoals.Exchange.Ledgers;

/// <summary>Reads a city's decisions from <c>localization/*.yaml</c>.</summary>
/// <param name="language">The language of texts that are written once.</param>
internal sealed class LedgerReader(FolderFiles files, string language, ICollection<Finding> findings)
{
    public const string Folder = "localization";

    private readonly Dictionary<string, Plan> _plans = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), LedgerEntry> _entries = [];
    private readonly ImmutableArray<LedgerEntry>.Builder _inOrder = ImmutableArray.CreateBuilder<LedgerEntry>();
    private int? _list;

    /// <returns>Null where there is no such file.</returns>
    public Ledger? Read()
    {
        var found = false;
        foreach (var file in files.All.Where(file => file.Folder == Folder && Path.GetExtension(file.Name).ToLowerInvariant() is ".yaml" or ".yml"))
        {
            found = true;
            if (files.ReadText(file) is not { } bytes)
                continue;
            switch (YamlReader.Read(Encoding.UTF8.GetString(bytes), file.Path, findings))
            {
                case YamlMap root:
                    Read(new LedgerNodes(file.Path, language, findings), root);
                    break;
                case var other when other.Text.Trim().Length > 0:
                    findings.Add(new Finding(LocalizationRules.KeyUnknown, new Origin(file.Path, other.Line, other.Column), null, ("key", Excerpt(other.Text)), ("known", "decisions")));
                    break;
            }
        }
        return found ? new Ledger(_list ?? Ledger.DefaultList, [.. _plans.Values], _inOrder.ToImmutable()) : null;
    }

    private void Read(LedgerNodes nodes, YamlMap root)
    {
        nodes.Keys(root, "framework", "list", "plans", "decisions");
        if (root["list"] is { } list)
        {
            if (list.Text is "2020" or "2025")
                _list ??= int.Parse(list.Text, CultureInfo.InvariantCulture);
            else
                nodes.Unknown(list, "list", "2020, 2025");
        }
        foreach (var (id, node) in (root["plans"] as YamlMap ?? YamlMap.Empty).Entries)
            if (!_plans.TryAdd(id, PlanOf(nodes, id, node)))
                findings.Add(new Finding(LocalizationRules.Repeated, nodes.At(node), null, ("code", id), ("place", _plans[id].Origin.ToString())));
        var framework = LedgerNodes.Line(root["framework"]) ?? FrameworkSet.Sdg;
        foreach (var item in LedgerNodes.Items(root["decisions"]))
        {
            if (item is not YamlMap map || LedgerNodes.Line(map["code"]) is not { } code)
            {
                findings.Add(new Finding(LocalizationRules.CodeMissing, nodes.At(item)));
                continue;
            }
            var entry = new LedgerEntryReader(nodes, framework).Read(LedgerNodes.Code(code), map);
            if (_entries.TryAdd((entry.Framework, entry.Code), entry))
                _inOrder.Add(entry);
            else
                findings.Add(new Finding(LocalizationRules.Repeated, nodes.At(map["code"]!), null,
                    ("code", entry.Code), ("place", _entries[(entry.Framework, entry.Code)].Origin.ToString())));
        }
    }

    private static Plan PlanOf(LedgerNodes nodes, string id, YamlNode node)
    {
        var map = node as YamlMap;
        if (map is not null)
            nodes.Keys(map, "title", "link", "passages");
        return new Plan(id, (map is null || map["title"] is not null ? nodes.Texts(map?["title"] ?? node) : null) ?? new Texts(id), LedgerNodes.Line(map?["link"]), nodes.At(node))
        {
            Passages = [.. LedgerNodes.Items(map?["passages"]).Select(nodes.Texts).OfType<Texts>()],
        };
    }

    private static string Excerpt(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
