using Matchmaking.Silo.Storage;
using Matchmaking.Testing;

namespace Matchmaking.Silo.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void A_folder_that_is_missing_is_created()
    {
        using var folder = new DataFolder(Path.Combine(temporary.Path, "a", "b"));

        folder.Open();

        Assert.True(Directory.Exists(folder.Path));
    }

    [Fact]
    public async Task Nobody_but_the_owner_reads_a_new_data_folder_or_a_backup()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var (data, backup) = (Path.Combine(temporary.Path, "data"), Path.Combine(temporary.Path, "backup"));

        await using (await TestSilo.Start(data))
            Backup.Write(data, backup);

        Assert.Equal((ownerOnly, ownerOnly), (File.GetUnixFileMode(data), File.GetUnixFileMode(backup)));
    }

    [Fact]
    public async Task What_a_backup_that_broke_off_left_behind_is_named_and_kept()
    {
        var (data, backup) = (Path.Combine(temporary.Path, "data"), Path.Combine(temporary.Path, "backup"));
        var rest = Directory.CreateDirectory(backup + ".unfinished").FullName;
        await using var silo = await TestSilo.Start(data);

        var refusal = Assert.Throws<SiloStartException>(() => Backup.Write(data, backup));
        Assert.StartsWith($"{rest} exists already", refusal.Message, StringComparison.Ordinal);
        Assert.True(Directory.Exists(rest));

        Directory.Delete(rest);
        Backup.Write(data, backup);
        Assert.True(File.Exists(Path.Combine(backup, SqliteDatabase.FileName)));
    }

    [Fact]
    public async Task A_slash_at_the_end_of_a_folder_makes_no_difference_to_a_backup()
    {
        var (data, backup) = (Path.Combine(temporary.Path, "data"), Path.Combine(temporary.Path, "backup"));
        await using var silo = await TestSilo.Start(data);

        var inside = Assert.Throws<SiloStartException>(() => Backup.Write(data + "/", Path.Combine(data, "copy")));
        Assert.Contains("lies inside the data folder", inside.Message, StringComparison.Ordinal);

        Backup.Write(data, backup + "/");
        Assert.True(File.Exists(Path.Combine(backup, SqliteDatabase.FileName)));
    }

    [Fact]
    public async Task A_backup_that_fails_on_its_way_leaves_nothing_behind()
    {
        var (data, backups) = (Path.Combine(temporary.Path, "data"), Directory.CreateDirectory(Path.Combine(temporary.Path, "backups")).FullName);
        await using var silo = await TestSilo.Start(data);
        File.CreateSymbolicLink(Path.Combine(data, "broken"), Path.Combine(data, "nowhere"));

        var failure = Assert.Throws<SiloStartException>(() => Backup.Write(data, Path.Combine(backups, "copy")));

        Assert.Contains("could not be written", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(backups));
    }

    [Fact]
    public void A_second_taker_is_refused_with_a_sentence_that_names_the_folder()
    {
        using var first = new DataFolder(temporary.Path);
        using var second = new DataFolder(temporary.Path);
        first.Open();

        var refusal = Assert.Throws<DataFolderInUseException>(second.Open);

        Assert.Equal($"The data folder {temporary.Path} is in use by another process. Stop that one first, or choose another folder.", refusal.Message);
    }

    [Fact]
    public void A_folder_that_was_let_go_can_be_taken_again()
    {
        using (var first = new DataFolder(temporary.Path))
            first.Open();

        using var second = new DataFolder(temporary.Path);
        second.Open();
    }

    [Fact]
    public void A_folder_that_cannot_be_created_is_said_to_be_so()
    {
        var file = Path.Combine(temporary.Path, "file");
        File.WriteAllText(file, "");
        using var folder = new DataFolder(Path.Combine(file, "below"));

        var refusal = Assert.Throws<SiloStartException>(folder.Open);

        Assert.Contains("cannot be created", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_cannot_be_taken_for_another_reason_is_not_called_in_use()
    {
        using var folder = new DataFolder(temporary.Path);
        // Leads to itself: opening it fails, though nobody holds it.
        File.CreateSymbolicLink(folder.File("matchmaking.lock"), folder.File("matchmaking.lock"));

        var refusal = Assert.ThrowsAny<SiloStartException>(folder.Open);

        Assert.IsNotType<DataFolderInUseException>(refusal);
        Assert.Contains("cannot be written", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_silo_on_the_same_folder_does_not_start_and_leaves_the_first_alone()
    {
        await using var first = await TestSilo.Start(temporary.Path);

        await Assert.ThrowsAsync<DataFolderInUseException>(() => TestSilo.Start(temporary.Path));

        Assert.Empty((await first.Directory.Page(null, 10)).Items);
    }
}
