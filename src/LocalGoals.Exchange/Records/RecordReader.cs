using LocalGoals.Commitments;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Findings;
using LocalGoals.Partnerships;

namespace LocalGoals.Exchange.Records;

/// <summary>Reads who promised what: <c>commitments/</c>, <c>partnerships/</c> and <c>task-forces/</c>.</summary>
internal static class RecordReader
{
    /// <param name="language">The language of texts that are written once.</param>
    /// <param name="indicators">Codes of the city's indicators.</param>
    public static (Register Register, PartnerBook Partners) Read(FolderFiles files, string language, IReadOnlySet<string> indicators, ICollection<Finding> findings)
    {
        var folder = new RecordFolder(files, language, findings);
        var register = new Register(folder.Read(CommitmentReader.Folder, (id, nodes, map) => new CommitmentReader(id, nodes).Read(map)));
        var partners = new PartnerBook(
            folder.Read(PartnerReader.Organisations, (id, nodes, map) => new PartnerReader(id, nodes).Organisation(map)),
            folder.Read(PartnerReader.TaskForces, (id, nodes, map) => new PartnerReader(id, nodes).TaskForce(map)));
        foreach (var finding in new RegisterCheck(register, indicators).Findings().Concat(new PartnershipCheck(partners, register, indicators).Findings()))
            findings.Add(finding);
        return (register, partners);
    }
}
