using System.Collections.Immutable;

using LocalGoals.Exchange.Yaml;
using LocalGoals.Localization;

namespace LocalGoals.Exchange.Ledgers;

/// <summary>Reads one decision of a ledger.</summary>
internal sealed class LedgerEntryReader(LedgerNodes nodes, string framework)
{
    public static readonly ImmutableArray<string> Keys =
    [
        "code", "decision", "proposal", "reason", "wording", "changes", "mandate", "plans", "stand-in", "comparability", "status", "source", "area",
        "disaggregation", "baseline", "target", "reviewer", "date", "version", "assessments",
    ];

    public LedgerEntry Read(string code, YamlMap map)
    {
        nodes.Keys(map, Keys.AsSpan());
        var stated = nodes.Word<Decision>(map["decision"], "decision") ?? Decision.Undecided;
        var isProposal = nodes.Flag(map["proposal"], "proposal");
        var reason = nodes.Texts(map["reason"]);
        // A decision without a reason is refused.
        var decision = isProposal || reason is null ? Decision.Undecided : stated;
        return new LedgerEntry(framework, code, decision, nodes.At(map["code"]!))
        {
            IsProposal = isProposal,
            Stated = stated,
            Reason = reason,
            Wording = nodes.Texts(map["wording"]),
            Changes = [.. LedgerNodes.Items(map["changes"]).Select(item => nodes.Word<ChangeKind>(item, "changes")).OfType<ChangeKind>().Distinct()],
            Mandate = MandateOf(map["mandate"]),
            Plans = [.. LedgerNodes.Items(map["plans"]).Select(PlanLinkOf).OfType<PlanLink>()],
            StandIn = StandInOf(map["stand-in"]),
            Comparability = nodes.Word<Comparability>(map["comparability"], "comparability"),
            Status = nodes.Word<LedgerStatus>(map["status"], "status"),
            Source = nodes.Texts(map["source"]),
            Area = nodes.Texts(map["area"]),
            DisaggregationWanted = LedgerNodes.Lines((map["disaggregation"] as YamlMap)?["wanted"]),
            DisaggregationAvailable = LedgerNodes.Lines((map["disaggregation"] as YamlMap)?["available"]),
            Baseline = FigureOf(map["baseline"], "baseline"),
            LocalTarget = FigureOf(map["target"], "target"),
            Reviewer = LedgerNodes.Line(map["reviewer"]),
            Date = nodes.Day(map["date"], "date"),
            Version = nodes.Texts(map["version"]),
            Assessments = [.. LedgerNodes.Items(map["assessments"]).OfType<YamlMap>().Select(AssessmentOf)],
        };
    }

    private Mandate? MandateOf(YamlNode? node)
    {
        if (node is null || LedgerNodes.Line(node) is null)
            return null;
        if (node is not YamlMap map || map["level"] is not null)
            return new Mandate([.. LedgerNodes.Items(node).Select(ActorOf).OfType<Actor>()], [], nodes.At(node));
        nodes.Keys(map, "lead", "others");
        return new Mandate([.. LedgerNodes.Items(map["lead"]).Select(ActorOf).OfType<Actor>()], [.. LedgerNodes.Items(map["others"]).Select(ActorOf).OfType<Actor>()],
            nodes.At(map["lead"] ?? node));
    }

    private Actor? ActorOf(YamlNode node)
    {
        if (node is YamlMap map)
            nodes.Keys(map, "level", "office");
        var level = nodes.Word<MandateLevel>((node as YamlMap)?["level"] ?? node, "level");
        return level is null ? null : new Actor(level.Value, nodes.Texts((node as YamlMap)?["office"]));
    }

    private PlanLink? PlanLinkOf(YamlNode node)
    {
        if (node is not YamlMap map)
            return LedgerNodes.Line(node) is { } name ? new PlanLink(name, null, null, nodes.At(node)) : null;
        nodes.Keys(map, "plan", "passage", "strength");
        return new PlanLink(LedgerNodes.Line(map["plan"]) ?? "", nodes.Texts(map["passage"]), nodes.Word<LinkStrength>(map["strength"], "strength"), nodes.At(map["plan"] ?? map));
    }

    private StandIn? StandInOf(YamlNode? node)
    {
        if (node is not YamlMap map)
            return node is not null && LedgerNodes.Line(node) is { } code ? new StandIn(LedgerNodes.Code(code), null, nodes.At(node)) : null;
        nodes.Keys(map, "for", "difference");
        return new StandIn(LedgerNodes.Line(map["for"]) is { } stood ? LedgerNodes.Code(stood) : null, nodes.Texts(map["difference"]), nodes.At(map["for"] ?? map));
    }

    private LocalFigure? FigureOf(YamlNode? node, string key)
    {
        if (node is not YamlMap map)
            return node is not null && nodes.Number(node, key) is { } value ? new LocalFigure(value, null, null, null, nodes.At(node)) : null;
        nodes.Keys(map, "value", "unit", "year", "source");
        return new LocalFigure(nodes.Number(map["value"], $"{key}.value"), LedgerNodes.Line(map["unit"]), LedgerNodes.Line(map["year"]), nodes.Texts(map["source"]), nodes.At(node));
    }

    private OtherAssessment AssessmentOf(YamlMap map)
    {
        nodes.Keys(map, "by", "decision", "reason");
        return new OtherAssessment(LedgerNodes.Line(map["by"]) ?? "", nodes.Word<Decision>(map["decision"], "decision") ?? Decision.Undecided, nodes.Texts(map["reason"]));
    }
}
