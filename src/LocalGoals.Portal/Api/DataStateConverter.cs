using System.Text.Json;
using System.Text.Json.Serialization;

using LocalGoals.Indicators;

namespace LocalGoals.Portal.Api;

/// <summary>The stable names of data states: own, words, sample, none, notapplicable.</summary>
internal sealed class DataStateConverter : JsonConverter<DataState>
{
    public static string Name(DataState state) => Views.StateKeys.Of(state)["state.".Length..];

    public override DataState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString();
        return Enum.GetValues<DataState>().Cast<DataState?>().FirstOrDefault(state => Name(state!.Value) == name) ?? throw new JsonException($"'{name}' is not a data state.");
    }

    public override void Write(Utf8JsonWriter writer, DataState value, JsonSerializerOptions options) => writer.WriteStringValue(Name(value));
}
