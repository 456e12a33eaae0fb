using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Exchange.Ledgers;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Partnerships;
using LocalGoals.Practices;

namespace LocalGoals.Exchange.Records;

/// <summary>Reads one practice from <c>practices/</c>, or one adoption from <c>practices/adopted/</c>.</summary>
internal sealed class PracticeReader(string id, RecordNodes nodes)
{
    public const string Folder = "practices";
    public const string Adopted = "practices/adopted";

    public Practice? Practice(YamlMap map)
    {
        nodes.Keys(map, "title", "problem", "city", "country", "population", "start", "targets", "groups", "partners", "interventions", "outcomes", "funding", "transfer", "awards", "sources");
        if (nodes.Needed(map, "title") is not { } title)
            return null;
        var (stated, reviewed) = TargetsOf(map["targets"]);
        return new Practice(id, title, nodes.At(map))
        {
            Problem = nodes.Texts(map["problem"]),
            City = nodes.Texts(map["city"]),
            Country = nodes.Texts(map["country"]),
            Population = nodes.Count(map["population"], "population"),
            Start = nodes.Texts(map["start"]),
            Stated = stated,
            Reviewed = reviewed,
            Groups = nodes.Words<AffectedGroup>(map["groups"], "groups"),
            Partners = nodes.Each(map["partners"], "partners", PartnerOf),
            Interventions = nodes.EachText(map["interventions"]),
            Outcomes = nodes.Each(map["outcomes"], "outcomes", OutcomeOf),
            Funding = nodes.Each(map["funding"], "funding", FundingOf),
            Transfer = TransferOf(map["transfer"]),
            Awards = nodes.EachText(map["awards"]),
            Sources = nodes.Each(map["sources"], "sources", SourceOf),
        };
    }

    public Adoption? Adoption(YamlMap map)
    {
        nodes.Keys(map, "practice", "date", "office", "changes", "expected", "indicators", "by", "commitments", "later");
        if (LedgerNodes.Line(map["practice"]) is not { } practice)
        {
            nodes.Missing(map, "practice");
            return null;
        }
        return new Adoption(id, new Reference(practice, nodes.At(map["practice"]!)), nodes.At(map))
        {
            Date = nodes.Day(map["date"], "date"),
            Office = nodes.Party(map["office"]),
            Changes = nodes.Texts(map["changes"]),
            Expected = nodes.Texts(map["expected"]),
            Indicators = nodes.References(map["indicators"], areCodes: true),
            By = nodes.Day(map["by"], "by"),
            Commitments = nodes.References(map["commitments"]),
            Later = nodes.Each(map["later"], "later", LaterOf),
        };
    }

    // Targets alone are those that the source names.
    private (ImmutableArray<Reference> Stated, ImmutableArray<Reference> Reviewed) TargetsOf(YamlNode? node)
    {
        if (node is not YamlMap map)
            return (nodes.References(node, areCodes: true), []);
        nodes.Keys(map, "stated", "reviewed");
        return (nodes.References(map["stated"], areCodes: true), nodes.References(map["reviewed"], areCodes: true));
    }

    private PracticePartner? PartnerOf(YamlMap map)
    {
        nodes.Keys(map, "name", "sector", "role");
        return nodes.Needed(map, "name") is { } name ? new PracticePartner(name, nodes.Word<Sector>(map["sector"], "sector"), nodes.Texts(map["role"]), nodes.At(map)) : null;
    }

    private PracticeOutcome? OutcomeOf(YamlMap map)
    {
        nodes.Keys(map, "what", "value", "bound", "unit", "period", "role", "evidence", "claimed", "note", "source");
        return nodes.Needed(map, "what") is not { } what ? null
            : new PracticeOutcome(what, nodes.Number(map["value"], "value"), nodes.Texts(map["unit"]), nodes.Word<EvidenceKind>(map["evidence"], "evidence"), nodes.At(map))
            {
                Role = nodes.Word<OutcomeRole>(map["role"], "role") ?? OutcomeRole.Result,
                Bound = nodes.Word<Bound>(map["bound"], "bound") ?? Bound.Exactly,
                Period = nodes.Texts(map["period"]),
                Claimed = nodes.Word<EvidenceKind>(map["claimed"], "claimed"),
                Note = nodes.Texts(map["note"]),
                Source = nodes.Provenance(map["source"]),
            };
    }

    private Funding? FundingOf(YamlMap map)
    {
        nodes.Keys(map, "from", "amount", "currency", "period");
        return nodes.Needed(map, "from") is { } from
            ? new Funding(from, nodes.Number(map["amount"], "amount"), LedgerNodes.Line(map["currency"]), nodes.Texts(map["period"]), nodes.At(map)) : null;
    }

    private Transfer? TransferOf(YamlNode? node)
    {
        if (node is not YamlMap map)
            return null;
        nodes.Keys(map, "from", "to", "changed");
        return new Transfer(nodes.Texts(map["from"]), nodes.EachText(map["to"]), nodes.Texts(map["changed"]), nodes.At(map));
    }

    private Provenance? SourceOf(YamlMap map) => nodes.Provenance(map);

    private LaterEvent? LaterOf(YamlMap map)
    {
        nodes.Keys(map, "date", "what", "link");
        return nodes.Needed(map, "what") is { } what ? new LaterEvent(nodes.Day(map["date"], "date"), what, nodes.Link(map["link"]), nodes.At(map)) : null;
    }
}
