using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Matchmaking.Recommender.MlNet;

/// <param name="Dimensions">Length of the factors, at least 1.</param>
/// <param name="Iterations">Passes over the data, at least 1.</param>
/// <param name="Regularisation">Lambda, above 0.</param>
/// <param name="UnobservedWeight">Alpha: how much a pair that was not observed counts as "no", above 0.</param>
/// <param name="Seed">Of ML.NET's context.</param>
public sealed record MlNetFactorsOptions(
    int Dimensions = 16, int Iterations = 20, double Regularisation = 0.05, double UnobservedWeight = 0.1, int Seed = 1);

/// <summary>
/// One-class matrix factorisation by ML.NET (LIBMF; Chin et al. 2015). Its own predictor knows no new users and answers
/// NaN for unseen ids, so only the factors of the items are kept; a history is folded in by the equations of
/// <see cref="Ials"/>, which minimise the same loss.
/// </summary>
public static class MlNetFactors
{
    /// <summary>Factorises who took up what.</summary>
    /// <exception cref="ArgumentException">There are no interactions.</exception>
    public static Ials Fit(Interactions interactions, MlNetFactorsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        options ??= new MlNetFactorsOptions();
        if (interactions.Count == 0)
            throw new ArgumentException("There are no interactions to factorise.", nameof(interactions));
        var context = new MLContext(options.Seed);
        var model = context.Recommendation().Trainers.MatrixFactorization(Settings(options)).Fit(Load(context, interactions)).Model;
        return Ials.FromItems(ItemFactors(model, interactions), (float)options.UnobservedWeight, (float)options.Regularisation);
    }

    private static IDataView Load(MLContext context, Interactions interactions)
    {
        var schema = SchemaDefinition.Create(typeof(Pair));
        schema[nameof(Pair.User)].ColumnType = new KeyDataViewType(typeof(uint), interactions.Users);
        schema[nameof(Pair.Item)].ColumnType = new KeyDataViewType(typeof(uint), interactions.Items);
        return context.Data.LoadFromEnumerable(Pairs(interactions), schema);
    }

    private static MatrixFactorizationTrainer.Options Settings(MlNetFactorsOptions options) => new()
    {
        MatrixColumnIndexColumnName = nameof(Pair.User),
        MatrixRowIndexColumnName = nameof(Pair.Item),
        LabelColumnName = nameof(Pair.Label),
        LossFunction = MatrixFactorizationTrainer.LossFunctionType.SquareLossOneClass,
        ApproximationRank = options.Dimensions,
        NumberOfIterations = options.Iterations,
        Lambda = options.Regularisation,
        Alpha = options.UnobservedWeight,
        NumberOfThreads = 1,
        Quiet = true,
    };

    /// <summary>ML.NET counts keys from 1.</summary>
    private static IEnumerable<Pair> Pairs(Interactions interactions)
    {
        var matrix = interactions.ByUser;
        for (var user = 0; user < interactions.Users; user++)
            for (var at = matrix.Offsets[user]; at < matrix.Offsets[user + 1]; at++)
                yield return new Pair { User = (uint)user + 1, Item = (uint)matrix.Indices[at] + 1, Label = 1 };
    }

    /// <summary>Nobody took up some items: their factors say nothing, and LIBMF leaves them as they were drawn or NaN.</summary>
    private static Matrix<float> ItemFactors(Microsoft.ML.Trainers.Recommender.MatrixFactorizationModelParameters model, Interactions interactions)
    {
        var factors = new Matrix<float>(interactions.Items, model.ApproximationRank);
        var drawn = model.LeftFactorMatrix;
        for (var item = 0; item < interactions.Items; item++)
            for (var at = 0; at < model.ApproximationRank && interactions.ByItem[item].Count > 0; at++)
                factors[item, at] = drawn[(item * model.ApproximationRank) + at];
        return factors;
    }

    private sealed class Pair
    {
        public uint User { get; set; }

        public uint Item { get; set; }

        public float Label { get; set; }
    }
}
