using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;

namespace Matchmaking.Silo.Hosting;

/// <summary>Takes the data folder and prepares the database before anything else in the host starts.</summary>
internal sealed class StorageStart(DataFolder folder, SqliteDatabase database, SchemaMigrator migrator) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        folder.Open();
        database.Create();
        migrator.Apply();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
