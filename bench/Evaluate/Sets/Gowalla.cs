using Matchmaking.Bench.Evaluate.Files;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>Check-ins at places, in the split of the LightGCN paper: many more items than the other sets have.</summary>
internal sealed class Gowalla : BenchmarkSet
{
    private const int Users = 29858;
    private const int Items = 40981;

    private static readonly DataFile Graph = new("s_adj_mat.npz", "data/gowalla/s_adj_mat.npz of github.com/xue-pai/UltraGCN", 3635865);
    private static readonly DataFile Test = new("test.txt", "data/gowalla/test.txt of github.com/xue-pai/UltraGCN", 1372559);

    public override string Name => "gowalla";

    public override string Protocol =>
        "Gowalla check-ins, split of the LightGCN paper: all items a user does not know are ranked, ties pessimistic, means over users.";

    public override string[] Measures { get; } = ["Recall@20", "NDCG@20"];

    public override Reference[] References { get; } =
    [
        new("LightGCN (published)", .183, .155),
        new("UltraGCN (published)", .186, .158),
        new("BSPM-EM (published)", .192, .160),
        new("our bar, one model", .186, .152),
        new("our bar, blend", .192, .160),
        new("our aim", .196, .1625),
    ];

    public override Recipe[] Recipes { get; } =
    [
        Recipe.Of("popularity", split => Popularity.Fit(split.Train)),
        Recipe.Of("item-knn", new ItemKnnOptions(), (split, options) => ItemKnn.Fit(split.Train, options)),
        Recipe.Of("rp3-beta", new Rp3BetaOptions(300, .7, .2), (split, options) => Rp3Beta.Fit(split.Train, options)),
        Recipe.Of("local-ease", new LocalEaseOptions(), (split, options) => LocalEase.Fit(split.Train, options)),
        Recipe.Of("low-pass", new LowPassOptions(), (split, options) => LowPass.Fit(split.Train, options)),
        Recipe.Of("gf-cf", new GfCfOptions(.2f, new LowPassOptions()), (split, options) => GfCf.Fit(split.Train, options)),
        Recipe.Blend("blend of two", ("local-ease", 1), ("low-pass", .7f)),
    ];

    public override Split[] Load(string folder, int seed)
    {
        var (graph, test) = (Graph.Find(folder), Test.Find(folder));
        return [new Split(
            UserLists.Checked(graph, Users, Items, 810128, Pairs(graph)), UserLists.WithUserFirst(test, Users, Items, 217242).ByUser)];
    }

    /// <summary>The graph has users and items as nodes; the pairs are the part with users as rows and items as columns.</summary>
    private static IEnumerable<Interaction> Pairs(string path)
    {
        using var archive = new NumpyArchive(path);
        var (starts, nodes) = (archive.Integers("indptr"), archive.Integers("indices"));
        if (starts.Length != Users + Items + 1)
            throw new DataFileException($"{path} has {starts.Length - 1} nodes, not {Users + Items}.");
        for (var user = 0; user < Users; user++)
            for (var at = starts[user]; at < starts[user + 1]; at++)
                if (nodes[at] >= Users)
                    yield return new Interaction(user, nodes[at] - Users);
    }

    // The test set holds places of the same trips; see HoldOut.Groups.
    public override Split Validation(Split split, int seed) => HoldOut.Groups(split, .2, seed);

    public override double[] Measure(RankingResult full, ICandidateModel model, Split split) =>
        [full.Recall(20).Average(), full.Ndcg(20).Average()];
}
