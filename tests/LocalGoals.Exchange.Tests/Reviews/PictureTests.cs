using System.Security.Cryptography;

using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;

using Xunit;

namespace LocalGoals.Exchange.Tests.Reviews;

/// <summary>Pictures of a review: what is shown, what is told and why, and what an edition encloses.</summary>
public class PictureTests
{
    private const string Yaml = "title: Review\ntemplate: update\nlanguages: [en]\n";

    // What the other elements would be told of.
    private const string Covers = "---\ncovers: [highlights, opening-statement, methods, leaving-no-one-behind, progress, what-was-promised, next-steps, statistical-annex]\n---\n";

    [Fact]
    public void An_image_alone_in_its_paragraph_is_a_picture_whose_kind_and_size_its_bytes_say()
    {
        using var folder = Folder("![The *harbour* at dawn](images/harbour.txt \"Boats & nets. Photo: M. Nur\")\n\n![A boat](images/boat.png)\n");
        folder.Write("reviews/2024/images/harbour.txt", PictureBytes.Jpeg(1600, 900));
        folder.Write("reviews/2024/images/boat.png", PictureBytes.Png(40, 30));
        folder.Write("reviews/2024/images/never-named.png", PictureBytes.Png(40, 30));
        var review = folder.Read().Reviews.Single();
        var pictures = folder.Document(out var findings).Blocks.OfType<PictureBlock>().ToList();

        Assert.Empty(findings);
        Assert.Equal(("images/harbour.txt", 1600, 900, "The harbour at dawn", "Boats & nets. Photo: M. Nur"), (pictures[0].File, pictures[0].Width, pictures[0].Height, pictures[0].Words, pictures[0].Caption));
        Assert.Equal(("A boat", null), (pictures[1].Words, pictures[1].Caption));
        Assert.Equal(["image/png", "image/jpeg"], review.Pictures.Values.Select(picture => picture.ContentType));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(PictureBytes.Png(40, 30))), pictures[1].Sha256);
    }

    [Theory]
    [InlineData("review-image-elsewhere", "5:1", "![A](https://example.org/a.png)", "A")]
    [InlineData("review-image-elsewhere", "5:1", "![A](../../files/logo.png)", "A")]
    [InlineData("review-image-elsewhere", "5:1", "![A](images/../../../secret.png)", "A")]
    [InlineData("review-image-elsewhere", "5:1", "![A](images/%2e%2e%2fsecret.png)", "A")]
    [InlineData("review-image-elsewhere", "5:1", "![A](/etc/passwd)", "A")]
    [InlineData("review-image-elsewhere", "5:1", "![A](<images/our harbour.png>)", "A")]
    [InlineData("review-image-elsewhere", "5:6", "![A](images/our harbour.png)", "![A](images/our harbour.png)")]
    [InlineData("review-image-missing", "5:1", "![A](images/Right.png)", "A")]
    [InlineData("review-image-kind", "5:1", "![A](images/script.png)", "A")]
    [InlineData("review-image-kind", "5:1", "![A](images/drawing.svg)", "A")]
    [InlineData("review-image-kind", "5:1", "![A](images/cut.png)", "A")]
    [InlineData("review-image-too-large", "5:1", "![A](images/heavy.png)", "A")]
    [InlineData("review-image-too-large", "5:1", "![A](images/wide.png)", "A")]
    [InlineData("review-image-turned", "5:1", "![A](images/turned.jpg)", "A")]
    [InlineData("review-image-misplaced", "5:5", "See ![A](images/right.png) here.", "See A here.")]
    [InlineData("review-image-misplaced", "6:1", "> a\n![A](images/right.png)", "a A")]
    [InlineData("review-image-misplaced", "5:2", "[![A](images/right.png)](indicators/3.a.1)", "A")]
    [InlineData("review-image-without-words", "5:1", "![](images/right.png)", null)]
    [InlineData("review-image-tells-place", "5:1", "![A](images/place.jpg)", null)]
    [InlineData("review-reference-invalid", "5:1", "![A {{figure 3.a.1}}](images/right.png)", null)]
    [InlineData("review-reference-invalid", "5:1", "![A](images/right.png \"Of {{figure 3.a.1}}\")", null)]
    public void What_is_wrong_with_an_image_is_told_at_its_place_and_its_words_stay(string rule, string place, string text, string? words)
    {
        using var folder = Folder($"{text}\n\nMore.\n");
        folder.Write("reviews/2024/images/right.png", PictureBytes.Png(4, 3));
        folder.Write("reviews/2024/images/our harbour.png", PictureBytes.Png(4, 3));
        folder.Write("reviews/2024/images/script.png", "<script>alert(1)</script>"u8.ToArray());
        folder.Write("reviews/2024/images/drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray());
        folder.Write("reviews/2024/images/cut.png", PictureBytes.Png(4, 3)[..12]);
        folder.Write("reviews/2024/images/heavy.png", [.. PictureBytes.Png(4, 3), .. new byte[5 << 20]]);
        folder.Write("reviews/2024/images/wide.png", PictureBytes.Png(10_000, 4_001));
        folder.Write("reviews/2024/images/turned.jpg", PictureBytes.Jpeg(4, 3, orientation: 6));
        folder.Write("reviews/2024/images/place.jpg", PictureBytes.Jpeg(4, 3, orientation: 1, place: true));
        folder.Write("secret.png", PictureBytes.Png(4, 3));

        var found = folder.Check();
        var finding = Assert.Single(found.Report.Findings);
        Assert.Equal((rule, $"reviews/2024/01-highlights.en.md:{place}"), (finding.Rule.Id, finding.Origin!.ToString()));
        var blocks = found.Documents[0].Blocks.ToList();
        if (words is null)
            Assert.IsType<PictureBlock>(blocks[0]);
        else
            Assert.Equal(words, Words.Of(blocks[^2]));
    }

    [Fact]
    public void All_images_together_have_a_limit()
    {
        byte[] large = [.. PictureBytes.Png(4, 3), .. new byte[(5 << 20) - 100]];
        using var folder = Folder(string.Join("\n\n", Enumerable.Range(0, 21).Select(at => $"![A](images/{at:00}.png)")));
        for (var at = 0; at < 21; at++)
            folder.Write($"reviews/2024/images/{at:00}.png", large);

        Assert.Equal(["review-image-too-large images/20.png"], folder.Check().Report.Findings.Select(finding => $"{finding.Rule.Id} {finding.Argument("link")}"));
    }

    [Theory]
    [InlineData("", "cover: {image: images/right.png, alt: {en: A harbour}}")]
    [InlineData("review-image-without-words 4:16", "cover: {image: images/right.png}")]
    [InlineData("review-image-elsewhere 4:16", "cover: {image: files/right.png, alt: A}")]
    [InlineData("review-image-missing 4:16", "cover: {image: images/left.png, alt: A}")]
    [InlineData("record-value-missing 4:8", "cover: {alt: A}")]
    [InlineData("record-value-invalid 4:8", "cover: images/right.png")]
    [InlineData("record-key-unknown 4:48", "cover: {image: images/right.png, alt: A, size: 9}")]
    public void A_cover_is_a_picture_and_its_faults_are_told(string told, string line)
    {
        using var folder = Folder("Text.\n", Yaml + line + "\n");
        folder.Write("reviews/2024/images/right.png", PictureBytes.Png(4, 3));
        var found = folder.Check();

        Assert.Equal(told, string.Join(' ', found.Report.Findings.Select(finding => $"{finding.Rule.Id} {finding.Origin!.Line}:{finding.Origin.Column}")));
        Assert.Equal(line.Contains("images/right.png,", StringComparison.Ordinal) || told.StartsWith("review-image-without", StringComparison.Ordinal), found.Documents[0].Cover is not null);
    }

    [Fact]
    public void An_edition_encloses_its_pictures_and_every_change_of_them_is_told()
    {
        using var folder = Folder("![A boat](images/boat.png)\n\n![The same boat](images/boat.png \"Again\")\n", Yaml + "status: published\ncover: {image: images/cover.jpg, alt: A harbour}\n");
        folder.Write("reviews/2024/images/boat.png", PictureBytes.Png(40, 30));
        folder.Write("reviews/2024/images/cover.jpg", PictureBytes.Jpeg(40, 30));
        var root = folder.Freeze().Root;
        var edition = Assert.Single(folder.Read().Reviews.Single().Editions);

        Assert.Empty(EditionVerification.Of(folder.Edition, root).Faults);
        Assert.Equal(["images/boat.png", "images/cover.jpg"], edition.Files.Keys.Where(file => file.StartsWith("images/", StringComparison.Ordinal)));
        Assert.Equal(["image/png", "image/jpeg"], edition.Pictures.Values.Select(picture => picture.ContentType));
        Assert.Equal("images/cover.jpg", EditionWriter.Read(folder.Edition, "en")!.Cover!.File);

        var file = Path.Combine(folder.Edition, "images/boat.png");
        var bytes = File.ReadAllBytes(file);
        var was = Convert.ToHexStringLower(SHA256.HashData(bytes));
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Contains(EditionVerification.Of(folder.Edition).Faults, fault => (fault.Place, fault.Says.Key) == ("images/boat.png", "review.verify.differs"));
        Assert.Empty(folder.Read().Reviews.Single().Editions);

        // Who mends the manifest as well is told by the block, and who mends all of it by the root.
        var manifest = Path.Combine(folder.Edition, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(was, Convert.ToHexStringLower(SHA256.HashData(bytes)), StringComparison.Ordinal));
        Assert.Equal(2, EditionVerification.Of(folder.Edition).Faults.Count(fault => fault.Says.Key == "review.verify.picture-differs"));
        Assert.Contains("review.verify.root", EditionVerification.Of(folder.Edition, root).Faults.Select(fault => fault.Says.Key));
    }

    [Fact]
    public void A_picture_is_no_text_about_an_element()
    {
        using var folder = new ReviewFolder("# Highlights\n\n![A boat](images/boat.png)\n", Yaml);
        folder.Write("reviews/2024/images/boat.png", PictureBytes.Png(40, 30));
        Assert.Contains(folder.Check().Report.Elements, element => element is { Element: LocalGoals.Reviews.ReviewElement.Highlights, State: ElementState.Missing });
    }

    [Fact]
    public void Any_bytes_are_read()
    {
        var random = new Random(20261120);
        byte[] whole = PictureBytes.Jpeg(40, 30, orientation: 1, place: true);
        using var folder = Folder("![A](images/a.jpg)\n");
        for (var i = 0; i < 300; i++)
        {
            var bytes = whole[..random.Next(whole.Length + 1)];
            for (var change = 0; change < 3 && bytes.Length > 0; change++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            folder.Write("reviews/2024/images/a.jpg", bytes);
            Assert.All(folder.Read().Reviews.Single().Pictures.Values, picture => Assert.True(picture is { Width: > 0, Height: > 0 }));
        }
    }

    private static ReviewFolder Folder(string text, string yaml = Yaml) => new($"{Covers}\n{text}", yaml);
}
