using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Site;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>Reads <c>brand</c> of <c>city.yaml</c>. Colours that could not be read on each other are told and left at the portal's own.</summary>
internal static class BrandYaml
{
    private static readonly string[] Known = ["logo", "alt", "accent", "paper", "ink", "dark"];
    private static readonly string[] KnownDark = ["accent", "paper", "ink"];

    public static Brand Read(YamlNode? node, string language, ICollection<Finding> findings)
    {
        if (node is not YamlMap brand)
            return Brand.None;
        TellUnknown(brand, Known, "brand.", findings);
        var light = Colours(brand, "brand.", Palette.Light, findings, out var accent);
        var dark = brand["dark"] as YamlMap ?? YamlMap.Empty;
        TellUnknown(dark, KnownDark, "brand.dark.", findings);
        var darkPalette = Colours(dark, "brand.dark.", Palette.Dark, findings, out var darkAccent);
        if (accent is { } own && darkAccent is null)
            darkPalette = darkPalette with { Accent = darkPalette.Lightened(own) };
        return new Brand { Light = light, Dark = darkPalette, Logo = LogoOf(brand, language, findings) };
    }

    private static Logo? LogoOf(YamlMap brand, string language, ICollection<Finding> findings)
    {
        if (brand["logo"] is not { } node || SiteLink.TryParse(node.Text) is not { Kind: SiteLinkKind.File } link)
        {
            if (brand["logo"] is { } wrong)
                findings.Add(new Finding(SiteRules.ImageNotShown, At(wrong), null, ("link", wrong.Text)));
            return null;
        }
        var words = CityYaml.TextsOf(brand["alt"], language);
        if (words is null)
            findings.Add(new Finding(SiteRules.ImageWithoutWords, At(node), null, ("link", node.Text)));
        return new Logo(link.Target, words ?? new Texts(""));
    }

    private static Palette Colours(YamlMap settings, string prefix, Palette standard, ICollection<Finding> findings, out Colour? accent)
    {
        var paper = ColourOf(settings, "paper", prefix, findings);
        var ink = ColourOf(settings, "ink", prefix, findings);
        if (paper is { } ground && (standard.IsDark ? ground.Luminance > Palette.DarkPaper : ground.Luminance < Palette.LightPaper))
        {
            findings.Add(new Finding(SiteRules.PaperUnsuitable, At(settings["paper"]!), null, ("key", prefix + "paper"), ("colour", ground.ToString())));
            paper = null;
        }
        var palette = standard.On(paper ?? standard.Paper, ink ?? standard.Ink);
        if (palette.Readable(palette.Ink) < Colour.EnoughForText)
        {
            Low(settings["ink"] ?? settings["paper"]!, prefix + "ink", palette.Ink, palette);
            palette = standard;
        }
        accent = ColourOf(settings, "accent", prefix, findings);
        if (accent is not { } given)
            return palette;
        if (palette.Readable(given) >= Colour.EnoughForText)
            return palette with { Accent = given };
        Low(settings["accent"]!, prefix + "accent", given, palette);
        accent = null;
        return palette;

        void Low(YamlNode node, string key, Colour colour, Palette on) => findings.Add(new Finding(SiteRules.ContrastLow, At(node), null,
            ("key", key), ("colour", colour.ToString()), ("paper", (Colour.Contrast(colour, on.Paper) <= Colour.Contrast(colour, on.Raised) ? on.Paper : on.Raised).ToString()),
            ("ratio", new Quantity((Math.Floor(on.Readable(colour) * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture))),
            ("needed", new Quantity(Colour.EnoughForText.ToString("0.0", CultureInfo.InvariantCulture)))));
    }

    private static Colour? ColourOf(YamlMap settings, string key, string prefix, ICollection<Finding> findings)
    {
        if (settings[key] is not { } node)
            return null;
        var colour = Colour.TryParse(node.Text.Trim());
        if (colour is null)
            findings.Add(new Finding(SiteRules.ColourInvalid, At(node), null, ("key", prefix + key), ("value", node.Text)));
        return colour;
    }

    private static void TellUnknown(YamlMap map, string[] known, string prefix, ICollection<Finding> findings)
    {
        foreach (var (key, value) in map.Entries.Where(entry => !known.Contains(entry.Key)))
            findings.Add(new Finding(ReadingRules.SettingUnknown, At(value), null, ("key", prefix + key)));
    }

    private static Origin At(YamlNode node) => new(CityYaml.FileName, node.Line, node.Column);
}
