using Matchmaking.Testing;
using Orleans;

namespace Matchmaking.Grains.Tests;

/// <summary>One silo for all tests that only need some grains; each test takes keys of its own.</summary>
public sealed class SiloFixture : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private TestSilo? silo;

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public ManualClock Clock { get; } = new(Start);

    public IGrainFactory Grains => silo!.Grains;

    public async Task InitializeAsync() => silo = await TestSilo.Start(folder.Path, Clock);

    public async Task DisposeAsync()
    {
        await silo!.DisposeAsync();
        folder.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class SiloCollection : ICollectionFixture<SiloFixture>
{
    public const string Name = "silo";
}
