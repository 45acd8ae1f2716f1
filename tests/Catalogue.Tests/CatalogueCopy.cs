using System.Text.Json.Nodes;

namespace Matchmaking.Catalogue.Tests;

/// <summary>The shipped catalogue in a folder of its own, to be broken on purpose.</summary>
public sealed class CatalogueCopy : IDisposable
{
    public CatalogueCopy()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("catalogue-").FullName;
        foreach (var file in System.IO.Directory.EnumerateFiles(CatalogueDirectory.Default, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Directory, Path.GetRelativePath(CatalogueDirectory.Default, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Directory { get; }

    public string PathOf(string file) => Path.Combine(Directory, file);

    public void Rewrite(string file, Func<string, string> change) => File.WriteAllText(PathOf(file), change(File.ReadAllText(PathOf(file))));

    /// <summary>Changes one entry of a file, found by its id.</summary>
    public void Change(string file, string id, Action<JsonObject> change) => Rewrite(file, text =>
    {
        var root = JsonNode.Parse(text)!;
        change(root is JsonArray entries
            ? entries.Select(entry => entry!.AsObject()).First(entry => (string?)entry["id"] == id)
            : root.AsObject());
        return root.ToJsonString();
    });

    /// <summary>The errors that reading it brings; fails the test if it can be read.</summary>
    public IReadOnlyList<CatalogueError> Errors() =>
        Assert.Throws<CatalogueException>(() => CatalogueReader.Read(Directory)).Errors;

    /// <summary>The one error that reading it brings.</summary>
    public CatalogueError Error() => Assert.Single(Errors());

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
