namespace LocalGoals.Exchange.Sdmx;

/// <summary>Refuses XML in which one tag or text is so long that it would fill the memory before it ends.</summary>
internal sealed class BoundedTags(Stream inner) : Stream
{
    private const int Longest = 1 << 20;

    private int _run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">More than a megabyte without the beginning of a tag.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        var rest = buffer[..read];
        while (!rest.IsEmpty)
        {
            var tag = rest.IndexOf((byte)'<');
            _run += tag < 0 ? rest.Length : tag;
            if (_run > Longest)
                throw new InvalidDataException();
            if (tag < 0)
                break;
            _run = 0;
            rest = rest[(tag + 1)..];
        }
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
