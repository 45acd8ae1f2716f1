using Microsoft.Data.Sqlite;

namespace Matchmaking.Silo.Storage;

/// <summary>Copies a data folder while a process works on it. The copy is a data folder itself.</summary>
public static class Backup
{
    private static readonly string[] LeftOut = [DataFolder.LockFile, SqliteDatabase.FileName, SqliteDatabase.FileName + "-wal", SqliteDatabase.FileName + "-shm"];

    /// <summary>
    /// The database as it is at one moment, with everything acknowledged before; then the other files. The folder
    /// appears under its name only when it is complete and on disk; one that fails leaves nothing where that can be removed.
    /// </summary>
    /// <exception cref="SiloStartException">There is nothing to copy, the target exists, or it cannot be written.</exception>
    public static void Write(string dataFolder, string target)
    {
        var (source, copy) = (new DataFolder(dataFolder), Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)));
        if (!File.Exists(source.File(SqliteDatabase.FileName)))
            throw new SiloStartException($"There is no database in {source.Path}.");
        if (copy.StartsWith(source.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new SiloStartException($"{copy} lies inside the data folder; choose another place, best another disk.");
        if (Path.Exists(copy))
            throw new SiloStartException($"{copy} exists already; a backup never overwrites anything.");
        var draft = copy + ".unfinished";
        if (Path.Exists(draft))
            throw new SiloStartException($"{draft} exists already: another backup is writing it, or one broke off. Delete it if none is running.");
        var isOurs = false;
        try
        {
            DataFolder.Create(draft);
            // Two may have created the folder at once: it belongs to the one that is first to create this file in it.
            using (new FileStream(Path.Combine(draft, SqliteDatabase.FileName), FileMode.CreateNew))
                isOurs = true;
            CopyDatabase(source.File(SqliteDatabase.FileName), Path.Combine(draft, SqliteDatabase.FileName));
            CopyFiles(source.Path, draft);
            Directory.Move(draft, copy);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            if (isOurs)
                Remove(draft);
            throw new SiloStartException($"The backup {copy} could not be written: {exception.Message}", exception);
        }
    }

    /// <summary>Reads within one transaction, so writers neither wait nor show halfway.</summary>
    private static void CopyDatabase(string source, string copy)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        using (var connection = new SqliteConnection(settings.ToString()))
        {
            connection.Open();
            connection.Execute("VACUUM INTO @copy", ("@copy", copy));
        }

        ToDisk(copy);
    }

    /// <summary>What cannot be removed stays: the next backup names it.</summary>
    private static void Remove(string draft)
    {
        try
        {
            Directory.Delete(draft, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static void CopyFiles(string source, string copy)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (LeftOut.Contains(relative))
                continue;
            var target = Path.Combine(copy, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            ToDisk(target);
        }
    }

    private static void ToDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
