using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Commitments;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Findings;
using LocalGoals.Partnerships;
using LocalGoals.Practices;
using LocalGoals.Rights;

namespace LocalGoals.Exchange.Records;

/// <summary>All records of a city.</summary>
internal sealed record CityRecords(Register Register, PartnerBook Partners, PracticeBook Practices, RightsBook Rights, ImmutableArray<RecordText> Texts);

/// <summary>Reads who promised what, with whom, and what others did: a folder for each kind of record.</summary>
internal static class RecordReader
{
    /// <param name="indicators">Codes of the city's indicators.</param>
    public static CityRecords Read(FolderFiles files, City city, IReadOnlySet<string> indicators, ICollection<Finding> findings)
    {
        var folder = new RecordFolder(files, city.WrittenIn, findings);
        var register = new Register(folder.Read(CommitmentReader.Folder, (id, nodes, map) => new CommitmentReader(id, nodes).Read(map)));
        var partners = new PartnerBook(
            folder.Read(PartnerReader.Organisations, (id, nodes, map) => new PartnerReader(id, nodes).Organisation(map)),
            folder.Read(PartnerReader.TaskForces, (id, nodes, map) => new PartnerReader(id, nodes).TaskForce(map)));
        // The city's own go before those of the program.
        var practices = new PracticeBook(
            folder.Read(PracticeReader.Folder, (id, nodes, map) => new PracticeReader(id, nodes).Practice(map)).Concat(city.HasPracticeLibrary ? PracticeLibrary.Practices : []).DistinctBy(one => one.Id, StringComparer.Ordinal),
            folder.Read(PracticeReader.Adopted, (id, nodes, map) => new PracticeReader(id, nodes).Adoption(map)));
        var rights = RightsReader.Read(folder);
        foreach (var finding in new RegisterCheck(register, indicators).Findings().Concat(new PartnershipCheck(partners, register, indicators).Findings())
            .Concat(new PracticeCheck(practices, register, partners, indicators).Findings()).Concat(new RightsCheck(rights, register, partners, practices, indicators, Reviews(files)).Findings()))
            findings.Add(finding);
        return new CityRecords(register, partners, practices, rights, [.. folder.Texts]);
    }

    private static HashSet<string> Reviews(FolderFiles files) =>
        files.All.Where(file => file.Name == ReviewReader.FileName && Path.GetDirectoryName(file.Folder) == ReviewReader.Folder).Select(file => Path.GetFileName(file.Folder)).ToHashSet(StringComparer.Ordinal);
}
