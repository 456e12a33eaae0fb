using System.Globalization;
using System.Net;
using System.Text;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Portal.Discovery;

/// <summary>An address that Open SDG has and we do not, and the page that answers for it.</summary>
/// <param name="From">Relative to the root; ends in a slash.</param>
internal sealed record MovedAddress(string From, string To, Wording Wording, string Title);

/// <summary>
/// The addresses that a city's Open SDG site had: people have linked to them. Without a language they mean the city's first.
/// </summary>
internal static class OpenSdgAddresses
{
    private const string Frame = "-iframe";

    /// <summary>Every one, in a fixed order.</summary>
    public static IEnumerable<MovedAddress> All(CityRelease release)
    {
        string[] prefixes = ["", .. release.Languages.Select(w => w.Tag + "/")];
        string[] pages =
        [
            "reporting-status/", "search/", .. GlobalFramework.Goals.Select(goal => string.Create(CultureInfo.InvariantCulture, $"goals/{goal}/")),
            .. release.Indicators.SelectMany(i => new[] { $"{i.Code.Dashed}/", $"{i.Code.Dashed}{Frame}/" }),
        ];
        return prefixes.SelectMany(prefix => pages.Select(page => Find(release, prefix + page))).OfType<MovedAddress>();
    }

    /// <param name="path">Relative to the root.</param>
    public static MovedAddress? Find(CityRelease release, string path)
    {
        var parts = path.Trim('/').Split('/');
        var named = release.Wording(parts[0]);
        var wording = named ?? release.Languages[0];
        var language = wording.Tag;
        return parts[(named is null ? 0 : 1)..] switch
        {
            ["reporting-status"] => To(SiteMap.State(language), wording["state.title"]),
            ["search"] when named is null => To(SiteMap.Search(language), wording["search.title"]),
            ["goals", var number] when named is null && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && GlobalFramework.Goals.Contains(goal) =>
                To(SiteMap.Goal(language, goal), wording.Say("goal.number", ("goal", goal))),
            [var code] when release.Find(code.EndsWith(Frame, StringComparison.Ordinal) ? code[..^Frame.Length] : code) is { } indicator =>
                To(SiteMap.Indicator(language, indicator.Code.Text), indicator.Name.In(language)),
            _ => null,
        };

        MovedAddress To(string target, string title) => new(path.Trim('/') + "/", target, wording, title);
    }

    /// <summary>Sends the reader on: by a redirect, or, where files are written, by a page that does it.</summary>
    public static async Task Answer(HttpContext context, MovedAddress moved, PortalOptions options)
    {
        var path = context.Request.Path.Value!;
        var relative = string.Concat(Enumerable.Repeat("../", path[1..].Count(c => c == '/'))) + moved.To;
        if (!options.IsStatic)
        {
            context.Response.Redirect(path.Count(c => c == '/') == 1 ? "./" + relative : relative, permanent: true);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Page(moved, relative, SiteAddress.Of(context, options))), context.RequestAborted);
    }

    private static string Page(MovedAddress moved, string relative, Uri? site)
    {
        var wording = moved.Wording;
        return $"""
            <!DOCTYPE html>
            <html lang="{wording.Tag}" dir="{(wording.RightToLeft ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{SecurityHeaders.MetaPolicy}">
            <title>{Encoded(wording["moved.title"])}</title>
            <meta http-equiv="refresh" content="0; url={Encoded(relative)}">
            <link rel="canonical" href="{Encoded(site is null ? relative : site.AbsoluteUri + moved.To)}">
            </head>
            <body>
            <main>
            <h1>{Encoded(wording["moved.title"])}</h1>
            <p>{Encoded(wording["moved.lead"])} <a href="{Encoded(relative)}">{Encoded(moved.Title)}</a></p>
            </main>
            </body>
            </html>

            """;
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
