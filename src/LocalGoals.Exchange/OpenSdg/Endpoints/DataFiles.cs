using System.Text;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>The files that are made of the data of an indicator alone.</summary>
internal sealed class DataFiles
{
    private readonly (string Folder, string Extension, byte[] Bytes)[] _files;

    public DataFiles(Frame data, FrameAnalysis analysis)
    {
        var headline = analysis.Headline(data);
        var edges = FrameText.Edges(analysis.Edges(data));
        var (columns, between) = (FrameText.Columns(data), FrameText.Columns(edges));
        Headline = FrameText.Rows(headline);
        Csv = Encoding.UTF8.GetBytes(FrameText.Csv(data));
        _files =
        [
            ("data", "csv", Csv), ("edges", "csv", Encoding.UTF8.GetBytes(FrameText.Csv(edges))), ("headline", "csv", Encoding.UTF8.GetBytes(FrameText.Csv(headline))),
            ("data", "json", OpenSdgEndpoints.Ascii(columns)), ("edges", "json", OpenSdgEndpoints.Ascii(between)), ("headline", "json", OpenSdgEndpoints.Ascii(Headline)),
            ("comb", "json", OpenSdgEndpoints.Ascii($"{{\"data\":{columns},\"edges\":{between}}}")),
        ];
    }

    public byte[] Csv { get; }

    /// <summary>The headline as JSON.</summary>
    public string Headline { get; }

    public void Write(string folder, string id, Action<string, byte[]> write)
    {
        foreach (var (kind, extension, bytes) in _files)
            write($"{folder}{kind}/{id}.{extension}", bytes);
    }
}
