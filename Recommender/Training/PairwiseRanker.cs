namespace Matchmaking.Recommender.Training;

/// <summary>
/// Learns how much features count against each other from pairs "this was taken up, that was not" (logistic loss on the
/// difference, as RankNet of Burges et al. 2005). Weights never fall below 0, so that every feature keeps its meaning;
/// with few pairs they stay near where they started. One thread, no chance: the same pairs give the same weights.
/// </summary>
internal static class PairwiseRanker
{
    /// <summary>Turns differences of scores into odds: 0.1 of a score is worth 7 to 1.</summary>
    private const double Sharpness = 20;

    /// <summary>The start counts like this many pairs.</summary>
    private const double Inertia = 2;

    private const int Steps = 400;
    private const double StepSize = 0.02;

    /// <param name="pairs">Features of what was taken up minus features of what was not.</param>
    /// <param name="start">Weights to start from, at least 0.</param>
    /// <param name="positives">How many take-ups are behind the pairs.</param>
    public static double[] Learn(IReadOnlyList<RankedPair> pairs, double[] start, int positives)
    {
        var weights = (double[])start.Clone();
        var (gradient, squares) = (new double[start.Length], new double[start.Length]);
        var total = pairs.Sum(pair => (double)pair.Weight);
        if (total == 0)
            return weights;
        var pull = Inertia / positives * Sharpness * Sharpness;
        for (var step = 0; step < Steps; step++)
        {
            Slope(pairs, weights, total, gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                var slope = gradient[i] + (pull * (weights[i] - start[i]));
                squares[i] = (0.95 * squares[i]) + (0.05 * slope * slope);
                weights[i] = Math.Max(0, weights[i] - (StepSize / (1 + (step / 40.0)) * slope / (Math.Sqrt(squares[i]) + 1e-9)));
            }
        }

        return weights;
    }

    private static void Slope(IReadOnlyList<RankedPair> pairs, double[] weights, double total, double[] gradient)
    {
        Array.Clear(gradient);
        foreach (var (difference, weight) in pairs)
        {
            double margin = 0;
            for (var i = 0; i < weights.Length; i++)
                margin += weights[i] * difference[i];
            var force = -Sharpness * weight / total / (1 + Math.Exp(Sharpness * margin));
            for (var i = 0; i < weights.Length; i++)
                gradient[i] += force * difference[i];
        }
    }
}

/// <param name="Difference">Features of what was taken up minus features of what was not.</param>
/// <param name="Weight">How sure the "not" is, above 0.</param>
internal readonly record struct RankedPair(float[] Difference, float Weight)
{
    /// <summary>As if some features told nothing.</summary>
    public RankedPair Without(int[] features)
    {
        var difference = (float[])Difference.Clone();
        foreach (var feature in features)
            difference[feature] = 0;
        return this with { Difference = difference };
    }
}
