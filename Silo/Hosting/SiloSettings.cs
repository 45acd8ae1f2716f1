using Matchmaking.Catalogue;

namespace Matchmaking.Silo.Hosting;

/// <summary>What a silo has to know before it starts.</summary>
public sealed record SiloSettings
{
    /// <summary>Folder for everything that is stored; created where needed, taken by one process at a time.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Folder with the files of the catalogue.</summary>
    public string CatalogueFolder { get; init; } = CatalogueDirectory.Default;
}
