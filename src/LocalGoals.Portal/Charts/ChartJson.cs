using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;


namespace LocalGoals.Portal.Charts;

/// <summary>A chart or map model as JSON that may stand inside a script element: no markup character survives unescaped.</summary>
internal static class ChartJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write<T>(T model) => JsonSerializer.Serialize(model, Options);
}
