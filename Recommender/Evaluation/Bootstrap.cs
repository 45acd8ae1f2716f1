namespace Matchmaking.Recommender.Evaluation;

/// <summary>
/// Says how sure a mean over users is by drawing the users again, with replacement (Efron 1979, percentile interval).
/// With 50 companies a difference of 0.05 in NDCG is noise; this shows it.
/// </summary>
public static class Bootstrap
{
    /// <summary>The interval that holds the mean with the given probability.</summary>
    /// <param name="perUser">One value per user, at least one.</param>
    /// <param name="seed">Same seed, same interval.</param>
    /// <param name="level">Probability between 0 and 1.</param>
    /// <param name="draws">How often the users are drawn again.</param>
    public static Interval Mean(ReadOnlySpan<double> perUser, int seed, double level = 0.95, int draws = 1000)
    {
        if (perUser.IsEmpty)
            throw new ArgumentException("Without users there is no mean.", nameof(perUser));
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (!(level is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A probability lies between 0 and 1.");
        var random = new Random(seed);
        var means = new double[draws];
        for (var draw = 0; draw < draws; draw++)
            means[draw] = Redrawn(perUser, random);
        Array.Sort(means);
        var tail = (1 - level) / 2;
        return new Interval(MeanOf(perUser), At(means, tail), At(means, 1 - tail));
    }

    /// <summary>The interval of the mean advantage of one model over another, user by user.</summary>
    /// <param name="better">Values of the model that claims to be ahead.</param>
    /// <param name="other">Values of the other for the same users in the same order.</param>
    /// <param name="seed">Same seed, same interval.</param>
    /// <param name="level">Probability between 0 and 1.</param>
    public static Interval Difference(ReadOnlySpan<double> better, ReadOnlySpan<double> other, int seed, double level = 0.95)
    {
        if (better.Length != other.Length)
            throw new ArgumentException("Both models answer for the same users.", nameof(other));
        var differences = new double[better.Length];
        for (var user = 0; user < differences.Length; user++)
            differences[user] = better[user] - other[user];
        return Mean(differences, seed, level);
    }

    private static double Redrawn(ReadOnlySpan<double> perUser, Random random)
    {
        double sum = 0;
        for (var i = 0; i < perUser.Length; i++)
            sum += perUser[random.Next(perUser.Length)];
        return sum / perUser.Length;
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    private static double At(double[] sorted, double share) =>
        sorted[Math.Clamp((int)Math.Round(share * (sorted.Length - 1)), 0, sorted.Length - 1)];
}
