using System.Globalization;

using LocalGoals.Site;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Tests.Site;

public sealed class ColourTests
{
    // The first five are worked examples of the formula; the greys are the known border of 4.5 on white.
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#ff0000", "#ffffff", 3.998)]
    [InlineData("#00ff00", "#ffffff", 1.372)]
    [InlineData("#0000ff", "#ffffff", 8.592)]
    [InlineData("#767676", "#ffffff", 4.542)]
    [InlineData("#777777", "#ffffff", 4.478)]
    [InlineData("#808080", "#000000", 5.317)]
    public void The_contrast_of_two_colours_is_that_of_WCAG(string first, string second, double ratio)
    {
        Assert.Equal(ratio, Colour.Contrast(Of(first), Of(second)), 0.001);
        Assert.Equal(Colour.Contrast(Of(first), Of(second)), Colour.Contrast(Of(second), Of(first)));
    }

    [Fact]
    public void The_contrasts_on_the_page_are_true() =>
        Assert.All(DocTable.Under("docs/formats/city-folder.md", "Brand"), row =>
        {
            var ratio = Colour.Contrast(Of(row[0]), Of(row[1]));
            Assert.Equal((row[2], row[3]), ((Math.Floor(ratio * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture), ratio >= Colour.EnoughForText ? "yes" : "no"));
        });

    [Theory]
    [InlineData("#fff", "#ffffff")]
    [InlineData("#0B4f8a", "#0b4f8a")]
    public void A_colour_is_three_or_six_digits(string text, string written) => Assert.Equal(written, Of(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("0b4f8a")]
    [InlineData("#0b4f8")]
    [InlineData("#0b4f8g")]
    [InlineData("#0b4f8a;}body{display:none")]
    [InlineData("red")]
    [InlineData("#٠٠٠")]
    public void Anything_else_is_none(string text) => Assert.Null(Colour.TryParse(text));

    [Fact]
    public void The_portals_own_colours_can_be_read() =>
        Assert.All((Palette[])[Palette.Light, Palette.Dark], palette =>
            Assert.All((Colour[])[palette.Ink, palette.Soft, palette.Accent], colour => Assert.True(palette.Readable(colour) >= Colour.EnoughForText, $"{colour}")));

    [Fact]
    public void The_portals_own_colours_are_those_of_its_stylesheet()
    {
        var css = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "LocalGoals.Portal", "assets", "styles", "tokens.css"));
        var dark = css[css.IndexOf("@media", StringComparison.Ordinal)..];
        foreach (var (palette, text) in new[] { (Palette.Light, css[..^dark.Length]), (Palette.Dark, dark) })
            foreach (var (name, colour) in new[]
            {
                ("paper", palette.Paper), ("raised", palette.Raised), ("ink", palette.Ink), ("soft", palette.Soft), ("line", palette.Line), ("hair", palette.Hair), ("link", palette.Accent),
            })
                Assert.Contains($"--{name}: {colour};", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#ffffff", "#111111")]
    [InlineData("#fff7e6", "#5a4632")]
    [InlineData("#ffffff", "#767676")]
    public void Lesser_text_can_be_read_on_any_paper_whose_ink_can(string paper, string ink)
    {
        var palette = Palette.Light.On(Of(paper), Of(ink));
        Assert.True(palette.Readable(palette.Soft) >= Colour.EnoughForText, $"{palette.Soft} on {palette.Paper}");
    }

    [Fact]
    public void An_accent_is_lightened_until_it_can_be_read_in_the_dark()
    {
        foreach (var accent in new[] { "#000000", "#0b4f8a", "#5a0f2d", "#0f5d6e", "#8fc3f5" })
            Assert.True(Palette.Dark.Readable(Palette.Dark.Lightened(Of(accent))) >= Colour.EnoughForText, accent);
    }

    private static Colour Of(string text) => Colour.TryParse(text)!.Value;
}
