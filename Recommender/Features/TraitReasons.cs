using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Features;

/// <summary>What a trait is called when firms that share it do something more often.</summary>
internal static class TraitReasons
{
    public static Reason ReasonOf(this TraitTable traits, int trait) => traits.Kinds[trait] switch
    {
        TraitKind.Size => new(ReasonCodes.AlikeBySize, Inputs.Headcount, []),
        TraitKind.Shift => new(ReasonCodes.AlikeByShift, Inputs.ShiftShare, []),
        TraitKind.Place => new(ReasonCodes.AlikeByPlace, Inputs.MobileShare, []),
        TraitKind.Sector => new(ReasonCodes.AlikeBySector, Inputs.Sector, [traits.EntryOf(trait)]),
        _ => new(ReasonCodes.AlikeByTopic, Inputs.Topics, [traits.EntryOf(trait)]),
    };
}
