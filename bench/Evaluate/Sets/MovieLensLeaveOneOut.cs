using Matchmaking.Bench.Evaluate.Files;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>MovieLens 1M in the split of the neural collaborative filtering paper: each user's last item is to be found.</summary>
internal sealed class MovieLensLeaveOneOut : BenchmarkSet
{
    private const int Users = 6040;
    private const int Items = 3706;
    private const int Negatives = 99;

    private static readonly DataFile Ratings = MovieLensRatings.File;
    private static readonly DataFile Test = new("ml-1m.test.rating", "Data/ml-1m.test.rating of github.com/hexiangnan/neural_collaborative_filtering", 128039);
    private static readonly DataFile Others = new("ml-1m.test.negative", "Data/ml-1m.test.negative of github.com/hexiangnan/neural_collaborative_filtering", 2891424);

    public override string Name => "ml1m-ncf";

    public override string Protocol =>
        "MovieLens 1M, leave one out: each user's last item is ranked among 99 others (as published) and, beside it, among all items the user does not know. Ties pessimistic, means over users.";

    public override string[] Measures { get; } = ["HR@10", "NDCG@10", "full HR@10", "full NDCG@10"];

    public override Reference[] References { get; } =
    [
        new("iALS (Rendle et al., published)", .730, .453, double.NaN, double.NaN),
        new("our bar, iALS", .729, .452, double.NaN, double.NaN),
        new("our bar, blend", .732, .454, double.NaN, double.NaN),
        new("our aim", .735, .457, double.NaN, double.NaN),
    ];

    public override Recipe[] Recipes { get; } =
    [
        Recipe.Of("popularity", split => Popularity.Fit(split.Train)),
        Recipe.Of("item-knn", new ItemKnnOptions(), (split, options) => ItemKnn.Fit(split.Train, options)),
        Recipe.Of("rp3-beta", new Rp3BetaOptions(), (split, options) => Rp3Beta.Fit(split.Train, options)),
        Recipe.Of("weighted-ease", new WeightedEaseOptions(), (split, options) => WeightedEase.Fit(split.Train, options)),
        Recipe.Of("ials-64", new IalsOptions(64, 15, .007, .3), (split, options) => Ials.Fit(split.Train, options)),
        Recipe.Of("ials-192", new IalsOptions(192, 12, .007, .3), (split, options) => Ials.Fit(split.Train, options)),
        Recipe.Of("ials", new IalsOptions(256, 12, .007, .3), (split, options) => Ials.Fit(split.Train, options)),
        Recipe.Of("ials seed 2", new IalsOptions(256, 12, .007, .3, Seed: 2), (split, options) => Ials.Fit(split.Train, options)),
        Recipe.Of("ials seed 3", new IalsOptions(256, 12, .007, .3, Seed: 3), (split, options) => Ials.Fit(split.Train, options)),
        Recipe.Blend("ials-3", ("ials", 1), ("ials seed 2", 1), ("ials seed 3", 1)),
        Recipe.Blend("blend", ("ials", 1), ("weighted-ease", .5f)),
        Recipe.Blend("blend of four", ("ials-3", 1), ("weighted-ease", .5f)),
    ];

    public override Split[] Load(string folder, int seed)
    {
        var (ratings, test, others) = (Ratings.Find(folder), Test.Find(folder), Others.Find(folder));
        var positives = NumberLines.Read(test, '\t').Select(line => line[1]).ToArray();
        var candidates = NumberLines.Read(others, '\t', '(', ')', ',').Select((line, user) => Candidates(others, line, user, positives[user]));
        var train = MovieLensRatings.Read(ratings).Where(pair => positives[pair.User] != pair.Item);
        return
        [
            new Split(UserLists.Checked(ratings, Users, Items, 994169, train), Single(positives)) { Candidates = [.. candidates] },
        ];
    }

    /// <summary>
    /// Lines are "(user, item)" and then the others. In 156 of the lines the item stands among the others as well; the published
    /// protocol keeps scores by item, so that it counts once.
    /// </summary>
    private static int[] Candidates(string path, int[] line, int user, int positive)
    {
        if (line.Length != 2 + Negatives || line[0] != user || line[1] != positive)
            throw new DataFileException($"{path}, line {user + 1} does not hold the item of user {user} and {Negatives} others.");
        return [positive, .. line[2..].Where(other => other != positive)];
    }

    private static SparseMatrix Single(int[] items) =>
        Interactions.From(Users, Items, items.Select((item, user) => new Interaction(user, item))).ByUser;

    /// <summary>One more pair per user by chance, among 99 others that the user does not know.</summary>
    public override Split Validation(Split split, int seed)
    {
        var random = new Random(seed);
        var held = HoldOut.Take(split, (_, row) => row.Count > 1 ? [row.Indices[random.Next(row.Count)]] : []);
        var candidates = new int[Users][];
        for (var user = 0; user < Users; user++)
            candidates[user] = [held.Test[user].Indices[0], .. Strangers(split.Train.ByUser[user].Indices.ToArray(), random)];
        return held with { Candidates = candidates };
    }

    private static HashSet<int> Strangers(int[] known, Random random)
    {
        var strangers = new HashSet<int>();
        while (strangers.Count < Negatives)
            if (random.Next(Items) is var item && Array.BinarySearch(known, item) < 0)
                strangers.Add(item);
        return strangers;
    }

    public override double[] Measure(RankingResult full, ICandidateModel model, Split split)
    {
        var sampled = SampledRanking.Run(model, split.Known, split.Candidates!);
        return [sampled.HitRate(10).Average(), sampled.Ndcg(10).Average(), full.HitRate(10).Average(), full.Ndcg(10).Average()];
    }
}
