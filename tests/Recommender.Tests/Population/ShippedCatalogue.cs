using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Tests.Population;

/// <summary>The catalogue that is shipped, read once for all tests.</summary>
internal static class ShippedCatalogue
{
    public static PracticeCatalogue Instance { get; } = CatalogueReader.Read(CatalogueDirectory.Default);
}
