using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>Whether the practice suits where people work; hardly more than neutral when nobody said.</summary>
internal readonly struct PlaceSuitability(PracticeTable table) : IFeature
{
    public string Name => "place";

    public double Lowest => -1;

    public double Highest => 1;

    public RestsOn RestsOn => RestsOn.MobileShare | RestsOn.Sector;

    public double Of(Inquiry inquiry, int practice) => inquiry.Places[(int)table.Workplace[practice]];

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var value = Of(inquiry, practice);
        // What nobody said is no reason that anybody could check.
        if (value == 0 || inquiry.MobileShare is null)
            return;
        var code = table.Workplace[practice] switch
        {
            Workplace.Mobile => value > 0 ? ReasonCodes.PlaceMobile : ReasonCodes.PlaceMobileRare,
            Workplace.Desk or Workplace.MovableHours => value > 0 ? ReasonCodes.PlaceDesk : ReasonCodes.PlaceDeskRare,
            _ => value > 0 ? ReasonCodes.PlaceOnSite : ReasonCodes.PlaceOnSiteRare,
        };
        reasons.Add(weight * value, reasons.OnMobileShare(code));
    }
}
