using System.Globalization;
using System.Text;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>
/// JSON as the builder writes it, in ASCII. Most files are compact, with at most ten decimals (pandas' writer); the rest have
/// Python's own spaces and all digits.
/// </summary>
internal sealed class PythonJson(bool compact)
{
    private const double Decimals = 1e10;
    private const double PlainBelow = 1e16;
    private const double PlainFrom = 1e-15;

    private readonly StringBuilder _text = new();

    public static string Compact(object? value) => new PythonJson(compact: true).Value(value).ToString();

    public static string Spaced(object? value) => new PythonJson(compact: false).Value(value).ToString();

    public override string ToString() => _text.ToString();

    /// <summary>Text that is JSON already.</summary>
    public PythonJson Raw(string json)
    {
        _text.Append(json);
        return this;
    }

    /// <param name="value">A text, number or truth value, null, a <see cref="Map"/>, or a list of these.</param>
    public PythonJson Value(object? value)
    {
        switch (value)
        {
            case null:
                return Raw("null");
            case string text:
                return Text(text);
            case bool truth:
                return Raw(truth ? "true" : "false");
            case double number:
                return Raw(double.IsFinite(number) ? compact ? TenDecimals(number) : PythonNumber.Text(number) : "null");
            case DateTime time:
                return Raw(new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
            case Map map:
                return Object(map);
            case IEnumerable<object?> list:
                return List(list);
            case IFormattable number:
                return Raw(number.ToString(null, CultureInfo.InvariantCulture));
            default:
                throw new ArgumentException($"A {value.GetType()} is no JSON.", nameof(value));
        }
    }

    public PythonJson Object(IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var first = true;
        _text.Append('{');
        foreach (var (key, value) in entries)
        {
            Next(ref first);
            Text(key);
            _text.Append(compact ? ":" : ": ");
            Value(value);
        }
        _text.Append('}');
        return this;
    }

    public PythonJson List(IEnumerable<object?> items)
    {
        var first = true;
        _text.Append('[');
        foreach (var item in items)
        {
            Next(ref first);
            Value(item);
        }
        _text.Append(']');
        return this;
    }

    public PythonJson Text(string text)
    {
        _text.Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                < ' ' or > '~' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => _text.Append(c),
            };
        _text.Append('"');
        return this;
    }

    /// <summary>Ten decimals, a half of the last one away from an even digit; very large and very small numbers with an exponent.</summary>
    public static string TenDecimals(double number)
    {
        var size = Math.Abs(number);
        if (size > PlainBelow - 1 || (size > 0 && size < PlainFrom))
            return number.ToString("0.0000000000e+00", CultureInfo.InvariantCulture);
        var whole = (ulong)size;
        var scaled = (size - whole) * Decimals;
        var fraction = (ulong)scaled;
        var over = scaled - fraction;
        if (over > 0.5 || (over == 0.5 && (fraction == 0 || fraction % 2 == 1)))
            fraction++;
        if (fraction >= Decimals)
            (whole, fraction) = (whole + 1, 0);
        var decimals = fraction == 0 ? "0" : fraction.ToString("0000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{(number < 0 ? "-" : "")}{whole}.{decimals}");
    }

    private void Next(ref bool first)
    {
        if (!first)
            _text.Append(compact ? "," : ", ");
        first = false;
    }
}

/// <summary>Keys and values in order, as Python keeps them.</summary>
internal sealed class Map : OrderedDictionary<string, object?>
{
    public Map()
        : base(StringComparer.Ordinal)
    {
    }

    /// <param name="entries">Of two with the same key, the later one counts.</param>
    public Map(IEnumerable<KeyValuePair<string, object?>> entries)
        : this()
    {
        foreach (var (key, value) in entries)
            this[key] = value;
    }
}
