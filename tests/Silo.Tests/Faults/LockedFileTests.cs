using System.Diagnostics;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Storage;
using Matchmaking.Testing;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>Another program, such as a backup tool or a curious administrator, holds the lock for writing.</summary>
public sealed class LockedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Reading_goes_on_while_the_file_is_locked_and_a_change_takes_effect_once_when_it_is_free()
    {
        await using var silo = await TestSilo.Start(folder.Path);
        await silo.Company("known").Describe();
        await silo.Company("other").Describe();
        Task<bool> change;
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder.Path, SqliteDatabase.FileName)};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = await other.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);

            change = Recorded(silo);
            Assert.Equal(1, (await silo.Company("other").Get()).Value!.Version);
            // Not in memory yet, so this is read from the locked file.
            Assert.Equal(CompanyRefusal.NotFound, (await silo.Company("unknown").Get()).Refusal);
            Assert.False(change.IsCompletedSuccessfully);
            await hold.RollbackAsync();
        }

        // Patience may have ended before the lock did; then the same operation is sent again.
        Assert.True(await change || await Recorded(silo));
        var stored = (await silo.Company("known").Get()).Value!;
        Assert.Equal(2, stored.Version);
        Assert.Single(stored.Measures.Single().History);
    }

    [Fact]
    public async Task A_lock_that_stays_ends_within_seconds_in_an_error_and_the_next_try_is_taken()
    {
        await using var silo = await TestSilo.Start(folder.Path);
        await silo.Company("known").Describe();
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder.Path, SqliteDatabase.FileName)};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = await other.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);

            var watch = Stopwatch.StartNew();
            Assert.False(await Recorded(silo));
            Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15));
            Assert.Empty((await silo.Company("known").Get()).Value!.Measures);
        }

        Assert.True(await Recorded(silo));
        Assert.Single((await silo.Company("known").Get()).Value!.Measures.Single().History);
    }

    private static async Task<bool> Recorded(TestSilo silo)
    {
        try
        {
            return (await silo.Company("known").Record("IK-01", MeasureState.Planned)).Value is not null;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            return false;
        }
    }
}
