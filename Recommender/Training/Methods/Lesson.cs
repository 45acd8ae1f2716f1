using Matchmaking.Recommender.Rankers;

namespace Matchmaking.Recommender.Training;

/// <summary>What a method learns from.</summary>
/// <param name="Features">Names, in the order of all values.</param>
/// <param name="Start">Weights set by hand, to start from.</param>
/// <param name="Seed">For everything that is drawn.</param>
/// <param name="All">Pairs and lists of what was taken up and what was not.</param>
/// <param name="Half">The same of half of the companies, to choose settings.</param>
/// <param name="Worth">How good an order is for the other half: NDCG@10.</param>
internal sealed record Lesson(string[] Features, double[] Start, int Seed, PairSampler All, Lazy<PairSampler> Half, Func<IRanker, double> Worth)
{
    /// <summary>The weighted sum by pairs; a feature that is left out keeps the weight 0.</summary>
    public LinearRanker LearnSum(PairSampler sampler, int? without = null)
    {
        var pairs = without is { } left ? sampler.Pairs.ConvertAll(pair => pair.Without(left)) : sampler.Pairs;
        var weights = PairwiseRanker.Learn(pairs, Start, sampler.TakeUps);
        return new LinearRanker(Features, Array.ConvertAll(weights, weight => (float)weight));
    }
}
