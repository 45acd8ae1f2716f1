using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// What the sector hints at about the place of work. It counts fully only as long as the firm has not said how many
/// could work elsewhere.
/// </summary>
internal readonly struct SectorFit(PracticeTable table) : IFeature
{
    private const double BesideAnAnswer = 0.3;

    public string Name => "sector";

    public double Lowest => -1;

    public double Highest => 1;

    public double Of(Inquiry inquiry, int practice)
    {
        if (inquiry.SectorMobileShare is not { } share)
            return 0;
        var value = PlaceFit.Of(table.Workplace[practice], share);
        return inquiry.MobileShare is null ? value : BesideAnAnswer * value;
    }

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var value = Of(inquiry, practice);
        if (value == 0 || inquiry.MobileShare is not null)
            return;
        var code = table.Workplace[practice] switch
        {
            Workplace.Mobile => value > 0 ? ReasonCodes.SectorMobile : ReasonCodes.SectorMobileRare,
            Workplace.Desk => value > 0 ? ReasonCodes.SectorDesk : ReasonCodes.SectorDeskRare,
            _ => value > 0 ? ReasonCodes.SectorOnSite : ReasonCodes.SectorOnSiteRare,
        };
        reasons.Add(weight * value, new(code, Inputs.Sector, [inquiry.Query.Sector!]));
    }
}
