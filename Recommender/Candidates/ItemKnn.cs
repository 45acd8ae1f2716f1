using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <param name="Neighbours">Neighbours kept per item, at least 1.</param>
/// <param name="Shrinkage">Added to the denominator, at least 0: few common users do not make a strong similarity.</param>
public sealed record ItemKnnOptions(int Neighbours = 100, float Shrinkage = 10);

/// <summary>
/// "Who took up this also took up that": cosine between items with shrinkage, Σ x_ui x_uj / (√(Σ x_ui²) √(Σ x_uj²) + s)
/// (Sarwar et al. 2001; shrinkage after Bell and Koren 2007).
/// </summary>
public sealed class ItemKnn : ItemWeights
{
    internal const string Kind = "item-knn";
    private const int Version = 1;

    private ItemKnn(SparseMatrix weights)
        : base(weights)
    {
    }

    /// <summary>Counts and keeps the strongest.</summary>
    public static ItemKnn Fit(Interactions interactions, ItemKnnOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        options ??= new ItemKnnOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Neighbours, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Shrinkage, nameof(options));
        var lengths = Degrees.Norms(interactions.ByItem);
        var ones = Degrees.Ones(interactions.Users);
        return new ItemKnn(Candidates.Neighbours.Strongest(
            interactions, ones, options.Neighbours,
            (item, other, together) => together / ((lengths[item] * lengths[other]) + options.Shrinkage)));
    }

    public override void Save(Stream stream) => Save(stream, Kind, Version);

    internal static ItemKnn Load(ModelReader reader) => new(Load(reader, Kind, Version));
}
