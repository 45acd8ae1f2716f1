using Orleans;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>One host for the tests that need nothing special; each test takes keys of its own.</summary>
public sealed class RuntimeFixture : IAsyncLifetime
{
    private RuntimeHost _host = null!;

    public IGrainFactory Grains => _host.Grains;

    public RuntimeHost Host => _host;

    public async Task InitializeAsync() => _host = await RuntimeHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public static string Key() => Guid.NewGuid().ToString("D");
}

[CollectionDefinition(nameof(RuntimeFixture))]
public sealed class RuntimeCollection : ICollectionFixture<RuntimeFixture>;
