using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;

namespace Matchmaking.Silo.Hosting;

/// <summary>Takes and prepares the database before anything else in the host starts.</summary>
internal sealed class StorageStart(Database database, SchemaMigrator migrator) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.Take(cancellationToken);
        migrator.Apply();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
