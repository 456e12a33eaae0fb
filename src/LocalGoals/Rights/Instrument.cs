using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Rights;

/// <summary>A treaty or declaration on human rights, or one that such are linked to.</summary>
/// <param name="Id">As it is written in files and addresses: <c>icescr</c>.</param>
/// <param name="Short">How it is quoted: ICESCR.</param>
/// <param name="Year">In which it was adopted.</param>
/// <param name="Articles">How many it has; 0 where only the whole is linked to.</param>
/// <param name="Scope"><c>world</c>, or the part of it whose states can join.</param>
public sealed record Instrument(string Id, string Short, InstrumentKind Kind, int Year, int Articles, string Scope)
{
    private const string Labour = "ilo-c";

    /// <summary>All known ones, in the order of the list.</summary>
    public static ImmutableArray<Instrument> All { get; } = [.. FactTable.Rows("rights/instruments.csv").Select(row =>
        new Instrument(row[0], row[1], Kebab.TryParse<InstrumentKind>(row[2])!.Value, int.Parse(row[3], CultureInfo.InvariantCulture), int.Parse(row[4], CultureInfo.InvariantCulture), row[5]))];

    private static readonly ImmutableDictionary<string, Instrument> ById = All.ToImmutableDictionary(one => one.Id, StringComparer.Ordinal);

    public Said Name => Id.StartsWith(Labour, StringComparison.Ordinal)
        ? new Said("instrument.ilo-convention", ("number", int.Parse(Id[Labour.Length..], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)))
        : new Said($"instrument.{Id}");

    public static Instrument? Find(string id) => ById.GetValueOrDefault(id.Trim().ToLowerInvariant());

    /// <summary>Whether it has such an article; the whole of it, it always has.</summary>
    public bool Has(Article article) => article.IsWhole || (article.First >= 1 && article.Last >= article.First && (Articles == 0 || article.Last <= Articles));
}
