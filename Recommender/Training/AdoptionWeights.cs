using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// How much each practice a firm has, and each trait it shows, speaks for each practice: sums of these are predictions
/// of what the firm takes up next. Immutable.
/// </summary>
internal sealed class AdoptionWeights
{
    private readonly float[] values;
    private readonly bool[] told;

    /// <param name="practices">Number of practices.</param>
    /// <param name="values">(Practices, then traits) x practices; 0 where too few firms back it.</param>
    public AdoptionWeights(int practices, float[] values)
    {
        Practices = practices;
        this.values = values;
        told = new bool[practices];
        for (var at = 0; at < values.Length; at++)
            told[at % practices] |= values[at] != 0;
    }

    /// <summary>Nothing was learned.</summary>
    public static AdoptionWeights None(int practices, int traits) => new(practices, new float[(practices + traits) * practices]);

    public int Practices { get; }

    public ReadOnlySpan<float> Values => values;

    /// <summary>Whether enough firms have the practice to say anything about it; not so for new ones.</summary>
    public bool Tells(int practice) => told[practice];

    public float FromPractice(int from, int to) => values[(from * Practices) + to];

    public float FromTrait(int trait, int to) => values[((Practices + trait) * Practices) + to];

    public double OfHistory(FirmHistory history, int practice)
    {
        double sum = 0;
        for (var i = 0; i < history.Practices.Length; i++)
            sum += history.Strengths[i] * FromPractice(history.Practices[i], practice);
        return sum;
    }

    public double OfTraits(ReadOnlySpan<int> traits, int practice)
    {
        double sum = 0;
        foreach (var trait in traits)
            sum += FromTrait(trait, practice);
        return sum;
    }
}
