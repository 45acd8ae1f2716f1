using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <param name="Neighbours">Entries kept per item, at least 1.</param>
/// <param name="Alpha">Exponent of the step probabilities, above 0.</param>
/// <param name="Beta">How much popular items are held back, at least 0.</param>
public sealed record Rp3BetaOptions(int Neighbours = 200, double Alpha = 1, double Beta = 0.5);

/// <summary>
/// A walk of three steps from user to item over another user: W_ij = Σ_u (1/n_i)^α (1/n_u)^α / n_j^β
/// (Paudel, Christoffel, Newell and Bernstein 2016). The fastest model here that knows more than popularity.
/// </summary>
public sealed class Rp3Beta : ItemWeights
{
    internal const string Kind = "rp3-beta";
    private const int Version = 1;

    private Rp3Beta(SparseMatrix weights)
        : base(weights)
    {
    }

    /// <summary>Walks from every item at once.</summary>
    public static Rp3Beta Fit(Interactions interactions, Rp3BetaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        options ??= new Rp3BetaOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Neighbours, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Alpha, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Beta, nameof(options));
        var users = Degrees.Power(interactions.ByUser, -options.Alpha);
        var from = Degrees.Power(interactions.ByItem, -options.Alpha);
        var to = Degrees.Power(interactions.ByItem, -options.Beta);
        return new Rp3Beta(Candidates.Neighbours.Strongest(
            interactions, users, options.Neighbours, (item, other, together) => together * from[item] * to[other]));
    }

    public override void Save(Stream stream) => Save(stream, Kind, Version);

    internal static Rp3Beta Load(ModelReader reader) => new(Load(reader, Kind, Version));
}
