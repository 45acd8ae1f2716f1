using Matchmaking.Bench.Evaluate.Files;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>MovieLens 1M in the split of the UltraGCN paper.</summary>
internal sealed class MovieLensUltra : BenchmarkSet
{
    private const int Users = 6022;
    private const int Items = 3043;

    private static readonly DataFile Train = new("train.txt", "data/ml-1m/train.txt of github.com/xue-pai/UltraGCN", 3666352);
    private static readonly DataFile Test = new("test.txt", "data/ml-1m/test.txt of github.com/xue-pai/UltraGCN", 488643);

    public override string Name => "ml1m-u";

    public override string Protocol =>
        "MovieLens 1M, split of the UltraGCN paper: all items a user does not know are ranked, ties pessimistic, means over users.";

    public override string[] Measures { get; } = ["Recall@20", "NDCG@20"];

    public override Reference[] References { get; } =
    [
        new("UltraGCN (published)", .2787, .2642),
        new("our bar, one model", .285, .273),
        new("our bar, blend", .288, .275),
        new("our aim", .290, .277),
    ];

    public override Recipe[] Recipes { get; } =
    [
        Recipe.Of("popularity", split => Popularity.Fit(split.Train)),
        Recipe.Of("item-knn", new ItemKnnOptions(), (split, options) => ItemKnn.Fit(split.Train, options)),
        Recipe.Of("rp3-beta", new Rp3BetaOptions(), (split, options) => Rp3Beta.Fit(split.Train, options)),
        Recipe.Of("ease", new WeightedEaseOptions(0, 500, 0, 0), (split, options) => WeightedEase.Fit(split.Train, options)),
        Recipe.Of("weighted-ease", new WeightedEaseOptions(), (split, options) => WeightedEase.Fit(split.Train, options)),
        Recipe.Of("ials", new IalsOptions(128, 11, .01, .2), (split, options) => Ials.Fit(split.Train, options)),
        Recipe.Blend("blend", ("weighted-ease", 1), ("ials", .75f)),
    ];

    public override Split[] Load(string folder, int seed)
    {
        var (train, test) = (Train.Find(folder), Test.Find(folder));
        return [new Split(
            UserLists.WithUserFirst(train, Users, Items, 796244), UserLists.WithUserFirst(test, Users, Items, 99455).ByUser)];
    }

    public override double[] Measure(RankingResult full, ICandidateModel model, Split split) =>
        [full.Recall(20).Average(), full.Ndcg(20).Average()];
}
