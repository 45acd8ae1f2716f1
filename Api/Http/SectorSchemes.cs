using Matchmaking.Catalogue;

namespace Matchmaking.Api.Http;

/// <summary>The classifications as requests name them.</summary>
internal static class SectorSchemes
{
    public const string Standard = "WZ2008";

    public static WireNames<SectorScheme> Names { get; } = new(
        (SectorScheme.Wz2008, "WZ2008"),
        (SectorScheme.Wz2025, "WZ2025"));

    public static bool Knows(PracticeCatalogue catalogue, string letter, string? scheme)
    {
        var meant = Names.TryParse(scheme ?? Standard, out var named) ? named : SectorScheme.Wz2008;
        foreach (var sector in catalogue.Sectors)
        {
            if (sector.Letters(meant).Contains(letter, StringComparer.Ordinal))
                return true;
        }

        return false;
    }
}
