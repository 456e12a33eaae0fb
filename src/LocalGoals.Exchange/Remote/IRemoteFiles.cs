using LocalGoals.Language;

namespace LocalGoals.Exchange.Remote;

/// <summary>What lies at addresses that a city's configuration names.</summary>
public interface IRemoteFiles
{
    /// <summary>The same answer however often it is asked for.</summary>
    RemoteAnswer Get(RemoteSource source);
}

/// <summary>What came of asking an address.</summary>
/// <param name="Content">Its bytes, unpacked; null where there are none.</param>
/// <param name="Reason">Why it was not fetched; null where it was, and where nothing was asked.</param>
public sealed record RemoteAnswer(byte[]? Content, Said? Reason)
{
    public static readonly RemoteAnswer NotAsked = new(null, null);
}

/// <summary>Asks nobody.</summary>
public sealed class NoRemoteFiles : IRemoteFiles
{
    public RemoteAnswer Get(RemoteSource source) => RemoteAnswer.NotAsked;
}
