namespace Matchmaking.Recommender.Signals;

/// <summary>What another way of choosing would have brought, estimated from what was shown.</summary>
/// <param name="Value">Mean reward; 0 when nothing speaks about it.</param>
/// <param name="EffectiveSize">As many examples of equal weight would be as sure (Kish).</param>
/// <param name="Examples">How many have a weight above 0.</param>
/// <param name="Clipped">How many weights were cut.</param>
public readonly record struct OffPolicyValue(double Value, double EffectiveSize, int Examples, int Clipped);

/// <summary>Inverse propensity scoring.</summary>
public static class OffPolicy
{
    /// <summary>No single example speaks for more than so many.</summary>
    public const double StandardClip = 20;

    /// <summary>Self-normalised and clipped (Swaminathan and Joachims 2015): a little bias against much variance.</summary>
    /// <param name="examples">How likely the other way would have shown it, how likely it was shown, and the reward.</param>
    /// <param name="clip">Greatest weight, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A propensity is not above 0 and at most 1.</exception>
    public static OffPolicyValue SelfNormalised(IEnumerable<(double Target, double Propensity, double Reward)> examples, double clip = StandardClip)
    {
        ArgumentNullException.ThrowIfNull(examples);
        double sum = 0, squares = 0, worth = 0;
        int count = 0, clipped = 0;
        foreach (var (target, propensity, reward) in examples)
        {
            if (!(propensity is > 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(examples), propensity, "A propensity lies above 0 and is at most 1.");
            var weight = target / propensity;
            if (weight == 0)
                continue;
            count++;
            clipped += weight > clip ? 1 : 0;
            weight = Math.Min(weight, clip);
            (sum, squares, worth) = (sum + weight, squares + (weight * weight), worth + (weight * reward));
        }

        return sum == 0 ? default : new OffPolicyValue(worth / sum, sum * sum / squares, count, clipped);
    }
}
