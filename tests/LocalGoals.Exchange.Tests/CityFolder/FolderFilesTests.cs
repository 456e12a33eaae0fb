using System.Collections.Concurrent;
using System.Text;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Findings;

using Xunit;

namespace LocalGoals.Exchange.Tests.CityFolder;

public sealed class FolderFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentBag<Finding> _findings = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Year,RÃ©gion,Value\n2020,CÃ´te,5\n", 1, 2)]
    [InlineData("Year,Group,Value\n2020,Womenâ€™s,5\n", 2, 1)]
    [InlineData("Year,Group,Value\n2020,5Â°,5\n", 2, 1)]
    [InlineData("Year,Région,Value\n2020,Ãgua e â,5\n", 0, 0)]
    public void Accents_that_were_broken_before_are_told_and_stay(string text, int line, int count)
    {
        using var folder = new TempFolder(("data/indicator_1-1-1.csv", text));

        var city = folder.Read();
        var found = city.Findings.SingleOrDefault(f => f.Rule.Id == "mojibake");

        Assert.Equal((line, count), found is null ? (0, 0) : (found.Origin!.Line!.Value, (int)found.Argument("count")));
        Assert.Equal(text.Split(',')[1], city.Indicators[0].Table!.Dimensions[0].Name);
    }

    [Fact]
    public void A_byte_order_mark_is_taken_off()
    {
        Assert.Equal("Year", Read([0xEF, 0xBB, 0xBF, .. "Year"u8]));
        Assert.Empty(_findings);
    }

    [Fact]
    public void Windows_1252_is_read_and_told()
    {
        Assert.Equal("Género – 5 €", Read([.. "G"u8, 0xE9, .. "nero "u8, 0x96, .. " 5 "u8, 0x80]));
        Assert.Equal(("not-utf8", "Windows-1252"), (Assert.Single(_findings).Rule.Id, _findings.First().Argument("encoding")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_is_read_and_told(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        Assert.Equal("Género", Read([.. encoding.GetPreamble(), .. encoding.GetBytes("Género")]));
        Assert.Equal(("not-utf8", "UTF-16"), (Assert.Single(_findings).Rule.Id, _findings.First().Argument("encoding")));
    }

    [Fact]
    public void A_file_with_NUL_bytes_is_refused()
    {
        Assert.Null(Read([.. "Year,Value\n"u8, 0, .. "2015,1"u8]));
        Assert.Equal("unreadable-file", Assert.Single(_findings).Rule.Id);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_line_over_a_megabyte_is_refused_with_its_number(string lineEnd)
    {
        Assert.Null(Read(Encoding.UTF8.GetBytes($"a{lineEnd}{lineEnd}c{lineEnd}" + new string('x', (1 << 20) + 1))));

        var finding = Assert.Single(_findings);
        Assert.Equal(("line-too-long", 4), (finding.Rule.Id, finding.Origin!.Line));
    }

    [Fact]
    public void A_line_of_a_megabyte_and_a_long_file_of_short_lines_are_read()
    {
        Assert.NotNull(Read(Encoding.UTF8.GetBytes("a\n" + new string('x', 1 << 20))));
        Assert.NotNull(Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("0123456789\r\n", 200_000)))));
        Assert.Empty(_findings);
    }

    [Fact]
    public void A_file_that_vanished_is_told()
    {
        _folder.Write("x.csv", [65]);
        var files = new FolderFiles(_folder.Root, _findings);
        File.Delete(Path.Combine(_folder.Root, "x.csv"));

        Assert.Null(files.ReadText(files.Find("x.csv")!));
        Assert.Equal("unreadable-file", Assert.Single(_findings).Rule.Id);
        Assert.DoesNotContain(_folder.Root, (string)_findings.First().Argument("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_listed_in_order_with_forward_slashes()
    {
        foreach (var path in new[] { "b.csv", "a/z.csv", "a/b/c.csv", "A.csv" })
            _folder.Write(path, [65]);

        Assert.Equal(["A.csv", "a/b/c.csv", "a/z.csv", "b.csv"], new FolderFiles(_folder.Root, _findings).All.Select(f => f.Path));
    }

    private string? Read(byte[] bytes)
    {
        _folder.Write("x.csv", bytes);
        var files = new FolderFiles(_folder.Root, _findings);
        return files.ReadText(files.Find("x.csv")!) is { } text ? Encoding.UTF8.GetString(text) : null;
    }
}
