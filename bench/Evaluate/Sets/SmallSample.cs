using Matchmaking.Bench.Evaluate.Files;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>
/// As small as one alliance: 50 users to learn from, 80 items, and 500 others of whom half the history is known.
/// Everything is drawn anew ten times; models are fitted with the 50 alone.
/// </summary>
internal sealed class SmallSample : BenchmarkSet
{
    private const int Users = 6040;
    private const int Movies = 3706;
    private const int Items = 80;
    private const int Learners = 50;
    private const int Askers = 500;
    private const int FewestItems = 4;
    private const int Draws = 10;

    /// <summary>Mid-popular: by number of users, these places from the top. The rest is too common or too rare.</summary>
    private static readonly Range Middle = 50..2000;

    public override string Name => "small";

    public override string Folder => "ml1m-ncf";

    public override string Protocol =>
        "Learning from 50 users: 80 random items of MovieLens 1M (places 51 to 2,000 by number of users), 50 random users with at least 4 of them to learn from, 500 others of whom a random half is known and the rest to be found; mean of ten draws. The drawings behind the asked-for numbers are not published, so these compare only roughly; the lead over popularity (.04 there) compares better.";

    public override string[] Measures { get; } = ["NDCG@10"];

    public override Reference[] References { get; } = [new("our bar", .33), new("our aim", .35)];

    public override Recipe[] Recipes { get; } =
    [
        Recipe.Of("popularity", split => Popularity.Fit(split.Train)),
        Recipe.Of("item-knn", new ItemKnnOptions(Items, 5), (split, options) => ItemKnn.Fit(split.Train, options)),
        Recipe.Of("rp3-beta", new Rp3BetaOptions(Items, 1, .3), (split, options) => Rp3Beta.Fit(split.Train, options)),
        Recipe.Of("ease", new WeightedEaseOptions(0, 200, 0, 0), (split, options) => WeightedEase.Fit(split.Train, options)),
        Recipe.Of("weighted-ease", new WeightedEaseOptions(.5, 100, 0, 0), (split, options) => WeightedEase.Fit(split.Train, options)),
        Recipe.Of("ials", new IalsOptions(16, 10, .1, .3), (split, options) => Ials.Fit(split.Train, options)),
        Recipe.Blend("blend", ("ease", 1), ("popularity", .3f)),
    ];

    public override Split[] Load(string folder, int seed)
    {
        var path = MovieLensRatings.File.Find(folder);
        var all = UserLists.Checked(path, Users, Movies, 1000209, MovieLensRatings.Read(path));
        return [.. Enumerable.Range(0, Draws).Select(draw => Draw(all, new Random((seed * Draws) + draw)))];
    }

    /// <summary>Other draws than those of the test, so that settings are not chosen on it.</summary>
    public override Split Validation(Split split, int seed) => throw new ArgumentException("To tune, take another --seed: it draws other users and items.");

    private static Split Draw(Interactions all, Random random)
    {
        int[] middle = [.. Enumerable.Range(0, Movies).OrderByDescending(all.ByItem.RowLength).ThenBy(movie => movie).Take(Middle)];
        random.Shuffle(middle);
        var items = middle[..Items];
        int[] users = [.. Enumerable.Range(0, Users).Where(user => items.Count(item => all.ByUser[user][item] > 0) >= FewestItems)];
        random.Shuffle(users);
        var learners = users[..Learners].Select(user => Of(all, user, items)).ToArray();
        var askers = users[Learners..(Learners + Askers)].Select(user => Of(all, user, items)).ToArray();
        foreach (var asker in askers)
            random.Shuffle(asker);
        return new Split(ToInteractions(learners), ToInteractions(askers.Select(asker => asker[(asker.Length / 2)..])).ByUser)
        {
            Known = ToInteractions(askers.Select(asker => asker[..(asker.Length / 2)])).ByUser,
        };
    }

    private static int[] Of(Interactions all, int user, int[] items) =>
        [.. Enumerable.Range(0, items.Length).Where(item => all.ByUser[user][items[item]] > 0)];

    private static Interactions ToInteractions(IEnumerable<int[]> lists)
    {
        var users = lists.ToArray();
        return Interactions.From(users.Length, Items, users.SelectMany((items, user) => items.Select(item => new Interaction(user, item))));
    }

    public override double[] Measure(RankingResult full, ICandidateModel model, Split split) =>
        [full.Ndcg(10).Average()];
}
