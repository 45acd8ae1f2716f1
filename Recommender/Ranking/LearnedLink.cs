using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Ranking;

/// <summary>
/// Ranks as the content link does, but with an order and features learned from what firms took up. What it was not taught
/// about a practice or a firm counts nothing, and content decides.
/// </summary>
internal static class LearnedLink
{
    public static ILink Of(PracticeTable table, TraitTable traits, PracticeModel model)
    {
        var features = LearnedFeatures.Of(table, traits, model.Bind(table, traits), model.BindFactors(table, traits));
        return model.Ranker is LinearRanker sum ? new Weighed(Weigh(features, sum)) : new RankedLink(LinkNames.Learned, features, model.Ranker);
    }

    private static bool AnswersTo(Inquiry inquiry) => inquiry.HasSubject || inquiry.History.Practices.Length > 0;

    /// <summary>The features with the weights learned for them; 0 for those that it does not know.</summary>
    private static WeightedFeature[] Weigh(WeightedFeature[] features, LinearRanker sum)
    {
        var weights = sum.Features.Zip(sum.Weights).ToDictionary(pair => pair.First, pair => (double)pair.Second, StringComparer.Ordinal);
        return Array.ConvertAll(features, feature => feature.Scaled(weights.GetValueOrDefault(feature.Name)));
    }

    /// <summary>A weighted sum needs no detour over numbers of its own: it is served as the content link is.</summary>
    private sealed class Weighed(WeightedFeature[] features) : LinearLink(LinkNames.Learned, ceiling: 1, features)
    {
        public override bool Answers(Inquiry inquiry) => AnswersTo(inquiry);
    }

    /// <summary>An order of another kind.</summary>
    private sealed class RankedLink(string name, WeightedFeature[] features, IRanker ranker) : RankerLink(name, features, ranker)
    {
        public override bool Answers(Inquiry inquiry) => AnswersTo(inquiry);
    }
}
