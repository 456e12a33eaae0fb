using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LocalGoals.Language;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>
/// What the interface itself calls ids and codes that all structures for the SDGs share, in all of its languages: for where no
/// structure can be read, or the structure is silent in a language.
/// </summary>
internal static partial class SdmxCommonNames
{
    private static readonly ImmutableHashSet<string> Keys = [.. Languages.English.Keys.Where(key => key.StartsWith("sdmx.", StringComparison.Ordinal))];

    public static Texts? Title(string id) => Named($"sdmx.{id}");

    public static Texts? Name(string id, string code) =>
        id != "AGE" ? Named($"sdmx.{id}.{code}")
        : Range().Match(code) is { Success: true } range ? Said(wording => wording.Say("sdmx.AGE.range", ("from", range.Groups[1].Value), ("to", range.Groups[2].Value)))
        : Over().Match(code) is { Success: true } over ? Said(wording => wording.Say("sdmx.AGE.over", ("from", over.Groups[1].Value)))
        : null;

    /// <summary>The same texts, with the languages of others where they are silent.</summary>
    public static Texts? With(Texts? own, Texts? others)
    {
        if (own is null || others is null)
            return own ?? others;
        // What is written in no language is as good in any.
        if (!own.Languages.Any())
            return own;
        return new Texts(own.Original, own.Languages.Union(others.Languages).Select(tag => KeyValuePair.Create(tag, own.Has(tag) ? own.In(tag) : others.In(tag))));
    }

    private static Texts? Named(string key) => Keys.Contains(key) ? Said(wording => wording[key]) : null;

    private static Texts Said(Func<Wording, string> say) => new(say(Languages.English), Languages.Tags.Select(tag => KeyValuePair.Create(tag, say(Languages.Find(tag)!))));

    [GeneratedRegex("^Y([0-9]{1,3})T([0-9]{1,3})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();

    [GeneratedRegex("^Y_GE([0-9]{1,3})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Over();
}
