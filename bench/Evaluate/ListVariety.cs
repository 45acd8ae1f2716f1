using Matchmaking.Bench.Evaluate.Sets;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Evaluate;

/// <summary>How the first ten of all users share out attention among the items that are ranked, and how much the items of one list differ.</summary>
/// <param name="Coverage">Share of the items that anybody is shown.</param>
/// <param name="Gini">0 where all are shown equally often.</param>
/// <param name="Overlap">What the lists of two users have in common on average.</param>
/// <param name="Diversity">Mean distance of two items of a list by their features; not a number where the set has none.</param>
internal sealed record ListVariety(double Coverage, double Gini, double Overlap, double Diversity)
{
    public static string[] Names { get; } = ["coverage", "Gini", "overlap", "diversity"];

    public double[] Values => [Coverage, Gini, Overlap, Diversity];

    public static ListVariety Of(RankingResult full, Split split)
    {
        var task = split.Task;
        var counts = Exposure.Counts(full.Lists, task.Known.Columns);
        if (task.Among is { } among)
            counts = [.. among.Select(item => counts[item])];
        return new ListVariety(
            Exposure.Coverage(counts), Exposure.Gini(counts), full.Lists.Length < 2 ? 1 : Exposure.Overlap(counts, full.Lists.Length, task.ListLength),
            split.ItemFeatures is { } features ? ListDiversity.Mean(full.Lists, (one, other) => Distance(features, one, other)) : double.NaN);
    }

    public static ListVariety Mean(IReadOnlyCollection<ListVariety> all) =>
        new(all.Average(one => one.Coverage), all.Average(one => one.Gini), all.Average(one => one.Overlap), all.Average(one => one.Diversity));

    private static double Distance(SparseMatrix features, int one, int other) => ListDiversity.Distance(features[one].Indices, features[other].Indices);
}
