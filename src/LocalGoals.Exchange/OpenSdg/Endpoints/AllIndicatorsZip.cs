using System.Globalization;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>What a site says of the archive with all data files.</summary>
internal static class AllIndicatorsZip
{
    private static readonly string[] Sizes = ["kB", "MB", "GB", "TB"];

    /// <summary>What a site says beside the link.</summary>
    public static Map About(string name, int length) => new() { ["size_bytes"] = (long)length, ["size_human"] = Size(length), ["filename"] = name };

    /// <summary>As people read it: <c>191 Bytes</c>, <c>1.5 MB</c>; a thousand of one is one of the next.</summary>
    public static string Size(long length)
    {
        const int Thousand = 1000;
        if (length < Thousand)
            return string.Create(CultureInfo.InvariantCulture, $"{length} {(length == 1 ? "Byte" : "Bytes")}");
        var (size, at) = (length / (double)Thousand, 0);
        for (; size >= Thousand && at < Sizes.Length - 1; at++)
            size /= Thousand;
        return string.Create(CultureInfo.InvariantCulture, $"{size:F1} {Sizes[at]}");
    }
}
