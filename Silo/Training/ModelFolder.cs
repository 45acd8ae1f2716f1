using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Training;
using Matchmaking.Silo.Hosting;

namespace Matchmaking.Silo.Training;

/// <summary>The files of learned models in the data folder, which the silos of a cluster share. A file that has its name is complete.</summary>
internal sealed class ModelFolder(SiloSettings settings)
{
    /// <summary>How long a file stays that the registry does not name: longer than any silo may be behind, or between a file and its report.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private const string Extension = ".model", Unfinished = ".unfinished";

    private string Folder => Path.Combine(settings.DataFolder, "models");

    /// <summary>Names are versions; an odd one must not lead out of the folder.</summary>
    private string FileOf(string version) => version.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(Folder, version + Extension)
        : throw new ModelFileException($"'{version}' is not the version of a model.");

    /// <summary>Writes beside, makes it durable, reads it back, then gives it its name.</summary>
    /// <param name="version">Of the model.</param>
    /// <param name="model">As <see cref="PracticeModel.Save"/> wrote it.</param>
    /// <exception cref="ModelFileException">What was written cannot be read: such a model must not become the live one.</exception>
    public void Save(string version, ReadOnlySpan<byte> model)
    {
        var path = FileOf(version);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + Unfinished;
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create))
            {
                file.Write(model);
                file.Flush(flushToDisk: true);
            }

            _ = Read(unfinished, version);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            // There only when something went wrong.
            File.Delete(unfinished);
        }
    }

    /// <summary>
    /// Deletes what is older and named by nobody, half-written files of a killed program included. A silo holds its model in
    /// memory and reads a file once, so none that answers is taken away from it.
    /// </summary>
    /// <param name="versions">Those that answer or can be gone back to.</param>
    /// <param name="savedBefore">Younger ones stay.</param>
    public void DeleteAllBut(IReadOnlyCollection<string> versions, DateTimeOffset savedBefore)
    {
        if (!Directory.Exists(Folder))
            return;
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles())
            if (file.LastWriteTimeUtc < savedBefore.UtcDateTime && IsOurs(file) && !versions.Contains(Path.GetFileNameWithoutExtension(file.Name)))
                file.Delete();
    }

    private static bool IsOurs(FileInfo file) => file.Extension is Extension or Unfinished;

    /// <summary>Whether the file is there, complete, and of a version that this program reads.</summary>
    public bool CanLoad(string version)
    {
        try
        {
            return Load(version) is not null;
        }
        catch (ModelFileException)
        {
            return false;
        }
    }

    /// <exception cref="ModelFileException">The file is missing, broken, of another version, or written by a newer program.</exception>
    public PracticeModel Load(string version)
    {
        try
        {
            return Read(FileOf(version), version);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileException($"The file of model {version} cannot be read: {exception.Message}", exception);
        }
    }

    private static PracticeModel Read(string path, string version)
    {
        using var file = File.OpenRead(path);
        var model = PracticeModel.Load(file);
        return model.Version == version ? model : throw new ModelFileException($"The file of model {version} holds model {model.Version}.");
    }
}
