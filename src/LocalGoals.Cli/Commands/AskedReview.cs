using System.CommandLine;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Release;
using LocalGoals.Reviews;

namespace LocalGoals.Cli.Commands;

/// <summary>The review that a command is about, with the city it belongs to.</summary>
internal sealed record AskedReview(string Folder, CityCatalogue Catalogue, CityRelease Release, Review Review)
{
    /// <exception cref="Refusal">There is no such review.</exception>
    public static AskedReview Of(CityArguments city, ParseResult parse, string id)
    {
        var catalogue = city.Read(parse);
        var review = catalogue.Reviews.FirstOrDefault(one => one.Id == id)
            ?? throw new Refusal($"There is no review '{id}'. There are: {string.Join(", ", catalogue.Reviews.Select(one => one.Id).DefaultIfEmpty("none"))}.");
        return new AskedReview(city.Folder(parse).FullName, catalogue, CityRelease.Of(catalogue, city.Today(parse)), review);
    }

    public CheckedReview Check() => ReviewDesk.Check(Folder, Catalogue, Release, Review);
}
