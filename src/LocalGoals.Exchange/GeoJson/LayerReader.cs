using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

using LocalGoals.Areas;
using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Remote;
using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Exchange.GeoJson;

/// <summary>Makes layers of areas from the GeoJSON files that the settings name; the layers of larger areas come first.</summary>
internal sealed class LayerReader(FolderFiles files, City city, ICollection<Finding> findings)
{
    // The whole circle and, past the date line, up to half of it again.
    private const double MostLongitude = 360, MostLatitude = 90;

    private readonly Dictionary<string, string> _fileOf = new(StringComparer.Ordinal);

    public ImmutableArray<AreaLayer> Read(IEnumerable<LayerSettings> settings)
    {
        var layers = ImmutableArray.CreateBuilder<AreaLayer>();
        foreach (var layer in settings)
            if (Read(layer, layers.Count, [.. layers.Select(l => l.Id)]) is { } read)
                layers.Add(read);
        return layers.ToImmutable();
    }

    private AreaLayer? Read(LayerSettings layer, int order, ImmutableArray<string> ids)
    {
        if (FileOf(layer) is not { } file || files.ReadText(file, longLines: true) is not { } bytes)
            return null;
        FeatureFile read;
        try
        {
            read = FeatureReader.Read(bytes);
        }
        catch (JsonException e)
        {
            findings.Add(new Finding(ReadingRules.JsonInvalid, new Origin(file.Path, (int?)e.LineNumber + 1, (int?)e.BytePositionInLine + 1), null, ("reason", "JSON")));
            return null;
        }
        if (!read.HasFeatures)
        {
            findings.Add(new Finding(ReadingRules.NotGeoJson, new Origin(file.Path, 1), null, ("type", read.Type.Length == 0 ? "?" : read.Type)));
            return null;
        }
        if (read.IsCut)
            findings.Add(new Finding(ReadingRules.TooManyAreas, new Origin(file.Path), null, ("areas", FeatureReader.MostFeatures), ("corners", FeatureReader.MostPositions)));
        return Layer(layer, order, IdOf(file, ids), read, new FilePlaces(file.Path, bytes));
    }

    private FolderFile? FileOf(LayerSettings layer)
    {
        if (RemoteSource.IsAddress(layer.File))
            return files.Fetch(new RemoteSource(layer.File, layer.Asks, layer.At) { Accept = MediaTypes.GeoJson, Headers = layer.Headers });
        if (OpenSdg.PathPattern.TryParse("", layer.File) is not null && files.Find(layer.File) is { } file)
            return file;
        findings.Add(new Finding(ReadingRules.InputMatchesNothing, layer.At, null, ("pattern", layer.File)));
        return null;
    }

    private AreaLayer Layer(LayerSettings layer, int order, string id, FeatureFile read, FilePlaces places)
    {
        var byCode = read.Features.Where(HasCode).GroupBy(Code, StringComparer.Ordinal).ToList();
        Tell(ReadingRules.AreaCodeMissing, [.. read.Features.Where(f => !HasCode(f))], places, _ => [("property", layer.CodeProperty)]);
        Tell(ReadingRules.AreaCodeRepeated, [.. byCode.SelectMany(group => _fileOf.ContainsKey(group.Key) ? group : group.Skip(1)).OrderBy(f => f.At)], places, f =>
            [("code", Code(f)), ("file", _fileOf.GetValueOrDefault(Code(f), places.File))]);
        byCode.RemoveAll(group => !_fileOf.TryAdd(group.Key, places.File));

        var parents = byCode.ToDictionary(group => group.Key, group => ParentOf(group.First(), layer), StringComparer.Ordinal);
        Tell(ReadingRules.AreaParentUnknown, [.. byCode.Select(g => g.First()).Where(f => !IsKnown(parents[Code(f)]))], places, f => [("code", Code(f)), ("parent", parents[Code(f)]!)]);

        var areas = byCode.Select(g => AreaOf(g.Key, g.First().Properties, layer, IsKnown(parents[g.Key]) ? parents[g.Key] : null)).ToImmutableArray();
        return new AreaLayer(id, order, places.File, layer.Level, areas, MapGrid.Simplify(Outlines(byCode, read.Crs, places)));

        bool HasCode(Feature feature) => feature.Properties.GetValueOrDefault(layer.CodeProperty) is { Length: > 0 };

        string Code(Feature feature) => feature.Properties[layer.CodeProperty];

        bool IsKnown(string? parent) => parent is null || parent == city.AreaCode || (_fileOf.TryGetValue(parent, out var file) && file != places.File);
    }

