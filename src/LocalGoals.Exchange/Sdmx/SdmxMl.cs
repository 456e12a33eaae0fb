using System.Collections.Immutable;
using System.Xml;

using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Sdmx;

/// <summary>
/// Reads a data message in SDMX-ML, generic or structure-specific, by series or flat: versions 2.0, 2.1 and 3.0, whatever
/// their namespaces. The file is read as a stream; what stands before an error is kept.
/// </summary>
public sealed class SdmxMl
{
    private readonly SdmxMessage _message = new();
    private readonly SdmxGroups _groups = new();
    private readonly string[] _path = new string[70];
    private readonly List<KeyValuePair<string, string>> _values = [];
    private Dictionary<string, string> _dataSet = [];
    private SdmxSeries? _series;
    private SdmxSeries? _flat;
    private string _dimensionAtObservation = SdmxMessage.Time;
    private string _component = "";
    private bool _inObservation;
    private bool _isGeneric;
    private string _namespace = "";
    private int _line;
    private string _period = "";
    private string? _value;

    private SdmxMl()
    {
    }

    public static SdmxMessage Read(string file, Stream stream, ICollection<Finding> findings)
    {
        var reading = new SdmxMl();
        try
        {
            SafeXml.Read(file, stream, findings, reading.Node);
        }
        catch (TooManyRowsException)
        {
            findings.Add(TableLimits.Beyond(file));
            return new SdmxMessage { IsTooLarge = true };
        }
        reading._groups.Apply(reading._message);
        return reading._message;
    }

