using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Training;

/// <summary>What is learned from the companies of one day; methods that need the same share it.</summary>
internal sealed class Fitted(PracticeTable table, TraitTable traits, Snapshot before, int seed)
{
    /// <summary>How much of what was learned stays where the golden rows object, tried in this order.</summary>
    private static readonly double[] KeptShares = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];

    private readonly Dictionary<double, AdoptionWeights> adoptions = [];
    private readonly Dictionary<FactorSource, PracticeFactors?> factors = [];
    private FirmRow[]? rows;

    public Snapshot Before => before;

    public WeightedFeature[] Features(FactorSource source, double ridge) =>
        LearnedFeatures.Of(table, traits, Adoption(ridge), Factors(source)?.Bind(table, traits));

    /// <summary>
    /// Where what was learned about features and traits would break a golden row, so much of it is taken back that all
    /// hold; what a firm's own history says stays.
    /// </summary>
    public PracticeModel Build(LearnedOrder order)
    {
        var model = Build(order, order.Ranker);
        foreach (var kept in KeptShares)
            if (GoldenRows.Check(new PracticeRecommender(table.Catalogue, model: model), table.Catalogue, before.Day, before.Prevalence) is var (all, held) && held < all)
                model = Build(order, Soften(order.Ranker, kept));
        return model;
    }

    private PracticeModel Build(LearnedOrder order, IRanker ranker) => new(
        order.Method.Kind, table.Ids, traits.Ids, Adoption(order.Ridge), ranker, Factors(order.Method.Factors), AdoptionCurve.None);

    private static IRanker Soften(IRanker ranker, double kept) => ranker switch
    {
        LinearRanker sum => Soften(sum, kept),
        BoostedRanker boosted => boosted.Softened(Soften(boosted.Sum, kept), kept),
        _ => ranker,
    };

    private static LinearRanker Soften(LinearRanker sum, double kept) =>
        new(sum.Features, Array.ConvertAll(LearnedFeatures.TakeBack([.. sum.Weights.Select(weight => (double)weight)], kept), weight => (float)weight));

    private AdoptionWeights Adoption(double ridge)
    {
        if (!adoptions.TryGetValue(ridge, out var adoption))
            adoptions[ridge] = adoption = AdoptionFit.Run(Rows, table.Count, traits.Count, ridge);
        return adoption;
    }

    private PracticeFactors? Factors(FactorSource source)
    {
        if (!factors.TryGetValue(source, out var found))
            factors[source] = found = source.Fit(Rows, table, traits, seed);
        return found;
    }

    private FirmRow[] Rows => rows ??= Read();

    private FirmRow[] Read()
    {
        var reader = new InquiryReader(table);
        return FirmShare.Bound(Array.ConvertAll(before.Queries, query => reader.Read(query, PrevalenceTable.Empty) is var inquiry ? new FirmRow(inquiry.History, inquiry.Traits) : default));
    }
}

/// <param name="Method">How it was learned.</param>
/// <param name="Ridge">Regularisation of what goes with what.</param>
/// <param name="Ranker">The order.</param>
internal sealed record LearnedOrder(IMethod Method, double Ridge, IRanker Ranker);
