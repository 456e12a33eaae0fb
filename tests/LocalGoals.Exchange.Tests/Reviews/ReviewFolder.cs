using System.Security.Cryptography;

using LocalGoals.Catalogue;
using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Exchange.Tests.Reviews;

/// <summary>A small city with one review.</summary>
internal sealed class ReviewFolder : IDisposable
{
    public const string Data = """
        Year,Sex,Units,Value
        2020,,Percent,20
        2020,Female,Percent,15
        2020,Male,Percent,25
        2022,,Percent,18.5
        2022,Female,Percent,12.5
        2022,Male,Percent,
        """;

    private readonly TempFolder _folder;

    public ReviewFolder(string section, string yaml = "title: Review\nlanguages: [en]\nstatus: published\n", params (string Path, string Text)[] more) =>
        _folder = new TempFolder(
        [
            ("city.yaml", "name: Testville\n"), ("data/indicator_3-a-1.csv", Data), ("meta/3-a-1.md", "---\nindicator_name: People who smoke\n---\n"),
            ("reviews/2024/review.yaml", yaml), ("reviews/2024/01-highlights.en.md", section), .. more,
        ]);

    public string Root => _folder.Root;

    public string Edition => Path.Combine(Root, "reviews/2024/editions/1");

    public CityCatalogue Read() => _folder.Read();

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes) => _folder.Write(path, bytes);

    public ReviewDocument Document(out List<Finding> findings)
    {
        var release = CityRelease.Of(Read());
        findings = [];
        return ReviewDraft.Of(new Analyses(release), Read().Reviews.Single(), Languages.English, findings);
    }

    public CheckedReview Check() => Read() is var catalogue ? ReviewDesk.Check(Root, catalogue, CityRelease.Of(catalogue), catalogue.Reviews.Single(review => review.Id == "2024")) : throw new InvalidOperationException();

    public FrozenEdition Freeze(ECDsa? key = null)
    {
        var catalogue = Read();
        var release = CityRelease.Of(catalogue);
        var review = catalogue.Reviews.Single();
        return new EditionWriter(Root, release, review).Write([ReviewDraft.Of(new Analyses(release), review, Languages.English, new List<Finding>())], "1", null, key);
    }

    public void Dispose() => _folder.Dispose();
}
