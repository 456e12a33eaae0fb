using System.Collections.Immutable;

using LocalGoals.Exchange.Sdmx;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>The series of one message that belong to one indicator.</summary>
internal sealed record SdmxPart(string File, SdmxMessage Message, IReadOnlyList<SdmxSeries> Series);

/// <summary>Makes the table of one indicator of all series that belong to it, in whichever files they stand.</summary>
/// <param name="whole">The code of the place that the other places are parts of; null where there is none.</param>
internal sealed class SdmxTable(ImmutableArray<SdmxPart> parts, SdmxStructure structure, SdmxSettings settings, string? whole)
{
    // Codes of the SDMX list of observation status for a missing value, whatever stands where the value would.
    private static readonly string[] Missing = ["H", "L", "M", "O", "Q"];

    private const string Year = "Year";
    private const string Value = "Value";

    public ObservationTable? Read(IndicatorCode indicator, ColumnRoles roles, TableWords words, ICollection<Finding> findings)
    {
        var columns = new SdmxColumns([.. parts.Select(part => part.Message)], structure, settings);
        Survey([.. parts.SelectMany(part => part.Series)], columns);
        var shown = columns.All.Where(column => !column.IsEmpty).ToList();
        var builder = TableBuilder.TryStart(
            parts[0].File, indicator.Text, [Year, .. shown.Select(c => c.Name), Value], roles, words, new Oddities(parts[0].File, indicator.Text), findings,
            [new ColumnFacts(ColumnRole.Period), .. shown.Select(column => columns.FactsOf(column, whole)), new ColumnFacts(ColumnRole.Value)]);
        if (builder is null)
            return null;
        var at = shown.Select((column, index) => (column, index)).SelectMany(c => c.column.Ids.Select(id => (id, c.index))).ToDictionary(c => c.id, c => c.index, StringComparer.Ordinal);
        var cells = new string[shown.Count];
        foreach (var (part, one) in parts.SelectMany(part => part.Series.Select(one => (part, one))))
            foreach (var observation in one.Observations)
            {
                builder.From(part.File);
                Array.Fill(cells, "");
                string? status = null;
                foreach (var (id, code) in one.Values)
                    Set(id, code);
                foreach (var (id, code) in observation.Values)
                    Set(id, code);
                builder.Cell(0, PeriodOf(observation.Period, one));
                for (var i = 0; i < cells.Length; i++)
                    builder.Cell(i + 1, cells[i]);
                builder.Cell(cells.Length + 1, observation.Value ?? "");
                builder.EndRow(observation.Line, missing: IsMissing(observation.Value, status));

                void Set(string id, string code)
                {
                    if (id == SdmxMessage.Status)
                        status = code;
                    if (at.TryGetValue(id, out var index) && columns.Of(id) is { } column)
                        cells[index] = columns.Text(column, id, code);
                }
            }
        return builder.Build(findings);
    }

    /// <summary>The place, where all figures are about one or about parts of one, and its list names it.</summary>
    public Texts? Place()
    {
        string? place = null;
        var several = false;
        foreach (var code in parts.SelectMany(part => part.Series).Select(one => one.Values.GetValueOrDefault(SdmxMessage.Area)).Distinct())
        {
            if (code is not null && code == whole)
                return NameOf(code);
            if (code is null || place is not null)
                several = true;
            place ??= code;
        }
        return place is null || several ? null : NameOf(place);

        Texts? NameOf(string code) => structure.Name(SdmxMessage.Area, code) ?? parts.Select(part => part.Message.Names.Name(SdmxMessage.Area, code)).FirstOrDefault(name => name is not null);
    }

    // Which columns there are, and which texts stand in them: a column with one text divides nothing.
    private static void Survey(IReadOnlyList<SdmxSeries> series, SdmxColumns columns)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var one in series)
        {
            foreach (var (id, code) in one.Values)
                Note(id, code, one.Observations.Count);
            ImmutableArray<KeyValuePair<string, string>> before = [];
            foreach (var observation in one.Observations)
            {
                rows++;
                foreach (var (id, code) in observation.Values)
                    Note(id, code, 1, again: observation.Values == before);
                before = observation.Values;
            }
        }
        foreach (var (id, count) in seen)
            if (count < rows && columns.Of(id) is { } column)
                columns.Text(column, id, "");

        void Note(string id, string code, int count, bool again = false)
        {
            if (id is SdmxMessage.Time or SdmxMessage.Value)
                return;
            seen[id] = seen.GetValueOrDefault(id) + count;
            if (!again && columns.Of(id) is { } column)
                columns.Text(column, id, code);
        }
    }

    private static bool IsMissing(string? value, string? status) =>
        value is null || value.Equals("NaN", StringComparison.OrdinalIgnoreCase) || (status is not null && Missing.Contains(status));

    // A yearly figure is of its year, in whichever of the forms of SDMX the year is written.
    private static string PeriodOf(string period, SdmxSeries series)
    {
        var yearly = period.Length > 4 && series.Values.GetValueOrDefault(SdmxMessage.Frequency) == "A"
            && period.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && period[4..] is "-A1" or "-01" or "-01-01" or "-01-01T00:00:00";
        return yearly ? period[..4] : period;
    }
}
