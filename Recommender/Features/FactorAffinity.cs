using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// What firms with such measures and traits go for, by factors: also for a firm without measures and for a practice that
/// nobody has yet.
/// </summary>
internal readonly struct FactorAffinity(PracticeTable table, TraitTable traits, BoundFactors? factors) : IFeature
{
    public string Name => "factors";

    public double Lowest => -1;

    public double Highest => 1;

    public double Of(Inquiry inquiry, int practice) => factors is null ? 0 : Affinity.Saturate(factors.Of(inquiry)[practice]);

    /// <summary>Names what gave most, with what the score would lose without it.</summary>
    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        if (factors is null || weight == 0)
            return;
        var (measure, trait) = factors.MostFor(inquiry, practice);
        var full = Of(inquiry, practice);
        if (measure >= 0 && full - Affinity.Saturate(factors.Without(inquiry, practice, measure: measure)) is > 0 and var byMeasure)
            reasons.Merge(weight * byMeasure, new(ReasonCodes.HistoryAlike, Inputs.Measures, [table.Ids[measure]]));
        if (trait >= 0 && traits.Kinds[trait] != TraitKind.All && full - Affinity.Saturate(factors.Without(inquiry, practice, trait: trait)) is > 0 and var byTrait)
            reasons.Merge(weight * byTrait, traits.ReasonOf(trait));
    }
}
