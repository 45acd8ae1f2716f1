using System.Security.Cryptography;
using System.Text;

namespace Matchmaking.Catalogue.Reading;

/// <summary>One short name for the content of all files of a catalogue.</summary>
internal static class CatalogueVersion
{
    /// <summary>Twelve hexadecimal digits; the same on every machine, whatever its line endings and file order.</summary>
    public static string Of(string directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in FilesOf(directory))
        {
            var content = Array.FindAll(File.ReadAllBytes(path), letter => letter != '\r');
            // Name and length first: otherwise a line moved from one file to the next would change nothing.
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static IEnumerable<(string Name, string Path)> FilesOf(string directory) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".json" or ".csv")
            .Select(path => (Name: Path.GetRelativePath(directory, path).Replace('\\', '/'), Path: path))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
}
