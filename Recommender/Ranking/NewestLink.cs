using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Features;

namespace Matchmaking.Recommender.Ranking;

/// <summary>
/// The last resort when nothing is known of topics or of other firms: the newest practices, then what helps in most
/// situations and is easy to start. It always answers, so that no list of eligible practices ends early.
/// </summary>
internal sealed class NewestLink(PracticeTable table, RankingWeights weights) : LinearLink(
    LinkNames.Newest,
    ceiling: 0.6,
    WeightedFeature.Of(new Novelty(table), weights.TopicMatch),
    WeightedFeature.Of(new Breadth(table), weights.TopicMatch),
    WeightedFeature.Of(new SizeSuitability(table), weights.Size),
    WeightedFeature.Of(new ShiftSuitability(table), weights.Shift),
    WeightedFeature.Of(new PlaceSuitability(table), weights.Place),
    WeightedFeature.Of(new EffortEase(table), weights.Effort),
    WeightedFeature.Of(new CostEase(table), weights.Cost),
    WeightedFeature.Of(new RegionMatch(table), weights.Region),
    WeightedFeature.Of(new SectorFit(table), weights.Sector),
    WeightedFeature.Of(new SharedDismissal(table), weights.SharedDismissal))
{
    public override bool Answers(Inquiry inquiry) => true;
}
