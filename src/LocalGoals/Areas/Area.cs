using LocalGoals.Language;

namespace LocalGoals.Areas;

/// <summary>A place that figures can be about, below or beside the city.</summary>
/// <param name="Code">As it stands in the GeoCode column.</param>
/// <param name="Level">What kind of place: ward, district.</param>
/// <param name="Parent">Code of the place it lies in, which stands in an earlier layer; null where none is known.</param>
public sealed record Area(string Code, Texts Name, Texts Level, string? Parent = null);
