using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>A practice bound to a region counts there and hardly anywhere else; neutral when nobody said where.</summary>
internal readonly struct RegionMatch(PracticeTable table) : IFeature
{
    public string Name => "region";

    public double Lowest => -1;

    public double Highest => 0.3;

    public RestsOn RestsOn => RestsOn.Region;

    public double Of(Inquiry inquiry, int practice)
    {
        var region = table.Region[practice];
        return region < 0 ? 0 : inquiry.Regions[region] switch
        {
            RegionRelation.Here => 0.3,
            RegionRelation.Elsewhere => -1,
            _ => 0,
        };
    }

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var value = Of(inquiry, practice);
        if (value == 0)
            return;
        var code = value > 0 ? ReasonCodes.RegionHere : ReasonCodes.RegionElsewhere;
        reasons.Add(weight * value, new(code, Inputs.Region, (string[])[table.RegionNames[table.Region[practice]]]));
    }
}
