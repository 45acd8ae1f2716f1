using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>Little cost counts for a practice, more so the smaller the firm.</summary>
internal readonly struct CostEase(PracticeTable table) : IFeature
{
    public string Name => "cost";

    public double Lowest => -1;

    public double Highest => 0.5;

    public double Of(Inquiry inquiry, int practice) => inquiry.Scarcity * table.Cost[practice] switch
    {
        Level.Low => 0.5,
        Level.Medium => -0.3,
        _ => -1,
    };

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var code = table.Cost[practice] switch
        {
            Level.Low => ReasonCodes.CostLow,
            Level.Medium => ReasonCodes.CostMedium,
            _ => ReasonCodes.CostHigh,
        };
        reasons.Add(weight * Of(inquiry, practice), reasons.OnHeadcount(code));
    }
}
