using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Features;

namespace Matchmaking.Recommender.Ranking;

/// <summary>Ranks by what the people concerned need and by what the firm can do. Silent without a topic or a persona.</summary>
internal sealed class ContentLink(PracticeTable table, RankingWeights weights) : LinearLink(
    LinkNames.Content,
    ceiling: 1,
    WeightedFeature.Of(new NeedGain(table), weights.NeedGain),
    WeightedFeature.Of(new TopicMatch(table), weights.TopicMatch),
    WeightedFeature.Of(new SizeSuitability(table), weights.Size),
    WeightedFeature.Of(new ShiftSuitability(table), weights.Shift),
    WeightedFeature.Of(new PlaceSuitability(table), weights.Place),
    WeightedFeature.Of(new EffortEase(table), weights.Effort),
    WeightedFeature.Of(new CostEase(table), weights.Cost),
    WeightedFeature.Of(new RegionMatch(table), weights.Region),
    WeightedFeature.Of(new SectorFit(table), weights.Sector),
    WeightedFeature.Of(new PeerPrevalence(), weights.Peers),
    WeightedFeature.Of(new SharedDismissal(table), weights.SharedDismissal))
{
    public override bool Answers(Inquiry inquiry) => inquiry.HasSubject;
}
