using LocalGoals.Portal.Tests.Support;

[assembly: AssemblyFixture(typeof(Portals))]

namespace LocalGoals.Portal.Tests.Support;

/// <summary>One portal per city for all tests that only read.</summary>
public sealed class Portals : IAsyncDisposable
{
    private readonly Lazy<Task<RunningPortal>> _marsaNur = new(() => RunningPortal.Start(Places.MarsaNur));
    private readonly Lazy<Task<RunningPortal>> _losAngeles = new(() => RunningPortal.Start(Places.LosAngeles));

    public Task<RunningPortal> MarsaNur => _marsaNur.Value;

    /// <summary>The test is skipped where the reference data are absent.</summary>
    public Task<RunningPortal> LosAngeles => _losAngeles.Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in new[] { _marsaNur, _losAngeles }.Where(p => p.IsValueCreated))
            await (await portal.Value).DisposeAsync();
    }
}
