using System.Globalization;

using LocalGoals.Commitments;
using LocalGoals.Exchange.Ledgers;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Language;

namespace LocalGoals.Exchange.Records;

/// <summary>Reads one promise or recommendation from <c>commitments/</c>.</summary>
internal sealed class CommitmentReader(string id, RecordNodes nodes)
{
    public const string Folder = "commitments";

    public Commitment? Read(YamlMap map)
    {
        nodes.Keys(map, "title", "text", "source", "from", "targets", "indicators", "groups", "office", "made", "history", "actions", "evidence", "effects");
        if (nodes.Needed(map, "title") is not { } title)
            return null;
        if (map["source"] is null)
            nodes.Missing(map, "source");
        var made = MadeOf(map);
        var commitment = new Commitment(id, title, nodes.Word<CommitmentSource>(map["source"], "source") ?? CommitmentSource.Plan, made.Date, made.State, made.Due, nodes.At(map))
        {
            Text = nodes.Texts(map["text"]),
            From = nodes.Provenance(map["from"]),
            Targets = nodes.References(map["targets"], areCodes: true),
            Indicators = nodes.References(map["indicators"], areCodes: true),
            Groups = nodes.EachText(map["groups"]),
            Office = nodes.Party(map["office"]),
            Actions = nodes.Each(map["actions"], "actions", ActionOf),
            Evidence = nodes.Each(map["evidence"], "evidence", EvidenceOf),
            Effects = [.. nodes.Each(map["effects"], "effects", one => one).Select(EffectOf).DistinctBy(effect => effect.Id)],
        };
        return nodes.Each(map["history"], "history", ChangeOf).Aggregate(commitment, (one, change) => one.Add(change));
    }

    private (DateOnly? Date, CommitmentState State, DateOnly? Due) MadeOf(YamlMap root)
    {
        if (root["made"] is not YamlMap map)
        {
            if (root["made"] is not { } day || LedgerNodes.Line(day) is null)
                nodes.Missing(root, "made");
            return (nodes.Day(root["made"], "made"), CommitmentState.Proposed, null);
        }
        nodes.Keys(map, "date", "due", "state");
        if (map["date"] is null)
            nodes.Missing(map, "date");
        return (nodes.Day(map["date"], "date"), nodes.Word<CommitmentState>(map["state"], "state") ?? CommitmentState.Proposed, nodes.Day(map["due"], "due"));
    }

    private CommitmentChange? ChangeOf(YamlMap map)
    {
        nodes.Keys(map, "date", "state", "due", "what", "why", "by");
        if (map["date"] is null)
            nodes.Missing(map, "date");
        return nodes.Day(map["date"], "date") is not { } date ? null
            : new CommitmentChange(date, nodes.Word<CommitmentState>(map["state"], "state"), nodes.Day(map["due"], "due"), nodes.At(map))
            {
                What = nodes.Texts(map["what"]),
                Why = nodes.Texts(map["why"]),
                By = nodes.Party(map["by"]),
            };
    }

    private CommitmentAction? ActionOf(YamlMap map)
    {
        nodes.Keys(map, "date", "what", "by", "link");
        return nodes.Needed(map, "what") is { } what ? new CommitmentAction(what, nodes.Day(map["date"], "date"), nodes.Party(map["by"]), nodes.Link(map["link"]), nodes.At(map)) : null;
    }

    // Without something to look at it is no evidence.
    private Evidence? EvidenceOf(YamlMap map)
    {
        nodes.Keys(map, "title", "link", "date");
        if (map["link"] is null)
            nodes.Missing(map, "link");
        var (link, date) = (nodes.Link(map["link"]), nodes.Day(map["date"], "date"));
        return link is null ? null : new Evidence(nodes.Texts(map["title"]) ?? new Texts(link), link, date, nodes.At(map));
    }

    private Effect EffectOf(YamlMap map, int index)
    {
        nodes.Keys(map, "id", "what", "date", "certainty", "link", "through", "indicators");
        if (map["certainty"] is null)
            nodes.Missing(map, "certainty");
        if (map["id"] is null && nodes.Texts(map["what"]) is null)
            nodes.Missing(map, "what");
        var name = LedgerNodes.Line(map["id"]) ?? $"{id}-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
        return new Effect(name, nodes.Texts(map["what"]), nodes.Day(map["date"], "date"), nodes.Word<LinkCertainty>(map["certainty"], "certainty") ?? LinkCertainty.Plausible,
            nodes.Link(map["link"]), nodes.References(map["through"]), nodes.At(map))
        {
            Indicators = nodes.References(map["indicators"], areCodes: true),
        };
    }
}
