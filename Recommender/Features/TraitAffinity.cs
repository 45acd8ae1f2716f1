using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Features;

/// <summary>What firms of the same size, sector, shifts, place of work and topics took up: known before the first measure.</summary>
internal readonly struct TraitAffinity(TraitTable traits, AdoptionWeights weights) : IFeature
{
    public string Name => "firms-alike";

    public double Lowest => -1;

    public double Highest => 1;

    public double Of(Inquiry inquiry, int practice) => Affinity.Saturate(weights.OfTraits(inquiry.Traits, practice));

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var best = 0;
        float most = 0;
        foreach (var trait in inquiry.Traits)
            if (traits.Kinds[trait] != TraitKind.All && weights.FromTrait(trait, practice) is var part && part > most)
                (best, most) = (trait, part);
        if (most > 0)
            reasons.Add(weight * Affinity.Share(most, weights.OfTraits(inquiry.Traits, practice)), ReasonOf(best));
    }

    private Reason ReasonOf(int trait) => traits.Kinds[trait] switch
    {
        TraitKind.Size => new(ReasonCodes.AlikeBySize, Inputs.Headcount, []),
        TraitKind.Shift => new(ReasonCodes.AlikeByShift, Inputs.ShiftShare, []),
        TraitKind.Place => new(ReasonCodes.AlikeByPlace, Inputs.MobileShare, []),
        TraitKind.Sector => new(ReasonCodes.AlikeBySector, Inputs.Sector, [traits.EntryOf(trait)]),
        _ => new(ReasonCodes.AlikeByTopic, Inputs.Topics, [traits.EntryOf(trait)]),
    };
}
