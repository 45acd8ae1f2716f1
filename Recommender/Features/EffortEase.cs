using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>Little effort counts for a practice, more so the smaller the firm.</summary>
internal readonly struct EffortEase(PracticeTable table) : IFeature
{
    public string Name => "effort";

    public double Lowest => -1;

    public double Highest => 1;

    public double Of(Inquiry inquiry, int practice) => inquiry.Scarcity * table.Effort[practice] switch
    {
        Level.Low => 1,
        Level.Medium => -0.15,
        _ => -1,
    };

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var code = table.Effort[practice] switch
        {
            Level.Low => ReasonCodes.EffortLow,
            Level.Medium => ReasonCodes.EffortMedium,
            _ => ReasonCodes.EffortHigh,
        };
        reasons.Add(weight * Of(inquiry, practice), reasons.OnHeadcount(code));
    }
}
