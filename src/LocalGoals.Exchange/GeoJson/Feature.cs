using System.Collections.Immutable;

using LocalGoals.Areas;

namespace LocalGoals.Exchange.GeoJson;

/// <summary>One feature of a GeoJSON file.</summary>
/// <param name="At">Where it begins, in bytes from the start of the file.</param>
/// <param name="Properties">Those that are text or numbers.</param>
/// <param name="Polygons">Empty when it has none, or none that can be read.</param>
public sealed record Feature(int At, IReadOnlyDictionary<string, string> Properties, ImmutableArray<ImmutableArray<ImmutableArray<Position>>> Polygons);

/// <summary>What a file of boundaries holds.</summary>
/// <param name="Type">Its own word for what it is, such as FeatureCollection or Topology; empty when it says nothing.</param>
/// <param name="Crs">The reference system it names in the way of GeoJSON before 2016; null when it names none.</param>
/// <param name="HasFeatures">Whether it has a list of features at all.</param>
/// <param name="IsCut">Whether there was more than is read.</param>
public sealed record FeatureFile(string Type, string? Crs, bool HasFeatures, ImmutableArray<Feature> Features, bool IsCut);
