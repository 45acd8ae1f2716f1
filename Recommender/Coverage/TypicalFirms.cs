using System.Collections.Frozen;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Coverage;

/// <summary>What is usual for a size and a sector. Shares are rough estimates of our own; what runs is counted.</summary>
public sealed class TypicalFirms(PracticeCatalogue catalogue)
{
    /// <summary>Part of the known firms that must run a practice before it counts as usual.</summary>
    public const double Usual = 1 / 3.0;

    private const double UnknownSector = 0.3;

    private static readonly FrozenDictionary<string, double> ShiftShares = new Dictionary<string, double>
    {
        ["production"] = 0.6,
        ["construction"] = 0.05,
        ["craft"] = 0.05,
        ["logistics"] = 0.6,
        ["trade"] = 0.4,
        ["hospitality"] = 0.7,
        ["it"] = 0,
        ["health-care"] = 0.75,
        ["public"] = 0.15,
        ["education"] = 0.05,
        ["finance"] = 0,
        ["services"] = 0.1,
        ["energy"] = 0.4,
        ["agriculture"] = 0.2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The usual firm of a size class.</summary>
    /// <param name="size">Its size class.</param>
    /// <param name="sector">Id of a plain-word sector, or null.</param>
    /// <param name="shiftShare">0 to 1 where it is known, or null for what is usual in the sector.</param>
    /// <param name="prevalence">What known firms run.</param>
    public TypicalFirm Of(SizeClass size, string? sector, double? shiftShare, PrevalenceTable prevalence)
    {
        ArgumentNullException.ThrowIfNull(prevalence);
        var share = shiftShare ?? (sector is not null && ShiftShares.TryGetValue(sector, out var usual) ? usual : UnknownSector);
        var group = PeerGroup.Of(HeadcountOf(size), share);
        return new TypicalFirm(HeadcountOf(size), share, Running(group, prevalence), prevalence.FirmsIn(group));
    }

    private static int HeadcountOf(SizeClass size) => size switch
    {
        SizeClass.Micro => 6,
        SizeClass.Small => 25,
        SizeClass.Medium => 120,
        _ => 600,
    };

    private List<string> Running(PeerGroup group, PrevalenceTable prevalence)
    {
        // Counts are by place in the catalogue they were made with.
        if (prevalence.CatalogueVersion != catalogue.Version)
            return [];
        var fewest = prevalence.FirmsIn(group) * Usual;
        var usual = new List<(string Practice, int Firms)>();
        foreach (var (place, firms) in prevalence.RunningIn(group).ToArray().Index())
            if (firms >= fewest)
                usual.Add((catalogue.Practices[place].Id, firms));
        return [.. usual.OrderByDescending(entry => entry.Firms).Select(entry => entry.Practice)];
    }
}
