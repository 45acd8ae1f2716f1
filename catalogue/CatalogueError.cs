namespace Matchmaking.Catalogue;

/// <summary>One thing that is wrong with the catalogue, precise enough to find it in the file.</summary>
/// <param name="File">Path within the catalogue folder, with slashes, e.g. <c>practices/AZ.json</c>.</param>
/// <param name="Entry">Id of the entry, or its number such as <c>#3</c> where it has none; null where the whole file is meant.</param>
/// <param name="Field">Path within the entry, e.g. <c>name.en</c>; null where the whole entry is meant.</param>
/// <param name="Problem">What is wrong, without a full stop.</param>
public sealed record CatalogueError(string File, string? Entry, string? Field, string Problem)
{
    /// <summary>One sentence that names file, entry and field.</summary>
    public override string ToString()
    {
        var entry = Entry is null ? "" : $", entry {Entry}";
        var field = Field is null ? "" : $", field {Field}";
        return $"{File}{entry}{field}: {Problem}.";
    }
}
