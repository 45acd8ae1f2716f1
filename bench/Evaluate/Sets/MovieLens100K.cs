using Matchmaking.Bench.Evaluate.Files;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>MovieLens 100K with what is known of users and films: what features are worth, and what they know of newcomers.</summary>
/// <param name="newcomers">Who is new to the models.</param>
internal sealed class MovieLens100K(Newcomers newcomers) : BenchmarkSet
{
    private const string Source = "data/ml-100k of github.com/AmazingDD/daisyRec";
    private const int Users = 943;
    private const int Items = 1682;
    private const int Folds = 5;

    private static readonly DataFile[] Train = Sizes("base", 1586544, 1583948, 1582546, 1581878, 1581776);
    private static readonly DataFile[] Test = Sizes("test", 392629, 395225, 396627, 397295, 397397);

    public override string Name => newcomers switch
    {
        Newcomers.Users => "ml100k-new-users",
        Newcomers.Items => "ml100k-new-items",
        _ => "ml100k",
    };

    public override string Folder => "ml100k";

    public override string Protocol => "MovieLens 100K, every rating is an interaction. " + newcomers switch
    {
        Newcomers.Users => "A fifth of the users has no history at all; all films are ranked by what is known of the user. Mean of five draws.",
        Newcomers.Items => "A fifth of the films has no user at all; these are ranked among each other by what is known of the film. Mean of five draws.",
        _ => "Folds u1 to u5 as shipped: all films a user does not know are ranked. Mean of the five.",
    } + " Ties pessimistic, means over users.";

    public override string[] Measures { get; } = ["Recall@10", "NDCG@10"];

    public override Reference[] References { get; } = [];

    public override Recipe[] Recipes { get; } =
    [
        Recipe.Of("popularity", split => Popularity.Fit(split.Train)),
        Recipe.Of("item-knn", new ItemKnnOptions(), (split, options) => ItemKnn.Fit(split.Train, options)),
        Recipe.Of("weighted-ease", new WeightedEaseOptions(.5, 150, .5, 0), (split, options) => WeightedEase.Fit(split.Train, options)),
        Recipe.Of("ials", new IalsOptions(64, 12, .01, .3), (split, options) => Ials.Fit(split.Train, options)),
        // Genres are few and broad; rare ones and lengths are weighed for sets with tags.
        Recipe.Of("feature-diffusion", new FeatureDiffusionOptions(0, .5, .8, 1, 1, 0), (split, options) => FeatureDiffusion.Fit(split.Train, split.ItemFeatures!, null, options)),
        Recipe.Of("feature-ials", new FeatureIalsOptions(new IalsOptions(64, 12, .01, .3)), (split, options) => FeatureIals.Fit(split.Train, split.LearnerFeatures!, split.ItemFeatures!, options)),
    ];

    private static DataFile[] Sizes(string side, params long[] bytes) =>
        [.. bytes.Select((size, fold) => new DataFile(FormattableString.Invariant($"u{fold + 1}.{side}"), Source, size))];

    public override Split[] Load(string folder, int seed)
    {
        var features = MovieLens100KFeatures.Read(folder, Source);
        var folds = Enumerable.Range(0, Folds).Select(fold => newcomers == Newcomers.None
            ? new Split(Read(Train[fold], folder, 80000), Read(Test[fold], folder, 20000).ByUser)
            : Newcomer(All(folder), new Random((seed * Folds) + fold)));
        return [.. folds.Select(fold => fold with { ItemFeatures = features.Items, UserFeatures = features.Users, LearnerFeatures = features.Users })];
    }

    private static Interactions Read(DataFile file, string folder, int expected)
    {
        var path = file.Find(folder);
        return UserLists.Checked(path, Users, Items, expected, NumberLines.Read(path, '\t').Select(line => new Interaction(line[0] - 1, line[1] - 1)));
    }

    private static Split All(string folder)
    {
        var (train, test) = (Read(Train[0], folder, 80000), Read(Test[0], folder, 20000));
        var pairs = new List<Interaction>();
        foreach (var matrix in (SparseMatrix[])[train.ByUser, test.ByUser])
            for (var user = 0; user < Users; user++)
                foreach (var item in matrix[user].Indices)
                    pairs.Add(new Interaction(user, item));
        var all = Interactions.From(Users, Items, pairs);
        return new Split(all, all.ByUser);
    }

    private Split Newcomer(Split all, Random random)
    {
        int[] order = [.. Enumerable.Range(0, newcomers == Newcomers.Users ? Users : Items)];
        random.Shuffle(order);
        var fresh = order[..(order.Length / Folds)].ToHashSet();
        return newcomers == Newcomers.Users
            ? HoldOut.Take(all, (user, row) => fresh.Contains(user) ? row.Indices.ToArray() : [])
            : HoldOut.Take(all, (_, row) => [.. row.Indices.ToArray().Where(fresh.Contains)]) with { Among = [.. fresh] };
    }

    public override double[] Measure(RankingResult full, ICandidateModel model, Split split) =>
        [full.Recall(10).Average(), full.Ndcg(10).Average()];
}

/// <summary>Who is new to the models.</summary>
internal enum Newcomers
{
    None = 0,
    Users = 1,
    Items = 2,
}
