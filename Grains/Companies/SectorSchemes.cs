using Matchmaking.Catalogue;

namespace Matchmaking.Grains.Companies;

/// <summary>The names of the two classifications as they travel and are stored.</summary>
public static class SectorSchemes
{
    public const string Wz2008 = "WZ2008";
    public const string Wz2025 = "WZ2025";

    /// <summary>The sector in plain words, or null when scheme or letter are unknown. No scheme means WZ 2008.</summary>
    public static Sector? SectorOf(string sector, string? scheme, PracticeCatalogue catalogue) => scheme switch
    {
        null or Wz2008 => catalogue.SectorOf(sector, SectorScheme.Wz2008),
        Wz2025 => catalogue.SectorOf(sector, SectorScheme.Wz2025),
        _ => null,
    };
}
