using LocalGoals.Catalogue;
using LocalGoals.Indicators;

namespace LocalGoals.Views;

/// <summary>What the city wants readers to know before they use the figures.</summary>
/// <param name="Heading">Null for none.</param>
public sealed record IndicatorNotice(string? Heading, string Markdown)
{
    /// <returns>Null when the metadata give no <c>data_notice_text</c>.</returns>
    internal static IndicatorNotice? Of(Metadata metadata, string language, Translations translations)
    {
        return Text("data_notice_text") is { } text ? new IndicatorNotice(Text("data_notice_heading"), text) : null;

        string? Text(string key) => metadata.In(language, key) is { } value ? translations.Resolve(language, value.Text) : null;
    }
}
