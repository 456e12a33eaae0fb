using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Exchange.Ledgers;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Localization;
using LocalGoals.Practices;
using LocalGoals.Rights;

namespace LocalGoals.Exchange.Records;

/// <summary>Reads one record of a folder under <c>rights/</c>.</summary>
internal sealed class RightsReader(string id, RecordNodes nodes)
{
    private const string Statuses = "rights/status";
    private const string Links = "rights/links";
    private const string Laws = "rights/laws";
    private const string Remedies = "rights/remedies";
    private const string Reviews = "rights/reviews";

    public static RightsBook Read(RecordFolder folder) => new(
        folder.Read(Statuses, (id, nodes, map) => new RightsReader(id, nodes).Status(map)),
        folder.Read(Links, (id, nodes, map) => new RightsReader(id, nodes).Link(map)),
        folder.Read(Laws, (id, nodes, map) => new RightsReader(id, nodes).LawOf(map)),
        folder.Read(Remedies, (id, nodes, map) => new RightsReader(id, nodes).RemedyOf(map)),
        folder.Read(Reviews, (id, nodes, map) => new RightsReader(id, nodes).Review(map)));

    private Ratification? Status(YamlMap map)
    {
        nodes.Keys(map, "status", "date", "source", "note");
        if (map["status"] is null)
            nodes.Missing(map, "status");
        return nodes.Word<RatificationStatus>(map["status"], "status") is not { } status ? null
            : new Ratification(new Reference(id, nodes.At(map)), status, nodes.At(map)) { Date = nodes.Day(map["date"], "date"), Source = nodes.Provenance(map["source"]), Note = nodes.Texts(map["note"]) };
    }

    private LinkReview? Link(YamlMap map)
    {
        nodes.Keys(map, "target", "instrument", "article", "right", "decision", "date", "by", "why");
        if (Needed(map, "target", areCodes: true) is not { } target || Needed(map, "instrument") is not { } instrument)
            return null;
        if (Article.TryParse(map["article"]?.Text) is not { } article)
        {
            nodes.Invalid(map["article"]!, "article");
            return null;
        }
        return new LinkReview(id, target, instrument with { Id = instrument.Id.ToLowerInvariant() }, article, nodes.Word<LinkDecision>(map["decision"], "decision") ?? LinkDecision.Accepted, nodes.At(map))
        {
            Right = nodes.Word<HumanRight>(map["right"], "right"),
            Date = nodes.Day(map["date"], "date"),
            By = nodes.Party(map["by"]),
            Why = nodes.Texts(map["why"]),
        };
    }

    private Law? LawOf(YamlMap map)
    {
        nodes.Keys(map, "title", "level", "about", "date", "link", "targets", "rights");
        return nodes.Needed(map, "title") is not { } title ? null
            : new Law(id, title, nodes.Word<MandateLevel>(map["level"], "level"), nodes.At(map))
            {
                About = nodes.Texts(map["about"]),
                Date = nodes.Day(map["date"], "date"),
                Link = nodes.Link(map["link"]),
                Targets = nodes.References(map["targets"], areCodes: true),
                Rights = nodes.Words<HumanRight>(map["rights"], "rights"),
            };
    }

    private Remedy? RemedyOf(YamlMap map)
    {
        nodes.Keys(map, "title", "about", "office", "level", "link", RecordNodes.Contact, "targets", "groups");
        return nodes.Needed(map, "title") is not { } title ? null
            : new Remedy(id, title, nodes.At(map))
            {
                About = nodes.Texts(map["about"]),
                Office = nodes.Party(map["office"]),
                Level = nodes.Word<MandateLevel>(map["level"], "level"),
                Link = nodes.Link(map["link"]),
                Contact = LedgerNodes.Line(map[RecordNodes.Contact]),
                Targets = nodes.References(map["targets"], areCodes: true),
                Groups = nodes.Words<AffectedGroup>(map["groups"], "groups"),
            };
    }

    private RightsReview? Review(YamlMap map)
    {
        nodes.Keys(map, "title", "date", "by", "targets", "indicators", "commitments", "practices", "reviews", "conclusion", "answers");
        return nodes.Needed(map, "title") is not { } title ? null
            : new RightsReview(id, title, nodes.At(map))
            {
                Date = nodes.Day(map["date"], "date"),
                By = nodes.Party(map["by"]),
                Targets = nodes.References(map["targets"], areCodes: true),
                Indicators = nodes.References(map["indicators"], areCodes: true),
                Commitments = nodes.References(map["commitments"]),
                Practices = nodes.References(map["practices"]),
                Reviews = nodes.References(map["reviews"]),
                Conclusion = nodes.Texts(map["conclusion"]),
                Answers = Answers(map["answers"]),
            };
    }

    // A question is answered once: the first answer counts.
    private ImmutableArray<Answered> Answers(YamlNode? node) => [.. nodes.Each(node, "answers", AnswerOf).DistinctBy(answer => answer.Question)];

    private Answered? AnswerOf(YamlMap map)
    {
        nodes.Keys(map, "question", "answer", "evidence", "link");
        if (Needed(map, "question") is not { } asked)
            return null;
        if (ReviewQuestion.Find(asked.Id) is { } question)
            return new Answered(question, nodes.Word<ReviewAnswer>(map["answer"], "answer") ?? ReviewAnswer.NotAssessed, nodes.Texts(map["evidence"]), nodes.Link(map["link"]), nodes.At(map));
        nodes.Unknown(map["question"]!, "question", string.Join(", ", ReviewQuestion.All.Select(one => one.Id)));
        return null;
    }

    private Reference? Needed(YamlMap map, string key, bool areCodes = false)
    {
        if (nodes.References(map[key], areCodes) is [var first, ..])
            return first;
        nodes.Missing(map, key);
        return null;
    }
}
