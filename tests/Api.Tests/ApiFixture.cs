using Matchmaking.Catalogue;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Api.Tests;

/// <summary>One running program for all tests that use companies of their own.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private RunningProgram program = null!;

    public PracticeCatalogue Catalogue => program.Services.GetRequiredService<PracticeCatalogue>();

    public IServiceProvider Services => program.Services;

    public HttpClient German { get; private set; } = null!;

    public HttpClient English { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        program = await RunningProgram.Start(folder.Path);
        German = program.CreateClient("de");
        English = program.CreateClient("en");
    }

    public async Task DisposeAsync()
    {
        German.Dispose();
        English.Dispose();
        await program.DisposeAsync();
        folder.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class ApiCollection : ICollectionFixture<ApiFixture>
{
    public const string Name = "api";
}
