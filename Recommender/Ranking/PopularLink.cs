using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Features;

namespace Matchmaking.Recommender.Ranking;

/// <summary>What similar firms do, for a firm that has not said what it is about. Silent while there are too few of them.</summary>
internal sealed class PopularLink(PracticeTable table, RankingWeights weights) : LinearLink(
    LinkNames.Popular,
    ceiling: 0.8,
    WeightedFeature.Of(new PeerPrevalence(), weights.NeedGain + weights.TopicMatch),
    WeightedFeature.Of(new SizeSuitability(table), weights.Size),
    WeightedFeature.Of(new ShiftSuitability(table), weights.Shift),
    WeightedFeature.Of(new PlaceSuitability(table), weights.Place),
    WeightedFeature.Of(new EffortEase(table), weights.Effort),
    WeightedFeature.Of(new CostEase(table), weights.Cost),
    WeightedFeature.Of(new RegionMatch(table), weights.Region),
    WeightedFeature.Of(new SectorFit(table), weights.Sector),
    WeightedFeature.Of(new SharedDismissal(table), weights.SharedDismissal))
{
    public override bool Answers(Inquiry inquiry) => !inquiry.Prevalence.RunningIn(inquiry.Peers).IsEmpty;

    public override bool Proposes(Inquiry inquiry, int practice) => inquiry.Prevalence.RunningIn(inquiry.Peers)[practice] > 0;
}
