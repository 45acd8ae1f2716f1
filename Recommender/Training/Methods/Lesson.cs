using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Training;

/// <summary>What a method learns from.</summary>
/// <param name="Features">Names, in the order of all values.</param>
/// <param name="Start">Weights set by hand, to start from.</param>
/// <param name="Seed">For everything that is drawn.</param>
/// <param name="All">Pairs and lists of what was taken up and what was not.</param>
/// <param name="Half">The same of half of the companies, to choose settings.</param>
/// <param name="Worth">How good an order is for the other half: NDCG@10.</param>
/// <param name="Coverage">Which share of the practices that anybody could be shown it shows to anybody.</param>
internal sealed record Lesson(
    string[] Features, double[] Start, int Seed, PairSampler All, Lazy<PairSampler> Half, Func<IRanker, double> Worth, Func<IRanker, double> Coverage)
{
    /// <summary>The weighted sum by pairs; a feature that is left out keeps the weight 0. What is common always is: beside it the rest learns too little.</summary>
    public LinearRanker LearnSum(PairSampler sampler, params ReadOnlySpan<int> without)
    {
        int[] left = [LearnedFeatures.Common, .. without];
        var pairs = sampler.Pairs.ConvertAll(pair => pair.Without(left));
        var weights = PairwiseRanker.Learn(pairs, Start, sampler.TakeUps);
        return new LinearRanker(Features, Array.ConvertAll(weights, weight => (float)weight));
    }
}
