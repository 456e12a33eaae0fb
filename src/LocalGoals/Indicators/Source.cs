using System.Globalization;

namespace LocalGoals.Indicators;

/// <summary>One of an indicator's sources (Open SDG's <c>source_*_1</c> … <c>source_*_6</c>), in one language.</summary>
public sealed record Source(string? Organisation, string? Coverage, string? Periodicity, string? Released, string? LinkText, Uri? Link, string? Other)
{
    private const int Most = 9;

    /// <summary>Text that the starter repository puts where nobody wrote anything.</summary>
    private const string StarterLinkText = "Link to source";

    /// <summary>The sources that are switched on or not mentioned as switched off, and say something.</summary>
    public static IEnumerable<Source> Of(Metadata metadata, string language)
    {
        for (var i = 1; i <= Most; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            if (metadata.Flag($"source_active_{number}") == false)
                continue;
            var linkText = Text("source_url_text");
            if (string.Equals(linkText, StarterLinkText, StringComparison.OrdinalIgnoreCase))
                linkText = null;
            var source = new Source(
                Text("source_organisation"), Text("source_geographical_coverage"), Text("source_periodicity"), Text("source_release_date"),
                linkText, WebAddress(Text("source_url")), Text("source_other_info"));
            if (source != new Source(null, null, null, null, null, null, null))
                yield return source;

            string? Text(string key) => metadata.In(language, $"{key}_{number}")?.Text.Trim();
        }
    }

    /// <summary>An absolute http or https address, or null: nothing else becomes a link.</summary>
    public static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri : null;
}
