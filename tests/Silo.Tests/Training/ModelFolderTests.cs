using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Training;
using Matchmaking.Testing;

namespace Matchmaking.Silo.Tests.Training;

/// <summary>Which files of models go, and that nothing else does.</summary>
public sealed class ModelFolderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Old_files_that_nobody_can_go_back_to_are_deleted_and_all_others_stay()
    {
        foreach (var name in (string[])["aa.model", "bb.model", "cc.model", "dd.model.unfinished", "notes.txt"])
            Put(name, Now.AddDays(-2));
        Put("ee.model", Now.AddHours(-23));
        Put("ff.model.unfinished", Now.AddHours(-23));

        Tidy("aa", "cc");
        Tidy("aa", "cc");

        Assert.Equal(["aa.model", "cc.model", "ee.model", "ff.model.unfinished", "notes.txt"], Files());
    }

    [Fact]
    public void Without_a_folder_there_is_nothing_to_delete()
    {
        Tidy();
        Assert.False(Directory.Exists(Models));
    }

    private string Models => Path.Combine(folder.Path, "models");

    private void Tidy(params string[] versions) =>
        new ModelFolder(new SiloSettings { DataFolder = folder.Path }).DeleteAllBut(versions, Now - ModelFolder.Grace);

    private void Put(string name, DateTimeOffset saved)
    {
        var path = Path.Combine(Directory.CreateDirectory(Models).FullName, name);
        File.WriteAllText(path, name);
        File.SetLastWriteTimeUtc(path, saved.UtcDateTime);
    }

    private string[] Files() => [.. Directory.GetFiles(Models).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
}
