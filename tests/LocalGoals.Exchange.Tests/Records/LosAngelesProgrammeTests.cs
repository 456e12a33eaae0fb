using System.Text.Json;

using LocalGoals.Catalogue;
using LocalGoals.Commitments;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Tests.RealData;
using LocalGoals.Partnerships;
using LocalGoals.Release;
using LocalGoals.Tests.Docs;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.Records;

/// <summary>The programme of task forces in Los Angeles, read forward and backward.</summary>
public class LosAngelesProgrammeTests
{
    private static readonly CityCatalogue Catalogue = CityReader.Read(Path.Combine(DocTable.Root, "tests", "LocalGoals.Exchange.Tests", "Records", "los-angeles"));
    private static readonly CityRelease City = CityRelease.Of(Catalogue);

    [Fact]
    public void The_programme_is_read_without_a_finding() =>
        Assert.Empty(Catalogue.Findings.Where(f => CommitmentRules.All.Concat(PartnershipRules.All).Contains(f.Rule)).Select(f => $"{f.Rule.Id} {f.Origin}"));

    [Fact]
    public void Forward_the_gender_task_force_leads_to_the_network_the_review_and_the_directive()
    {
        var effects = TaskForceView.Of(City, "initial-mapping")!.Chains.SelectMany(chain => chain.Steps.Single(step => step.Stage == ChainStage.Effect).Items).ToList();
        Assert.Equal(["job-postings", "change-network"], effects.Select(effect => effect.Effect));
        Assert.Equal([("directive-35", LinkCertainty.Plausible), ("gender-review", LinkCertainty.Stated)], effects[1].Then.Select(then => (then.Effect!, then.Certainty!.Value)));
    }

    [Theory]
    [InlineData("directive-35")]
    [InlineData("gender-review")]
    public void Backward_the_directive_and_the_review_come_through_the_network_from_both_task_forces(string effect)
    {
        var entry = EffectsView.Of(City).Effects.Single(one => one.Effect.Id == effect);
        Assert.Equal(["gender-indicators"], entry.From.SelectMany(from => from.TaskForces).Select(taskForce => taskForce.Id));
        var network = Assert.Single(entry.Through);
        Assert.Equal("change-network", network.Effect.Id);
        Assert.Equal(["initial-mapping"], network.From.SelectMany(from => from.TaskForces).Select(taskForce => taskForce.Id));
    }

    [Fact]
    public void Effects_that_meet_again_and_again_are_shown_once_and_not_by_every_way()
    {
        const int Layers = 40;
        var effects = Enumerable.Range(0, Layers).SelectMany(i => new[] { "a", "b" }.Select(side =>
            $"  - {{id: {side}{i}, what: W, certainty: stated{(i == 0 ? "" : $", through: [a{i - 1}, b{i - 1}]")}}}\n"));
        using var folder = new TempFolder(("data/3-1-1.csv", "Year,Value\n2020,5\n"), ("commitments/a.yaml", "title: A\nsource: plan\noffice: The office\nmade: 2020-01-01\neffects:\n" + string.Concat(effects)));
        var release = CityRelease.Of(folder.Read());
        Assert.InRange(Count(ChainView.Of(release, release.Register.Commitments[0]).Steps[^1].Items), 2, 2 * Layers);
        Assert.Equal(2 * Layers, EffectsView.Of(release).Effects.Length);

        static int Count(IEnumerable<ChainItem> items) => items.Sum(item => 1 + Count(item.Then));
    }

    [Fact]
    public void Nothing_is_called_promised_that_nobody_is_known_to_have_accepted() =>
        Assert.All(City.Register.Commitments, one => Assert.Equal(Standing.NotPromised, one.StandingOn(City.Today)));

    [Fact]
    public void Its_task_forces_universities_and_students_are_those_of_the_reference()
    {
        using var reference = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(LosAngeles.Shared("data"), "taskforces.json")));
        var listed = reference.RootElement.GetProperty("taskforces").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);
        Assert.All(City.Partners.TaskForces, one => Assert.True(listed.ContainsKey(one.Id), one.Id));
        Assert.Equal(listed["truth-in-la"].GetProperty("students").GetInt32(), City.Partners.TaskForce("truth-in-la")!.Students);
        Assert.Equal(reference.RootElement.GetProperty("universities").EnumerateArray().Select(one => one.GetProperty("name").GetString()).Order(),
            City.Partners.Organisations.Where(one => one.Sector == Sector.University).Select(one => one.Name.Original).Order());
    }
}
