namespace Matchmaking.Bench.Evaluate.Files;

/// <summary>A file the user fetched: where it comes from and how large it is there.</summary>
/// <param name="Name">Name in the set's folder.</param>
/// <param name="Source">Repository and path, for the message when it is missing.</param>
/// <param name="Bytes">Its exact size.</param>
internal sealed record DataFile(string Name, string Source, long Bytes)
{
    /// <summary>The path in a folder, after looking at the file.</summary>
    public string Find(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, Name));
        if (!file.Exists)
            throw new DataFileException($"{file.FullName} is missing. It is {Source}.");
        if (file.Length != Bytes)
            throw new DataFileException($"{file.FullName} has {file.Length} bytes, not {Bytes}. The right one is {Source}.");
        return file.FullName;
    }
}
