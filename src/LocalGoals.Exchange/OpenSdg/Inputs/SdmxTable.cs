using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Sdmx;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Makes the table of one indicator of the series of a message that belong to it.</summary>
internal sealed class SdmxTable(string file, SdmxMessage message, SdmxStructure structure, SdmxSettings settings)
{
    // Codes of the SDMX list of observation status for a missing value, whatever stands where the value would.
    private static readonly string[] Missing = ["H", "L", "M", "O", "Q"];

    private const string Year = "Year";
    private const string Value = "Value";

    public ObservationTable? Read(IndicatorCode indicator, IReadOnlyList<SdmxSeries> series, ColumnRoles roles, TableWords words, ICollection<Finding> findings)
    {
        var columns = new SdmxColumns(message, structure, settings);
        var oddities = new Oddities(file, indicator.Text);
        Survey(series, columns, oddities);
        var shown = columns.All.Where(column => !column.IsEmpty).ToList();
        var builder = TableBuilder.TryStart(
            file, indicator.Text, [Year, .. shown.Select(c => c.Name), Value], roles, words, oddities, findings,
            [new ColumnFacts(ColumnRole.Period), .. shown.Select(columns.FactsOf), new ColumnFacts(ColumnRole.Value)]);
        if (builder is null)
            return null;
        var at = shown.Select((column, index) => (column, index)).SelectMany(c => c.column.Ids.Select(id => (id, c.index))).ToDictionary(c => c.id, c => c.index, StringComparer.Ordinal);
        var cells = new string[shown.Count];
        foreach (var one in series)
            foreach (var observation in one.Observations)
            {
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

    /// <summary>The place, where all figures are about one and its list names it.</summary>
    public Texts? PlaceOf(IReadOnlyList<SdmxSeries> series)
    {
        string? place = null;
        foreach (var code in series.Select(one => one.Values.GetValueOrDefault(SdmxMessage.Area)))
        {
            if (code is null || (place is not null && place != code))
                return null;
            place = code;
        }
        return place is null ? null : structure.Name(SdmxMessage.Area, place) ?? message.Names.Name(SdmxMessage.Area, place);
    }

    // Which columns there are, and which texts stand in them: a column with one text divides nothing.
    private static void Survey(IReadOnlyList<SdmxSeries> series, SdmxColumns columns, Oddities oddities)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var one in series)
        {
            var line = one.Observations[0].Line;
            foreach (var (id, code) in one.Values)
                Note(id, code, one.Observations.Count, line);
            ImmutableArray<KeyValuePair<string, string>> before = [];
            foreach (var observation in one.Observations)
            {
                rows++;
                foreach (var (id, code) in observation.Values)
                    Note(id, code, 1, observation.Line, again: observation.Values == before);
                before = observation.Values;
            }
        }
        foreach (var (id, count) in seen)
            if (count < rows && columns.Of(id) is { } column)
                columns.Text(column, id, "");

        void Note(string id, string code, int count, int line, bool again = false)
        {
            if (id is SdmxMessage.Time or SdmxMessage.Value)
                return;
            seen[id] = seen.GetValueOrDefault(id) + count;
            if (again || columns.Of(id) is not { } column)
                return;
            columns.Text(column, id, code);
            if (columns.IsUnknown(id, code))
                oddities.Add(ReadingRules.CodeUnknown, $"{id} = {code}", line, null);
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
