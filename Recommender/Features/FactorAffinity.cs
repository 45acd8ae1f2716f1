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
    /// <summary>Where the equations as they are say that less of the score is lost, no sentence would come of solving them anew.</summary>
    private const double WorthSolving = 0.006;

    public string Name => "factors";

    public double Lowest => -1;

    public double Highest => 1;

    public RestsOn RestsOn => RestsOn.Subject | RestsOn.ShiftShare | RestsOn.MobileShare | RestsOn.Sector;

    public double Of(Inquiry inquiry, int practice) => factors is null ? 0 : Affinity.Saturate(factors.Of(inquiry).Scores[practice]);

    /// <summary>Names what gave most, with what the score would lose without it.</summary>
    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        if (factors is null || weight == 0)
            return;
        var firm = factors.Of(inquiry);
        var (measure, trait) = firm.MostFor(practice);
        if (trait is { } shared && traits.Kinds[shared.Cause] != TraitKind.All && Lost(shared.Without) is > WorthSolving and var byTrait)
            reasons.Merge(byTrait, traits.ReasonOf(shared.Cause));
        if (measure is { } done && Lost(done.Without) > WorthSolving && Lost(firm.Without(done, practice)) is > 0 and var byMeasure)
            reasons.Merge(byMeasure, new(ReasonCodes.HistoryAlike, Inputs.Measures, [table.Ids[done.Cause]]));

        double Lost(float without) => weight * (Affinity.Saturate(firm.Scores[practice]) - Affinity.Saturate(without));
    }
}
