using System.Diagnostics;
using Matchmaking.Catalogue;
using Matchmaking.Testing;

namespace Matchmaking.Silo.Tests.Hosting;

public sealed class SiloProgramTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_process_on_the_same_data_folder_ends_with_2_and_a_sentence()
    {
        await using var first = await TestSilo.Start(folder.Path);

        var (exitCode, _, error) = await SiloProgram.Run("--data", folder.Path);

        Assert.Equal(2, exitCode);
        Assert.Contains($"The data folder {folder.Path} is in use by another process.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_ends_with_2_and_a_sentence_also_when_the_lock_was_deleted()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await using var first = await TestSilo.Start(folder.Path);
        File.Delete(Path.Combine(folder.Path, "matchmaking.lock"));

        var (exitCode, _, error) = await SiloProgram.Run("--data", folder.Path);

        Assert.Equal(2, exitCode);
        Assert.Contains($"The data folder {folder.Path} is in use by another process.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-s")]
    [InlineData("-T")]
    public async Task A_second_folder_whose_database_is_a_link_to_one_in_use_ends_the_process_with_2_and_a_sentence(string kind)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var other = new TemporaryFolder();
        await using var first = await TestSilo.Start(folder.Path);
        using (var link = Process.Start("ln", [kind, Path.Combine(folder.Path, "matchmaking.db"), Path.Combine(other.Path, "matchmaking.db")]))
            await link.WaitForExitAsync();

        var (exitCode, _, error) = await SiloProgram.Run("--data", other.Path);

        Assert.Equal(2, exitCode);
        Assert.Contains($"The data folder {other.Path} is in use by another process.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_ends_it_with_1_and_a_sentence()
    {
        await (await TestSilo.Start(folder.Path)).DisposeAsync();
        new OutsideDatabase(folder.Path).Execute("INSERT INTO schema_versions VALUES (9999, 'from-the-future', '2030-01-01')");

        var (exitCode, _, error) = await SiloProgram.Run("--data", folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains("The database has schema 9999", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_used_folder_whose_database_is_missing_or_empty_ends_it_with_1_and_a_sentence(bool empty)
    {
        await (await TestSilo.Start(folder.Path)).DisposeAsync();
        var file = Path.Combine(folder.Path, "matchmaking.db");
        File.Delete(file);
        if (empty)
            await File.WriteAllBytesAsync(file, []);

        var (exitCode, _, error) = await SiloProgram.Run("--data", folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains("its database matchmaking.db is missing or empty. Restore a backup", error, StringComparison.Ordinal);
        Assert.Equal(empty, File.Exists(file));
    }

    [Fact]
    public async Task A_broken_catalogue_ends_it_with_3_and_names_file_entry_and_field()
    {
        using var catalogue = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(CatalogueDirectory.Default, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(catalogue.Path, Path.GetRelativePath(CatalogueDirectory.Default, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var practices = Path.Combine(catalogue.Path, "practices", "AZ.json");
        await File.WriteAllTextAsync(practices, (await File.ReadAllTextAsync(practices)).Replace("\"AZ-04\"", "\"AZ-03\"", StringComparison.Ordinal));

        var (exitCode, _, error) = await SiloProgram.Run("--data", folder.Path, "--Matchmaking:Catalogue", catalogue.Path);

        Assert.Equal(3, exitCode);
        Assert.Contains("AZ.json", error, StringComparison.Ordinal);
        Assert.Contains("AZ-03", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("--Matchmaking:Mode", "galaxy", "embedded, server or cluster is expected")]
    [InlineData("--Matchmaking:Mode", "server", "Matchmaking:Database must say where PostgreSQL is")]
    [InlineData("--Matchmaking:Data", "", "a folder is expected")]
    public async Task A_setting_that_cannot_be_used_ends_it_with_1_and_a_sentence(string setting, string value, string sentence)
    {
        var (exitCode, _, error) = await SiloProgram.Run("--data", folder.Path, $"{setting}={value}");

        Assert.Equal(1, exitCode);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_read_tables_can_be_rebuilt_from_the_command_line()
    {
        await using (var silo = await TestSilo.Start(folder.Path))
            await silo.Company("metallbau-nord").Describe();

        var (exitCode, output, _) = await SiloProgram.Run("rebuild-projection", "--data", folder.Path);

        Assert.Equal(0, exitCode);
        Assert.Contains("Companies in the read tables: 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_in_a_mistyped_folder_ends_with_1_and_a_sentence_and_creates_nothing()
    {
        var mistyped = Path.Combine(folder.Path, "matchmakign");

        var (exitCode, _, error) = await SiloProgram.Run("rebuild-projection", "--data", mistyped);

        Assert.Equal((1, $"There is no database in {mistyped}."), (exitCode, error.Trim()));
        Assert.False(Directory.Exists(mistyped));
    }
}
