using LocalGoals.Exchange.Ledgers;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Partnerships;

namespace LocalGoals.Exchange.Records;

/// <summary>Reads one organisation from <c>partnerships/</c>, or one task force from <c>task-forces/</c>.</summary>
internal sealed class PartnerReader(string id, RecordNodes nodes)
{
    public const string Organisations = "partnerships";
    public const string TaskForces = "task-forces";

    public Organisation? Organisation(YamlMap map)
    {
        nodes.Keys(map, "name", "sector", "level", "about", "link", RecordNodes.Contact, "contributes", "agreements", "targets");
        return nodes.Needed(map, "name") is not { } name ? null
            : new Organisation(id, name, nodes.Word<Sector>(map["sector"], "sector"), nodes.Word<PartnerLevel>(map["level"], "level"), nodes.At(map))
            {
                About = nodes.Texts(map["about"]),
                Link = nodes.Link(map["link"]),
                Contact = LedgerNodes.Line(map[RecordNodes.Contact]),
                Contributes = nodes.EachText(map["contributes"]),
                Agreements = nodes.Each(map["agreements"], "agreements", AgreementOf),
                Targets = nodes.References(map["targets"], areCodes: true),
            };
    }

    public TaskForce? TaskForce(YamlMap map)
    {
        nodes.Keys(map, "title", "model", "client", "university", "partners", "advisers", "term", "students", "targets", "question", "deliverables", "official-view", "recommendations");
        return nodes.Needed(map, "title") is not { } title ? null
            : new TaskForce(id, title, nodes.Word<TaskForceModel>(map["model"], "model"), nodes.At(map))
            {
                Client = nodes.Party(map["client"]),
                Universities = nodes.Parties(map["university"]),
                Partners = nodes.Parties(map["partners"]),
                Advisers = nodes.EachText(map["advisers"]),
                Term = TermOf(map["term"]),
                Students = nodes.Count(map["students"], "students"),
                Targets = nodes.References(map["targets"], areCodes: true),
                Question = nodes.Texts(map["question"]),
                Deliverables = nodes.Each(map["deliverables"], "deliverables", DeliverableOf),
                IsOfficialView = nodes.Flag(map["official-view"], "official-view"),
                Recommendations = nodes.References(map["recommendations"]),
            };
    }

    private Agreement? AgreementOf(YamlMap map)
    {
        nodes.Keys(map, "title", "date", "until", "link");
        return nodes.Needed(map, "title") is { } title ? new Agreement(title, nodes.Day(map["date"], "date"), nodes.Day(map["until"], "until"), nodes.Link(map["link"]), nodes.At(map)) : null;
    }

    private Term? TermOf(YamlNode? node)
    {
        if (node is not YamlMap map || (map["start"] ?? map["end"] ?? map["label"]) is null)
            return node is not null && nodes.Texts(node) is { } words ? new Term(null, null, words, nodes.At(node)) : null;
        nodes.Keys(map, "start", "end", "label");
        return new Term(nodes.Day(map["start"], "start"), nodes.Day(map["end"], "end"), nodes.Texts(map["label"]), nodes.At(map));
    }

    private Deliverable? DeliverableOf(YamlMap map)
    {
        nodes.Keys(map, "title", "date", "links");
        return nodes.Needed(map, "title") is { } title ? new Deliverable(title, nodes.Day(map["date"], "date"), nodes.Links(map["links"]), nodes.At(map)) : null;
    }
}
