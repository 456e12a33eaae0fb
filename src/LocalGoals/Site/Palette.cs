namespace LocalGoals.Site;

/// <summary>The colours that a city may set, and those that follow from them so that text stays readable.</summary>
/// <param name="Raised">Of the masthead and of what lies on the paper.</param>
/// <param name="Soft">Of lesser text.</param>
/// <param name="Line">Of borders.</param>
/// <param name="Hair">Of faint borders.</param>
/// <param name="Accent">Of links.</param>
public sealed record Palette(Colour Paper, Colour Raised, Colour Ink, Colour Soft, Colour Line, Colour Hair, Colour Accent)
{
    private static readonly Colour White = new(255, 255, 255);

    /// <summary>The portal's own, as in <c>tokens.css</c>.</summary>
    public static readonly Palette Light = Parse("#fbfaf7", "#ffffff", "#1b1f23", "#565c63", "#b9b6ae", "#e4e1d9", "#0b4f8a");

    public static readonly Palette Dark = Parse("#14171a", "#1c2024", "#eceae4", "#b0b4b9", "#5b6168", "#2c3136", "#8fc3f5");

    /// <summary>The least light that a paper reflects on which the colours of charts and marks are seen; of a dark one, the most.</summary>
    public const double LightPaper = 0.7;

    public const double DarkPaper = 0.05;

    public bool IsDark => Paper.Luminance < Ink.Luminance;

    /// <summary>The same with another paper and ink; what lies between the two follows.</summary>
    public Palette On(Colour paper, Colour ink)
    {
        if (paper == Paper && ink == Ink)
            return this;
        var raised = paper.Mixed(White, IsDark ? 0.04 : 0.6);
        var share = 0.35;
        while (share > 0 && LeastContrast(ink.Mixed(paper, share), paper, raised) < Colour.EnoughForText)
            share -= 0.01;
        return this with { Paper = paper, Raised = raised, Ink = ink, Soft = ink.Mixed(paper, Math.Max(0, share)), Line = ink.Mixed(paper, 0.68), Hair = ink.Mixed(paper, 0.88) };
    }

    /// <summary>How well a colour is read on the grounds that text stands on: the lesser of its contrasts.</summary>
    public double Readable(Colour text) => LeastContrast(text, Paper, Raised);

    /// <summary>An accent made for another ground, light enough for this one.</summary>
    public Colour Lightened(Colour accent)
    {
        var share = 0.0;
        while (share < 1 && Readable(accent.Mixed(White, share)) < Colour.EnoughForText + 1)
            share += 0.02;
        return accent.Mixed(White, Math.Min(1, share));
    }

    private static double LeastContrast(Colour text, Colour paper, Colour raised) => Math.Min(Colour.Contrast(text, paper), Colour.Contrast(text, raised));

    private static Palette Parse(string paper, string raised, string ink, string soft, string line, string hair, string accent) =>
        new(Of(paper), Of(raised), Of(ink), Of(soft), Of(line), Of(hair), Of(accent));

    private static Colour Of(string text) => Colour.TryParse(text)!.Value;
}
