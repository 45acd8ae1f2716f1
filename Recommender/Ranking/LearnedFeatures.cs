using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Ranking;

/// <summary>
/// The features that a learned link weighs, the same objects for training and for serving: those of the content link and
/// three that are learned themselves.
/// </summary>
internal static class LearnedFeatures
{
    /// <summary>Place of the feature that reads a firm's own measures.</summary>
    private const int History = 11;

    /// <summary>Place of the feature that reads factors.</summary>
    public const int Factors = 13;

    /// <summary>Place of the feature that says what is common.</summary>
    public const int Common = 14;

    /// <summary>All features with weight 1.</summary>
    public static WeightedFeature[] Of(PracticeTable table, TraitTable traits, AdoptionWeights adoption, BoundFactors? factors) =>
    [
        WeightedFeature.Of(new NeedGain(table), 1),
        WeightedFeature.Of(new TopicMatch(table), 1),
        WeightedFeature.Of(new SizeSuitability(table), 1),
        WeightedFeature.Of(new ShiftSuitability(table), 1),
        WeightedFeature.Of(new PlaceSuitability(table), 1),
        WeightedFeature.Of(new EffortEase(table), 1),
        WeightedFeature.Of(new CostEase(table), 1),
        WeightedFeature.Of(new RegionMatch(table), 1),
        WeightedFeature.Of(new SectorFit(table), 1),
        WeightedFeature.Of(new PeerPrevalence(), 1),
        WeightedFeature.Of(new SharedDismissal(table), 1),
        WeightedFeature.Of(new HistoryAffinity(table, adoption), 1),
        WeightedFeature.Of(new TraitAffinity(table, traits, adoption, factors), 1),
        WeightedFeature.Of(new FactorAffinity(table, traits, factors), 1),
        WeightedFeature.Of(new Commonness(), 1),
    ];

    public static string[] Names(PracticeTable table, TraitTable traits) =>
        Array.ConvertAll(Of(table, traits, AdoptionWeights.None(table.Count, traits.Count), null), feature => feature.Name);

    /// <summary>Weights between those to start from and the learned ones; the one of the history stays.</summary>
    /// <param name="learned">What was learned.</param>
    /// <param name="kept">Share of it that stays, 0 to 1.</param>
    public static double[] TakeBack(double[] learned, double kept)
    {
        var weights = Start(RankingWeights.Default);
        for (var i = 0; i < weights.Length; i++)
            weights[i] += (i == History ? 1 : kept) * (learned[i] - weights[i]);
        return weights;
    }

    /// <summary>Weights to start learning from: those of the content link, and nothing for what is learned.</summary>
    public static double[] Start(RankingWeights weights) =>
    [
        weights.NeedGain, weights.TopicMatch, weights.Size, weights.Shift, weights.Place, weights.Effort, weights.Cost,
        weights.Region, weights.Sector, weights.Peers, weights.SharedDismissal, 0, 0, 0, 0,
    ];
}
