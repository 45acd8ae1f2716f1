using Matchmaking.Catalogue;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Exploration;

/// <summary>
/// How readily each practice is taken up when it is seen, drawn a fixed number of times from what is known of it (Beta
/// posterior; Thompson 1933). All companies share the draws: which one a company gets is all that chance decides, so the
/// probability of every outcome is a count, not an estimate. Immutable.
/// </summary>
public sealed class TakeUpDraws
{
    /// <summary>Probabilities come in steps of one in so many.</summary>
    public const int Count = 256;

    /// <summary>What is believed of a practice that nobody has been shown: one in ten takes it up, and that is quite unsure.</summary>
    private const double PriorTaken = 1, PriorPassed = 9;

    private readonly float[] draws;
    private readonly int practices;

    /// <param name="catalogue">The practices.</param>
    /// <param name="counts">By id of the practice; those that are missing were never shown.</param>
    /// <param name="seed">Same counts, same seed, same draws.</param>
    public TakeUpDraws(PracticeCatalogue catalogue, IReadOnlyDictionary<string, TakeUpCount> counts, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(counts);
        practices = catalogue.Practices.Count;
        draws = new float[Count * practices];
        for (var practice = 0; practice < practices; practice++)
        {
            var id = catalogue.Practices[practice].Id;
            var known = counts.GetValueOrDefault(id);
            // Each practice has a chance of its own, so that a new one in the catalogue leaves the others alone.
            var random = new Random((int)(StableHash.Mix(StableHash.Of(id), (ulong)seed) & int.MaxValue));
            var (taken, passed) = (PriorTaken + known.TakenUp, PriorPassed + Math.Max(0, known.Seen - known.TakenUp));
            for (var draw = 0; draw < Count; draw++)
                draws[(draw * practices) + practice] = (float)Beta(random, taken, passed);
        }
    }

    /// <summary>By practice: one belief, above 0, below 1.</summary>
    internal ReadOnlySpan<float> this[int draw] => draws.AsSpan(draw * practices, practices);

    private static double Beta(Random random, double one, double other)
    {
        var (left, right) = (Gamma(random, one), Gamma(random, other));
        return left / (left + right);
    }

    /// <summary>Marsaglia and Tsang 2000; the shape is at least 1.</summary>
    private static double Gamma(Random random, double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + (c * normal), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (normal * normal / 2) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }
}
