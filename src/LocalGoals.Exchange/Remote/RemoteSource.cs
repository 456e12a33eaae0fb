using System.Collections.Immutable;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Remote;

/// <summary>A file at an address that the configuration names.</summary>
/// <param name="Address">As it is written.</param>
/// <param name="What">For people: what asks for it, such as <c>InputCsvData: column_map</c>.</param>
/// <param name="At">Where the configuration asks for it.</param>
public sealed record RemoteSource(string Address, string What, Origin? At)
{
    /// <summary>Forms that are understood, in the order in which they are wanted.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>What the configuration wants sent along.</summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } = RequestHeaders.None;

    /// <summary>In bytes, unpacked.</summary>
    public long Largest { get; init; } = FolderFiles.LargestFile;

    /// <summary>The address without what may be secret.</summary>
    public string Shown => ShownOf(Address);

    /// <param name="settings">Those that the address stands among.</param>
    public static RemoteSource Of(string address, string what, Origin? at, YamlMap settings) => new(address, what, at) { Headers = RequestHeaders.Of(settings) };

    public static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal);

    /// <summary>An address without its user, query and fragment, which may hold keys; any other text as it is.</summary>
    public static string ShownOf(string text)
    {
        if (!IsAddress(text))
            return text;
        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.SafeUnescaped)
            : text[..(text.IndexOf("://", StringComparison.Ordinal) + 3)] + "…";
    }
}
