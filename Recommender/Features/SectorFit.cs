using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// What the sector hints at: about the place of work, which counts fully only as long as the firm has not said how many
/// could work elsewhere, and about hours that customers or crews fix. What is written for other sectors falls behind.
/// </summary>
internal readonly struct SectorFit(PracticeTable table) : IFeature
{
    private const double BesideAnAnswer = 0.3;
    private const double ForThisSector = 0.5;

    /// <summary>As much as a bad fit of the place of work: floaters for production are of little use to a bus company.</summary>
    private const double ForOtherSectors = -3;

    /// <summary>Where customers or crews fix the hours of all, room to move them is a bad fit too.</summary>
    private const double FixedHours = -2;

    public string Name => "sector";

    public double Lowest => ForOtherSectors;

    public double Highest => 1;

    public RestsOn RestsOn => RestsOn.Sector | RestsOn.MobileShare;

    public double Of(Inquiry inquiry, int practice)
    {
        if (inquiry.Sector == 0)
            return 0;
        if (table.Sectors[practice] is not 0 and var sectors)
            return (sectors & inquiry.Sector) != 0 ? ForThisSector : ForOtherSectors;
        return inquiry.SectorHints[(int)table.Workplace[practice]];
    }

    /// <summary>The values by <see cref="Workplace"/> for practices that are for every sector.</summary>
    /// <param name="sector">Id of a sector, or null.</param>
    /// <param name="answered">Whether the firm said how many could work elsewhere.</param>
    public static double[] ByKind(string? sector, bool answered)
    {
        if (sector is null || SectorTraits.MobileShare(sector) is not { } share)
            return PlaceFit.Neutral;
        var hints = PlaceFit.ByKind(share);
        for (var kind = 0; answered && kind < hints.Length; kind++)
            hints[kind] *= BesideAnAnswer;
        hints[(int)Workplace.MovableHours] = FixedHours * SectorTraits.FixedHours(sector);
        return hints;
    }

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var value = Of(inquiry, practice);
        if (value == 0)
            return;
        var ofPlace = table.Sectors[practice] == 0 && table.Workplace[practice] != Workplace.MovableHours;
        if (!ofPlace || inquiry.MobileShare is null)
            reasons.Add(weight * value, new(CodeOf(practice, value), Inputs.Sector, (string[])[inquiry.Query.Sector!]));
    }

    private string CodeOf(int practice, double value) => table.Sectors[practice] != 0
        ? value > 0 ? ReasonCodes.SectorMade : ReasonCodes.SectorOther
        : table.Workplace[practice] switch
        {
            Workplace.MovableHours => ReasonCodes.SectorFixedHours,
            Workplace.Mobile => value > 0 ? ReasonCodes.SectorMobile : ReasonCodes.SectorMobileRare,
            Workplace.Desk => value > 0 ? ReasonCodes.SectorDesk : ReasonCodes.SectorDeskRare,
            _ => value > 0 ? ReasonCodes.SectorOnSite : ReasonCodes.SectorOnSiteRare,
        };
}
