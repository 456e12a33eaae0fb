using System.Text;

using LocalGoals.Commitments;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Site;

namespace LocalGoals.Exchange.Records;

/// <summary>A folder of records: one YAML file each, whose name is the record's id.</summary>
internal sealed class RecordFolder(FolderFiles files, string language, ICollection<Finding> findings)
{
    /// <summary>Every text of the records that were read.</summary>
    public List<RecordText> Texts { get; } = [];

    /// <param name="folder">Such as <c>commitments</c>.</param>
    /// <param name="read">Makes a record of its id and its file; null where it cannot be one, which it told.</param>
    public IEnumerable<T> Read<T>(string folder, Func<string, RecordNodes, YamlMap, T?> read) where T : class
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var records = new List<T>();
        foreach (var file in files.All.Where(file => file.Folder == folder && Path.GetExtension(file.Name).ToLowerInvariant() is ".yaml" or ".yml"))
        {
            var id = Path.GetFileNameWithoutExtension(file.Name);
            if (!SiteLink.IsName(id))
                findings.Add(new Finding(CommitmentRules.NameInvalid, new Origin(file.Path)));
            else if (!known.TryAdd(id, file.Path))
                findings.Add(new Finding(CommitmentRules.Repeated, new Origin(file.Path), null, ("id", id), ("place", known[id])));
            else if (files.ReadText(file) is { } bytes)
            {
                var nodes = new RecordNodes(files, file.Path, language, findings, Texts);
                var root = YamlReader.Read(Encoding.UTF8.GetString(bytes), file.Path, findings);
                nodes.CheckPersonalData(root);
                if (root is not YamlMap map)
                    nodes.Missing(root, "title");
                else if (read(id, nodes, map) is { } record)
                    records.Add(record);
            }
        }
        return records;
    }
}
