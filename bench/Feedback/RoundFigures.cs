using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Feedback;

/// <summary>One round in figures.</summary>
/// <param name="Answers">Kind of the model that answered, or what answers without one.</param>
/// <param name="Training">What became of the training before it: published, or why not.</param>
/// <param name="Ndcg">Mean NDCG@10 of the lists; relevant are the ten practices worth most to the company that it has neither taken up nor dismissed.</param>
/// <param name="Coverage">Share of the catalogue that any company was shown, 0 to 1.</param>
/// <param name="Gini">How unequally practices are shown, 0 to 1.</param>
/// <param name="TakeUps">Practices that were taken up.</param>
/// <param name="Worth">What one of them is truly worth to its company, on average; 0 without any.</param>
/// <param name="Tried">Lists in which something was tried out.</param>
/// <param name="TriedTakenUp">How often that was taken up.</param>
internal sealed record RoundFigures(
    string Answers, string Training, double Ndcg, double Coverage, double Gini, int TakeUps, double Worth, int Tried, int TriedTakenUp)
{
    private const int Shown = 10;

    /// <param name="list">Practices as shown.</param>
    /// <param name="worth">By practice.</param>
    /// <param name="closed">Practices taken up or dismissed.</param>
    public static double NdcgOf(int[] list, double[] worth, IReadOnlySet<int> closed)
    {
        int[] best = [.. Enumerable.Range(0, worth.Length).Where(practice => !closed.Contains(practice)).OrderByDescending(practice => worth[practice]).Take(Shown)];
        double[] ranks = [.. best.Select(practice => Array.IndexOf(list, practice) is >= 0 and var place ? place + 1 : double.PositiveInfinity).Order()];
        return RankingMetrics.Ndcg(ranks, Shown);
    }
}
