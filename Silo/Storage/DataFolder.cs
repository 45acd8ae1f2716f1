namespace Matchmaking.Silo.Storage;

/// <summary>The folder that holds everything the embedded mode stores. One process at a time may work on it.</summary>
public sealed class DataFolder(string path) : IDisposable
{
    internal const string LockFile = "matchmaking.lock";

    /// <summary>Says that there was a database here; it is in every backup.</summary>
    internal const string UsedFile = "matchmaking.used";

    /// <summary>The web program's keys: they tell a used folder from before there was that file.</summary>
    private const string KeysFolder = "keys";

    private FileStream? held;

    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>Creates the folder where needed and takes it for this process until disposed.</summary>
    /// <exception cref="DataFolderInUseException">Another process has it.</exception>
    /// <exception cref="SiloStartException">The folder cannot be created or written.</exception>
    public void Open()
    {
        try
        {
            Create(Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiloStartException($"The data folder {Path} cannot be created: {exception.Message}", exception);
        }

        held = Hold(LockFile);
    }

    /// <summary>For its owner alone: it holds what companies say of themselves, and keys. One that is there stays as it is.</summary>
    internal static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A database that is missing where there was one is a loss, not a first start.</summary>
    /// <exception cref="SiloStartException">It is missing or empty, and the folder has been used before.</exception>
    internal void RefuseWithout(string database)
    {
        var isThere = new FileInfo(File(database)) is { Exists: true, Length: > 0 };
        var isUsed = System.IO.File.Exists(File(UsedFile)) || System.IO.File.Exists(File(database + "-wal")) || Directory.Exists(File(KeysFolder));
        if (!isThere && isUsed)
            throw new SiloStartException(
                $"The data folder {Path} has been used before, but its database {database} is missing or empty. "
                + "Restore a backup and start on that; to begin anew, choose another folder or remove all files from this one.");
    }

    internal void MarkUsed(string database)
    {
        if (!System.IO.File.Exists(File(UsedFile)))
            System.IO.File.WriteAllText(File(UsedFile), $"{database} belongs into this folder. Without it, the program does not start on the other files.\n");
    }

    public void Dispose() => held?.Dispose();

    /// <summary>Sharing violation of Windows; elsewhere the number of EWOULDBLOCK on Linux or on macOS.</summary>
    private static bool IsHeldByAnother(IOException exception) => exception.HResult is unchecked((int)0x80070020) or 11 or 35;

    /// <summary>
    /// Keeps a file for this process alone, and creates it where needed. The operating system lets go of it when the process
    /// ends, however it ends.
    /// </summary>
    /// <exception cref="DataFolderInUseException">Another process has it.</exception>
    /// <exception cref="SiloStartException">It cannot be written.</exception>
    internal FileStream Hold(string name)
    {
        try
        {
            return new FileStream(File(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (IsHeldByAnother(exception))
        {
            throw new DataFolderInUseException(Path, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiloStartException($"The data folder {Path} cannot be written: {exception.Message}", exception);
        }
    }
}
