namespace LocalGoals.Exchange.Json;

/// <summary>The 1-based line of places in a text that are asked for in their order.</summary>
internal sealed class LineCounter(byte[] text)
{
    private int _at;
    private int _line = 1;

    public int LineOf(long place)
    {
        var to = (int)Math.Min(place, text.Length);
        if (to > _at)
        {
            _line += text.AsSpan(_at, to - _at).Count((byte)'\n');
            _at = to;
        }
        return _line;
    }
}
