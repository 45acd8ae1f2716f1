namespace Matchmaking.Catalogue;

/// <summary>Where the catalogue lies on disk.</summary>
public static class CatalogueDirectory
{
    /// <summary>The folder that the build puts beside the assembly.</summary>
    public static string Default => Path.Combine(AppContext.BaseDirectory, "catalogue");

    /// <summary>The fictional example companies: CSV with semicolons and a byte order mark, read by the importer.</summary>
    public static string ExampleCompanies(string directory) => Path.Combine(directory, "examples", "companies.csv");
}
