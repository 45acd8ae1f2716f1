using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <param name="Neighbours">Items that may speak for an item, at least 1; cost grows with its cube.</param>
/// <param name="Damping">δ: how much less an entry of a long history counts, 0 not at all.</param>
/// <param name="Ridge">λ0: the same regularisation for all items, above 0.</param>
/// <param name="FrequencyRidge">λ1: regularisation per occurrence of the item, at least 0.</param>
/// <param name="PopularityDamping">β: how much popular items are held back, 0 not at all.</param>
/// <param name="NearUserDamping">The same as Damping, for choosing the neighbours.</param>
/// <param name="NearItemDamping">How much popular items are held back when choosing the neighbours.</param>
public sealed record LocalEaseOptions(
    int Neighbours = 150, double Damping = 0.35, double Ridge = 60, double FrequencyRidge = 0.5, double PopularityDamping = 0.05,
    double NearUserDamping = 0.6, double NearItemDamping = 0.4);

/// <summary>
/// Weighted EASE for many items: every item is predicted from its nearest neighbours alone, one small system each. No
/// matrix of all items and no cubic cost in their number.
/// </summary>
public sealed class LocalEase : ItemWeights
{
    internal const string Kind = "local-ease";
    private const int Version = 1;

    private LocalEase(SparseMatrix weights)
        : base(weights)
    {
    }

    /// <summary>Solves item by item.</summary>
    /// <exception cref="ArithmeticException">The regularisation is too weak to solve the equations in single precision.</exception>
    public static LocalEase Fit(Interactions interactions, LocalEaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        options ??= new LocalEaseOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Neighbours, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Ridge, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.FrequencyRidge, nameof(options));
        var near = Nearest(interactions, options);
        var weights = Degrees.Damped(interactions.ByUser, options.Damping);
        var columns = new (int[] Items, float[] Values)[interactions.Items];
        Parallel.For(
            0, interactions.Items, () => new LocalSystem(interactions, weights, options),
            (item, _, system) =>
            {
                columns[item] = (near[item].Indices.ToArray(), system.Solve(item, near[item].Indices));
                return system;
            },
            _ => { });
        return new LocalEase(SparseMatrix.FromRows(interactions.Items, columns).Transpose());
    }

    private static SparseMatrix Nearest(Interactions interactions, LocalEaseOptions options)
    {
        var users = Degrees.Power(interactions.ByUser, -options.NearUserDamping);
        var items = Degrees.Power(interactions.ByItem, -options.NearItemDamping);
        return Candidates.Neighbours.Strongest(interactions, users, options.Neighbours, (_, other, together) => together * items[other]);
    }

    public override void Save(Stream stream) => Save(stream, Kind, Version);

    internal static LocalEase Load(ModelReader reader) => new(Load(reader, Kind, Version));
}
