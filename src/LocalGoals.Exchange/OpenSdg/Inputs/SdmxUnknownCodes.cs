using LocalGoals.Catalogue;
using LocalGoals.Exchange.Sdmx;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Codes of an input's messages that the lists of its structure do not have: told once for each list, not once a file.</summary>
internal sealed class SdmxUnknownCodes(SdmxStructure structure, SdmxSettings settings)
{
    private const int MostShown = 20;

    private readonly Dictionary<string, (Origin First, SortedSet<string> Codes)> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<(string Id, string Code)> _seen = [];

    public void Add(string file, SdmxMessage message)
    {
        foreach (var series in message.AllSeries.Where(series => series.Observations.Count > 0))
        {
            foreach (var (id, code) in series.Values)
                Note(id, code, file, series.Observations[0].Line);
            foreach (var observation in series.Observations)
                foreach (var (id, code) in observation.Values)
                    Note(id, code, file, observation.Line);
        }
    }

    public void Report(ICollection<Finding> findings)
    {
        foreach (var (id, (first, codes)) in _unknown)
        {
            var shown = string.Join(", ", codes.Take(MostShown)) + (codes.Count > MostShown ? ", …" : "");
            findings.Add(new Finding(ReadingRules.CodeUnknown, first, null, ("what", $"{id} = {shown}"), ("count", codes.Count)));
        }
    }

    private void Note(string id, string code, string file, int line)
    {
        if (code is "" or SdmxMessage.Total || settings.IsLeftOut(id) || settings.Map.ContainsKey($"{id}|{code}") || !structure.Components.TryGetValue(id, out var component)
            || component.Codes.Count == 0 || component.Codes.ContainsKey(code) || !_seen.Add((id, code)))
            return;
        if (!_unknown.TryGetValue(id, out var known))
            _unknown.Add(id, known = (new Origin(file, line), new SortedSet<string>(StringComparer.Ordinal)));
        known.Codes.Add(code);
    }
}