    private void Node(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                _path[reader.Depth] = reader.LocalName;
                var (name, depth, isEmpty) = (reader.LocalName, reader.Depth, reader.IsEmptyElement);
                Start(reader);
                if (isEmpty)
                    End(name, depth);
                break;
            case XmlNodeType.EndElement:
                End(reader.LocalName, reader.Depth);
                break;
            // SDMX 3.0: <Comp id="X"><Value>text</Value></Comp>; 2.0: <Time>2010</Time>.
            case XmlNodeType.Text when reader.Depth > 1 && _path[reader.Depth - 1] == "Value" && _path[reader.Depth - 2] == "Comp":
                Said(_component, reader.Value, _path[Math.Max(0, reader.Depth - 3)], isAttribute: true);
                break;
            case XmlNodeType.Text when reader.Depth > 0 && _path[reader.Depth - 1] == "Time" && _inObservation:
                _period = _message.Pooled(reader.Value.Trim());
                break;
        }
    }

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "Structure" when reader.GetAttribute("dimensionAtObservation") is { Length: > 0 } id:
                _dimensionAtObservation = id;
                break;
            case "DataSet":
                (_dataSet, _flat, _series) = ([], null, null);
                foreach (var (id, value) in Attributes(reader))
                    _dataSet[id] = value;
                break;
            case "Group" or "Atts":
                _message.Keep(SdmxMessage.SeriesCost);
                _groups.Start(Attributes(reader));
                break;
            case "Series":
                _message.AllSeries.Add(_series = NewSeries());
                foreach (var (id, value) in Attributes(reader))
                    _series.Values[id] = value;
                break;
            case "Obs":
                StartObservation(reader);
                break;
            case "ObsDimension":
                Said(reader.GetAttribute("id") ?? _dimensionAtObservation, reader.GetAttribute("value") ?? "", "Obs", isAttribute: false);
                break;
            case "ObsValue":
                _value = reader.GetAttribute("value");
                break;
            case "Comp":
                _component = reader.GetAttribute("id") ?? "";
                break;
            case "Value" when reader.GetAttribute("value") is { } value:
                GenericValue(reader.GetAttribute("id") ?? reader.GetAttribute("concept") ?? "", value, reader.Depth);
                break;
        }
    }

    private void StartObservation(XmlReader reader)
    {
        (_inObservation, _line, _period, _value) = (true, SafeXml.LineOf(reader), "", null);
        _values.Clear();
        if (reader.AttributeCount == 0 || IsGeneric(reader))
            return;
        while (reader.MoveToNextAttribute())
            if (reader.NamespaceURI.Length == 0 && !IsOfMessage(reader.LocalName))
                Said(reader.LocalName, reader.Value, "Obs", isAttribute: _series is not null && reader.LocalName != _dimensionAtObservation);
        reader.MoveToElement();
    }

    private void GenericValue(string id, string value, int depth)
    {
        var parent = depth > 0 ? _path[depth - 1] : "";
        var owner = depth > 1 ? _path[depth - 2] : "";
        Said(id, value, parent switch { "SeriesKey" => "Series", "ObsKey" => "Obs", "GroupKey" => "Group", _ => owner }, parent == "Attributes");
    }

    // One id and its value, of an observation, a series, a group or the whole data set.
    private void Said(string id, string value, string owner, bool isAttribute)
    {
        if (id.Length == 0)
            return;
        value = value.Trim();
        if (owner == "Obs" && id == SdmxMessage.Value && _inObservation)
        {
            _value = value;
            return;
        }
        _message.Keep(1);
        (id, value) = (_message.Pooled(id), _message.Pooled(value));
        switch (owner)
        {
            case "Obs" when _inObservation && id == SdmxMessage.Time:
                _period = value;
                return;
            case "Obs" when _inObservation:
                _values.Add(KeyValuePair.Create(id, value));
                if (isAttribute)
                    _message.ObservationAttributes.Add(id);
                break;
            case "Series" when _series is not null:
                _series.Values[id] = value;
                break;
            case "Group" or "Atts":
                _groups.Say(id, value, isKey: !isAttribute);
                break;
            case "DataSet":
                _dataSet[id] = value;
                break;
        }
        if (isAttribute)
            _message.Attributes.Add(id);
    }

    private void End(string name, int depth)
    {
        if (name == "Series")
            _series = null;
        if (name is "Group" or "Atts")
            _groups.End();
        if (name != "Obs" || !_inObservation)
            return;
        _inObservation = false;
        var series = _series ?? (_flat ??= NewFlat());
        var period = _period.Length > 0 ? _period : series.Values.GetValueOrDefault(SdmxMessage.Time, "");
        // Neighbours mostly say the same.
        var before = series.Observations.Count > 0 ? series.Observations[^1].Values : [];
        var values = before.AsSpan().SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values)) ? before : _values.ToImmutableArray();
        _message.Keep(SdmxMessage.ObservationCost);
        series.Observations.Add(new SdmxObservation(_line, period, _value, values));
    }

    private SdmxSeries NewFlat()
    {
        var series = NewSeries();
        _message.AllSeries.Add(series);
        return series;
    }

    private SdmxSeries NewSeries()
    {
        _message.Keep(_dataSet.Count + SdmxMessage.SeriesCost);
        var series = new SdmxSeries();
        foreach (var (id, value) in _dataSet)
            series.Values[id] = value;
        return series;
    }

    // Those of the message's own: attributes with a namespace (xsi:type, ss:action) are about the message.
    private List<KeyValuePair<string, string>> Attributes(XmlReader reader)
    {
        var found = new List<KeyValuePair<string, string>>(reader.AttributeCount);
        if (IsGeneric(reader))
            return found;
        while (reader.MoveToNextAttribute())
            if (reader.NamespaceURI.Length == 0 && !IsOfMessage(reader.LocalName))
            {
                _message.Keep(1);
                found.Add(KeyValuePair.Create(_message.Pooled(reader.LocalName), _message.Pooled(reader.Value.Trim())));
            }
        reader.MoveToElement();
        return found;
    }

    // A generic message says everything in elements of their own; attributes are about the message.
    private bool IsGeneric(XmlReader reader)
    {
        if (!ReferenceEquals(reader.NamespaceURI, _namespace))
            (_namespace, _isGeneric) = (reader.NamespaceURI, reader.NamespaceURI.Contains("generic", StringComparison.OrdinalIgnoreCase));
        return _isGeneric;
    }

    // Ids of structures are written in capitals; these are not.
    private static bool IsOfMessage(string name) => name is "xmlns" or "action" or "structureRef" or "setID" or "validFromDate" or "validToDate" or "type"
        or "publicationYear" or "publicationPeriod" or "reportingBeginDate" or "reportingEndDate" or "dataScope" or "REPORTING_YEAR_START_DAY";
}
