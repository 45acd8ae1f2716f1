using Matchmaking.Catalogue;

namespace Matchmaking.Api.Http;

/// <summary>The classifications as requests name them.</summary>
internal static class SectorSchemes
{
    public const string Standard = "WZ2008";

    public static WireNames<SectorScheme> Names { get; } = new(
        (SectorScheme.Wz2008, "WZ2008"),
        (SectorScheme.Wz2025, "WZ2025"));

    /// <summary>Whether it is a letter of the classification, or the id of a sector in plain words.</summary>
    public static bool Knows(PracticeCatalogue catalogue, string sector, string? scheme) =>
        catalogue.SectorOf(sector, Names.TryParse(scheme ?? Standard, out var named) ? named : SectorScheme.Wz2008) is not null;

    /// <summary>How a sector that was chosen in plain words is sent on.</summary>
    public static (string Sector, string? Scheme) CodeOf(PracticeCatalogue catalogue, Sector chosen)
    {
        var (code, scheme) = catalogue.CodeOf(chosen);
        return (code, scheme is { } meant ? Names[meant] : null);
    }

    /// <summary>The classification that a sector is written in, where it is not said; none for one in plain words.</summary>
    public static string? SchemeOf(string? sector, string? scheme) => sector is null ? null : scheme ?? (sector.Length == 1 ? Standard : null);
}
