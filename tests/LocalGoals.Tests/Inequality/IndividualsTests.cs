using LocalGoals.Inequality;

using Xunit;

namespace LocalGoals.Tests.Inequality;

public sealed class IndividualsTests
{
    /// <summary>
    /// Ranks of people are those of their groups, so that an index of individual records is that of the groups' weighted shares. Standard errors of a survey's design are not computed.
    /// </summary>
    [Fact]
    public void Indices_of_individual_records_are_those_of_their_groups()
    {
        var vectors = Vectors.Read("heat-individual");
        var input = vectors.GetProperty("input");
        double[] Column(string name) => [.. input.GetProperty(name).EnumerateArray().Select(cell => cell.GetDouble())];
        var groups = Column("sba").Zip(Column("subgroup_order"), Column("weight")).GroupBy(person => person.Second)
            .Select(group => new GroupFigure($"{group.Key}", group.Sum(p => p.First * p.Third) / group.Sum(p => p.Third), null, group.Sum(p => p.Third), group.Key));
        var answers = Measures.Of(new InequalityQuestion([.. groups], true, true, 1)).ToDictionary(a => a.Measure.Name, a => a.Outcome.Estimate?.Value);

        foreach (var expected in vectors.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("expected")))
            foreach (var (name, theirs) in ((string, string)[])[("aci", "aci"), ("rci", "rci"), ("sii_logit", "sii"), ("rii_logit", "rii"), ("sii_linear", "sii_linear")])
                Vectors.Close(expected.GetProperty(theirs).GetProperty("estimate").GetDouble(), answers[name], 1e-9, name);
    }
}
