using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

using LocalGoals.Portal.Export;
using LocalGoals.Views;

using static LocalGoals.Portal.Documents.WordXml;

namespace LocalGoals.Portal.Documents;

/// <summary>A chart that a word processor draws and its reader can edit, with its figures as a workbook inside.</summary>
internal static class WordChart
{
    private static readonly ImmutableArray<string> Colours = ["1F5FA8", "B3471D", "2E7D4F", "7A4FA3", "8A6D00", "0F6E75", "9C2F5F"];
    private static readonly ImmutableArray<string> Dashes = ["solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash", "lgDashDot"];
    private const string Ink = "1C1F24", Hair = "D9D7D0", Soft = "555A61";
    private const int LineWidth = 22225;

    // Of the axes' digits. With a language from right to left an office suite writes them backwards; the words of a chart are told by their letters.
    private const string Language = "en-US";

    /// <summary>One period compares groups; several show a course.</summary>
    private static bool LiesDown(ChartModel chart) => chart.Kind is "bar" or "dots";

    /// <param name="workbook">The name by which the chart knows its workbook.</param>
    public static XElement Of(ChartModel chart, string workbook)
    {
        var sheet = Sheet(chart);
        var series = Enumerable.Range(1, sheet[0].Count - 1).Select(column => Series(chart, sheet, column));
        XElement plot = LiesDown(chart)
            ? new(C + "barChart", V("barDir", "bar"), V("grouping", "clustered"), V("varyColors", 0), series, V("gapWidth", 60), V("axId", 1), V("axId", 2))
            : chart.Kind is "columns" or "binary"
                ? new(C + "barChart", V("barDir", "col"), V("grouping", "clustered"), V("varyColors", 0), series, V("gapWidth", 60), V("axId", 1), V("axId", 2))
                : new(C + "lineChart", V("grouping", "standard"), V("varyColors", 0), series, V("marker", 1), V("axId", 1), V("axId", 2));
        return new XElement(C + "chartSpace", new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
            V("date1904", 0), V("lang", Language), V("roundedCorners", 0),
            new XElement(C + "chart", V("autoTitleDeleted", 1),
                new XElement(C + "plotArea", new XElement(C + "layout"), plot, Categories(chart), Values(chart)),
                sheet[0].Count > 2 ? new XElement(C + "legend", V("legendPos", "b"), V("overlay", 0)) : null,
                V("plotVisOnly", 1), V("dispBlanksAs", "gap")),
            new XElement(C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", 900), Fill(Ink))), new XElement(A + "endParaRPr", new XAttribute("lang", Language)))),
            new XElement(C + "externalData", new XAttribute(R + "id", workbook), V("autoUpdate", 0)));
    }

    /// <summary>The figures: a column for each series, or one row a group where groups are compared.</summary>
    public static byte[] Workbook(ChartModel chart, bool isRightToLeft) =>
        WorkbookFile.Of([new WorkbookSheet("Sheet1", Sheet(chart).Select(row => (IReadOnlyList<WorkbookCell>)[.. row.Select((cell, at) => new WorkbookCell(cell.Text, cell.IsNumber && at > 0))]), IsTable: true, Width: 16)], isRightToLeft);

    private static List<List<(string Text, bool IsNumber)>> Sheet(ChartModel chart) => LiesDown(chart)
        ? [[("", false), (chart.Unit, false)], .. chart.Series.Select(one => (List<(string, bool)>)[(one.Name, false), Cell(one.Values[0])])]
        : [[("", false), .. chart.Series.Select(one => (one.Name, false))], .. chart.Periods.Select((period, at) => (List<(string, bool)>)[(period, false), .. chart.Series.Select(one => Cell(one.Values[at]))])];

    private static (string, bool) Cell(double? value) => value is { } number ? (number.ToString("R", CultureInfo.InvariantCulture), true) : ("", false);

    private static XElement Series(ChartModel chart, List<List<(string Text, bool IsNumber)>> sheet, int column)
    {
        var at = column - 1;
        var rows = sheet.Count - 1;
        var letter = (char)('A' + column);
        var isTotal = !LiesDown(chart) && chart.Series.Length > 1 && chart.Series[at].IsTotal;
        var colour = isTotal ? Ink : Colours[at % Colours.Length];
        var line = new XElement(A + "ln", new XAttribute("w", LineWidth), Fill(colour), new XElement(A + "prstDash", new XAttribute("val", isTotal ? "solid" : Dashes[at / Colours.Length % Dashes.Length])));
        var isLine = chart.Kind is not ("bar" or "dots" or "columns" or "binary");
        return new XElement(C + "ser", V("idx", at), V("order", at),
            new XElement(C + "tx", Reference("strRef", $"Sheet1!${letter}$1", Cache("strCache", [(0, sheet[0][column].Text)], 1))),
            new XElement(C + "spPr", isLine ? null : Fill(colour), isLine ? line : null),
            isLine ? new XElement(C + "marker", V("symbol", chart.Series.Length > 1 && at % 2 == 1 ? "diamond" : "circle"), V("size", 5), new XElement(C + "spPr", Fill(colour), new XElement(A + "ln", Fill(colour)))) : V("invertIfNegative", 0),
            LiesDown(chart) ? Labels() : null,
            LiesDown(chart) && chart.Series.Any(one => !one.Intervals.IsEmpty && one.Intervals[0] is not null) ? Errors(chart) : null,
            new XElement(C + "cat", Reference("strRef", $"Sheet1!$A$2:$A${rows + 1}", Cache("strCache", sheet.Skip(1).Select((row, i) => (i, row[0].Text)), rows))),
            new XElement(C + "val", Reference("numRef", $"Sheet1!${letter}$2:${letter}${rows + 1}", Cache("numCache", sheet.Skip(1).Select((row, i) => (i, row[column].Text)).Where(cell => cell.Text.Length > 0), rows))),
            isLine ? V("smooth", 0) : null);
    }

    private static XElement Labels() => new(C + "dLbls", V("showLegendKey", 0), V("showVal", 1), V("showCatName", 0), V("showSerName", 0), V("showPercent", 0), V("showBubbleSize", 0));

    private static XElement Errors(ChartModel chart)
    {
        return new XElement(C + "errBars", V("errBarType", "both"), V("errValType", "cust"), V("noEndCap", 0), Side("plus", 1), Side("minus", 0),
            new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 12700), Fill(Ink))));

        XElement Side(string name, int end) => new(C + name, new XElement(C + "numLit", V("formatCode", "General", isElement: true), V("ptCount", chart.Series.Length), chart.Series.Select((one, i) =>
            new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", (one.Intervals.IsEmpty || one.Intervals[0] is not { } interval || one.Values[0] is not { } value ? 0 : Math.Abs(interval[end] - value)).ToString("R", CultureInfo.InvariantCulture))))));
    }

    private static XElement Categories(ChartModel chart) => new(C + "catAx", V("axId", 1),
        new XElement(C + "scaling", V("orientation", LiesDown(chart) ? "maxMin" : "minMax")), V("delete", 0), V("axPos", LiesDown(chart) ? "l" : "b"), V("numFmt", null), V("majorTickMark", "none"), V("minorTickMark", "none"), V("tickLblPos", "low"),
        new XElement(C + "spPr", new XElement(A + "ln", Fill("7A7F86"))), V("crossAx", 2), V("crosses", "autoZero"), V("auto", 0), V("lblAlgn", "ctr"), V("lblOffset", 100), V("noMultiLvlLbl", 1));

    private static XElement Values(ChartModel chart) => new(C + "valAx", V("axId", 2),
        new XElement(C + "scaling", V("orientation", "minMax"), chart.Maximum is { } max ? V("max", max.ToString("R", CultureInfo.InvariantCulture)) : null, V("min", Least(chart).ToString("R", CultureInfo.InvariantCulture))), V("delete", 0), V("axPos", LiesDown(chart) ? "b" : "l"),
        new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", Fill(Hair)))), V("numFmt", "General"), V("majorTickMark", "none"), V("minorTickMark", "none"), V("tickLblPos", "nextTo"),
        new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))),
        new XElement(C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", 900), Fill(Soft))), new XElement(A + "endParaRPr"))),
        V("crossAx", 1), V("crosses", LiesDown(chart) ? "max" : "autoZero"), V("crossBetween", "between"));

    // Axes start at zero, as on the web, or below where a figure is.
    private static double Least(ChartModel chart) => chart.Minimum ?? Math.Min(0, chart.Series.SelectMany(one => one.Values).OfType<double>().DefaultIfEmpty().Min());

    private static XElement Reference(string kind, string cells, XElement cache) => new(C + kind, new XElement(C + "f", cells), cache);

    private static XElement Cache(string kind, IEnumerable<(int At, string Text)> cells, int count) => new(C + kind, kind == "numCache" ? new XElement(C + "formatCode", "General") : null, V("ptCount", count),
        cells.Select(cell => new XElement(C + "pt", new XAttribute("idx", cell.At), new XElement(C + "v", Clean(cell.Text)))));

    private static XElement Fill(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement V(string name, object? value, bool isElement = false) => name == "numFmt"
        ? new XElement(C + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0))
        : isElement ? new XElement(C + name, value) : new XElement(C + name, new XAttribute("val", value!));
}
