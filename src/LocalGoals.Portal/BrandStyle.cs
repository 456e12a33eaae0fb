using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

using LocalGoals.Site;

namespace LocalGoals.Portal;

/// <summary>A city's colours as a stylesheet of a few variables. What is printed keeps ink on white.</summary>
internal static class BrandStyle
{
    public static Asset? Of(Brand brand)
    {
        if (!brand.HasColours)
            return null;
        var css = new StringBuilder();
        css.Append(CultureInfo.InvariantCulture, $"@media screen{{:root{{{Variables(brand.Light)};--brand-line:4px}}}}\n");
        css.Append(CultureInfo.InvariantCulture, $"@media screen and (prefers-color-scheme:dark){{:root{{{Variables(brand.Dark)}}}}}\n");
        var bytes = Encoding.UTF8.GetBytes(css.ToString());
        return new Asset($"assets/brand.{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5))}.css", "text/css; charset=utf-8", bytes, Compressed(bytes));
    }

    private static string Variables(Palette palette) => string.Create(CultureInfo.InvariantCulture,
        $"--paper:{palette.Paper};--raised:{palette.Raised};--ink:{palette.Ink};--soft:{palette.Soft};--line:{palette.Line};--hair:{palette.Hair};--link:{palette.Accent}");

    private static byte[] Compressed(byte[] bytes)
    {
        using var written = new MemoryStream();
        using (var brotli = new BrotliStream(written, CompressionLevel.Optimal))
            brotli.Write(bytes);
        return written.ToArray();
    }
}
