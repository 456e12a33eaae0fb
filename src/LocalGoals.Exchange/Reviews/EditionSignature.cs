using System.Security.Cryptography;
using System.Text.Json;

namespace LocalGoals.Exchange.Reviews;

/// <summary>A signature over the manifest of an edition.</summary>
/// <param name="PublicKey">Subject public key info (RFC 5280), base64.</param>
/// <param name="Signature">Of the manifest's bytes: ECDSA with SHA-256, r and s side by side (IEEE P1363), base64.</param>
internal sealed record EditionSignature(string Algorithm, string PublicKey, string Signature)
{
    public const string FileName = "signature.json";

    private const string Ecdsa = "ECDSA-SHA256";

    public static EditionSignature Of(byte[] manifest, ECDsa key) =>
        new(Ecdsa, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(key.SignData(manifest, HashAlgorithmName.SHA256)));

    public byte[] Write() => DocumentJson.Bytes(this);

    /// <returns>Null where it is no signature, or not written as this program writes it: another spelling of the same is a change.</returns>
    public static EditionSignature? Parse(byte[] json)
    {
        try
        {
            return DocumentJson.Read<EditionSignature>(json) is { Algorithm: Ecdsa, PublicKey: not null, Signature: not null } read && read.Write().AsSpan().SequenceEqual(json) ? read : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <param name="key">Null for the key that the signature itself names.</param>
    public bool Verifies(byte[] manifest, ECDsa? key)
    {
        try
        {
            var (spki, signature) = (Convert.FromBase64String(PublicKey), Convert.FromBase64String(Signature));
            // Base64 has several spellings of the same bytes.
            if (Convert.ToBase64String(spki) != PublicKey || Convert.ToBase64String(signature) != Signature)
                return false;
            using var own = ECDsa.Create();
            own.ImportSubjectPublicKeyInfo(spki, out _);
            return own.VerifyData(manifest, signature, HashAlgorithmName.SHA256) && (key is null || key.VerifyData(manifest, signature, HashAlgorithmName.SHA256));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }
}
