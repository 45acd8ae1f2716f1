using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// What firms of the same size, sector, shifts, place of work and topics took up: known before the first measure. For a
/// practice that is too new to tell, what factors expect from its own traits.
/// </summary>
internal readonly struct TraitAffinity(PracticeTable table, TraitTable traits, AdoptionWeights weights, BoundFactors? factors) : IFeature
{
    public string Name => "firms-alike";

    public double Lowest => -1;

    public double Highest => 1;

    public RestsOn RestsOn => RestsOn.Subject | RestsOn.ShiftShare | RestsOn.MobileShare | RestsOn.Sector;

    public double Of(Inquiry inquiry, int practice) => weights.Tells(practice)
        ? Affinity.Saturate(weights.OfTraits(inquiry.Traits, practice))
        : new FactorAffinity(table, traits, factors).Of(inquiry, practice);

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        if (!weights.Tells(practice))
            new FactorAffinity(table, traits, factors).Explain(inquiry, practice, weight, reasons);
        var best = 0;
        float most = 0;
        foreach (var trait in inquiry.Traits)
            if (traits.Kinds[trait] != TraitKind.All && weights.FromTrait(trait, practice) is var part && part > most)
                (best, most) = (trait, part);
        if (most > 0)
            reasons.Add(weight * Affinity.Share(most, weights.OfTraits(inquiry.Traits, practice)), traits.ReasonOf(best));
    }
}