    // Parts of one area may be features of their own.
    private ImmutableArray<Boundary> Outlines(List<IGrouping<string, Feature>> byCode, string? crs, FilePlaces places)
    {
        var outlines = byCode.Select(group => new Boundary(group.Key, [.. group.SelectMany(f => f.Polygons)])).ToList();
        foreach (var feature in byCode.SelectMany(group => group))
            if (NotInDegrees(feature) is { } wrong)
            {
                findings.Add(new Finding(ReadingRules.NotDegrees, places.Of(feature.At), null,
                    ("x", Written(wrong.Longitude)), ("y", Written(wrong.Latitude)), ("crs", crs is null ? new Said("finding.reason.no-crs") : crs)));
                return [];
            }
        Tell(ReadingRules.AreaWithoutOutline, [.. byCode.Where(group => group.All(f => f.Polygons.IsEmpty)).Select(group => group.First())], places, f =>
            [("code", byCode.First(group => group.Contains(f)).Key)]);
        return [.. outlines.Where(outline => outline.Polygons.Length > 0)];
    }

    private static Position? NotInDegrees(Feature feature)
    {
        foreach (var polygon in feature.Polygons)
            foreach (var ring in polygon)
                foreach (var position in ring)
                    if (Math.Abs(position.Longitude) > MostLongitude || Math.Abs(position.Latitude) > MostLatitude)
                        return position;
        return null;
    }

    private static string Written(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string? ParentOf(Feature feature, LayerSettings layer)
    {
        var code = feature.Properties[layer.CodeProperty];
        return layer.ParentLength is { } length ? code.Length > length ? code[..length] : code
            : layer.ParentProperty is { } property ? feature.Properties.GetValueOrDefault(property, "")
            : null;
    }

    private Area AreaOf(string code, IReadOnlyDictionary<string, string> properties, LayerSettings layer, string? parent)
    {
        var names = layer.NameProperties.Where(p => properties.GetValueOrDefault(p.Value) is { Length: > 0 }).Select(p => KeyValuePair.Create(p.Key, properties[p.Value])).ToList();
        var first = names.FirstOrDefault(n => n.Key == city.WrittenIn, names.FirstOrDefault()).Value ?? code;
        return new Area(code, new Texts(first, names.Where(n => n.Key.Length > 0)), layer.Level, parent);
    }

    // Two files may have one name in two folders.
    private static string IdOf(FolderFile file, ImmutableArray<string> ids)
    {
        var id = Disaggregation.Breakdown.SlugOf(Path.GetFileNameWithoutExtension(file.Name));
        var free = id;
        for (var n = 2; ids.Contains(free); n++)
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        return free;
    }

    // One finding for all of a file, at the first of them.
    private void Tell(Rule rule, List<Feature> wrong, FilePlaces places, Func<Feature, (string, object)[]> about)
    {
        if (wrong.Count > 0)
            findings.Add(new Finding(rule, places.Of(wrong[0].At), null, [("count", wrong.Count), .. about(wrong[0])]));
    }

    /// <summary>The line of a byte.</summary>
    private sealed class FilePlaces(string file, byte[] bytes)
    {
        public string File => file;

        public Origin Of(int at) => new(file, bytes.AsSpan(0, at).Count((byte)'\n') + 1);
    }
}
