using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text.Json;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Language;

namespace LocalGoals.Exchange.Reviews;

/// <summary>Something in an edition that is not as it was frozen.</summary>
/// <param name="Place">A file, or a block or figure with its file.</param>
public sealed record EditionFault(string Place, Said Says);

/// <summary>What the verification of an edition found.</summary>
/// <param name="Root">The hash over its manifest as it is now; null where there is none.</param>
/// <param name="Faults">Empty where everything is as it was.</param>
/// <param name="IsSigned">Whether there is a signature that fits its own key.</param>
public sealed record EditionVerification(string? Root, ImmutableArray<EditionFault> Faults, bool IsSigned, int Files, int Blocks, int Figures)
{
    private const long LargestFile = 64L << 20;
    private const int MostFiles = 10_000;

    /// <summary>
    /// Checks every file and block against the manifest and computes every figure again from the enclosed data. Needs nothing but the
    /// folder.
    /// </summary>
    /// <param name="root">The root hash as it was got elsewhere; null for none.</param>
    /// <param name="key">The public key as it was got elsewhere; null for none.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static EditionVerification Of(string folder, string? root = null, ECDsa? key = null) => new Verifying(Path.GetFullPath(folder)).Run(root, key);

    private sealed class Verifying(string folder)
    {
        private readonly ImmutableArray<EditionFault>.Builder _faults = ImmutableArray.CreateBuilder<EditionFault>();
        private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
        private int _blocks;
        private int _figures;

        public EditionVerification Run(string? root, ECDsa? key)
        {
            Load();
            var manifestBytes = _files.GetValueOrDefault(EditionManifest.FileName);
            var found = manifestBytes is null ? null : Hash(manifestBytes);
            if (root is not null && !string.Equals(root.Trim(), found, StringComparison.OrdinalIgnoreCase))
                Fault(EditionManifest.FileName, "root");
            var isSigned = manifestBytes is not null && Signature(manifestBytes, key);
            if (manifestBytes is null || EditionManifest.Parse(manifestBytes) is not { } manifest)
            {
                Fault(EditionManifest.FileName, "manifest");
                return Result();
            }
            Files(manifest);
            Documents(manifest);
            return Result();

            EditionVerification Result() => new(found, _faults.ToImmutable(), isSigned, _files.Count, _blocks, _figures);
        }

        private void Load()
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
            var found = new FileSystemEnumerable<FileSystemInfo>(folder, (ref FileSystemEntry entry) => entry.ToFileSystemInfo(), options)
            {
                // A link may lead anywhere, also round in a circle.
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            };
            foreach (var file in found.OrderBy(file => file.FullName, StringComparer.Ordinal))
            {
                var path = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
                if (file is not FileInfo { LinkTarget: null, Length: <= LargestFile } || _files.Count >= MostFiles)
                    Fault(path, "unread");
                else
                    _files[path] = PlainFile.Read(file.FullName);
            }
        }

        private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

        private bool Signature(byte[] manifest, ECDsa? key)
        {
            if (!_files.TryGetValue(EditionSignature.FileName, out var bytes))
            {
                if (key is not null)
                    Fault(EditionSignature.FileName, "unsigned");
                return false;
            }
            var verifies = EditionSignature.Parse(bytes) is { } signature && signature.Verifies(manifest, key);
            if (!verifies)
                Fault(EditionSignature.FileName, "signature");
            return verifies;
        }

        private void Files(EditionManifest manifest)
        {
            foreach (var listed in manifest.Files)
                if (!_files.TryGetValue(listed.Path, out var bytes))
                    Fault(listed.Path, "missing");
                else if (bytes.Length != listed.Length || Hash(bytes) != listed.Sha256)
                    Fault(listed.Path, "differs");
            foreach (var path in _files.Keys.Except(manifest.Files.Select(file => file.Path)).Where(path => path is not (EditionManifest.FileName or EditionSignature.FileName)))
                Fault(path, "extra");
        }

        private void Documents(EditionManifest manifest)
        {
            var listed = manifest.Blocks.ToLookup(block => block.File, StringComparer.Ordinal);
            foreach (var file in manifest.Files.Where(file => file.Path.StartsWith("content.", StringComparison.Ordinal) && _files.ContainsKey(file.Path)))
            {
                Blocks(file.Path, [.. listed[file.Path]]);
                if (DocumentJson.Parse(_files[file.Path]) is not { } document || EditionFolder.ContentOf(document.Language) != file.Path)
                {
                    Fault(file.Path, "unread");
                    continue;
                }
                foreach (var picture in document.Pictures.Where(picture => !_files.TryGetValue(picture.File, out var bytes) || Hash(bytes) != picture.Sha256))
                    Fault($"{file.Path}, {picture.Id}", "picture-differs");
                _figures += new FigureVerification(file.Path, document, _files, Fault).Run();
            }
        }

        private void Blocks(string file, List<EditionBlock> listed)
        {
            List<EditionBlock> found;
            try
            {
                found = EditionBlocks.Of(file, _files[file]);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // That the file differs is told already.
                return;
            }
            _blocks += found.Count;
            var known = listed.DistinctBy(block => block.Id).ToDictionary(block => block.Id, block => block.Sha256, StringComparer.Ordinal);
            foreach (var block in found)
                if (!known.Remove(block.Id, out var hash))
                    Fault($"{file}, {block.Id}", "block-extra");
                else if (hash != block.Sha256)
                    Fault($"{file}, {block.Id}", "block-differs");
            foreach (var gone in known.Keys)
                Fault($"{file}, {gone}", "block-missing");
        }

        private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

        private void Fault(string place, string what) => _faults.Add(new EditionFault(place, new Said($"review.verify.{what}")));
    }
}
