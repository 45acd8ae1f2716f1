using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Learning.Candidates;

/// <summary>What every kind of model promises.</summary>
public class CandidateModelTests
{
    public static TheoryData<string> All => [.. Kinds.Keys];

    public static TheoryData<string> Personal => [.. Kinds.Keys.Where(kind => kind != "popularity")];

    private static readonly Dictionary<string, Func<Interactions, ICandidateModel>> Kinds = new()
    {
        ["popularity"] = Popularity.Fit,
        ["item-knn"] = world => ItemKnn.Fit(world),
        ["rp3-beta"] = world => Rp3Beta.Fit(world),
        ["local-ease"] = world => LocalEase.Fit(world, new(Neighbours: 12, Ridge: 5)),
        ["low-pass"] = world => LowPass.Fit(world, new(Directions: 4)),
        ["gf-cf"] = world => GfCf.Fit(world, new(.3f, new(Directions: 4))),
        ["ials"] = world => Ials.Fit(world, new(Dimensions: 6, Epochs: 6, Regularisation: .02)),
        ["feature-diffusion"] = world => FeatureDiffusion.Fit(world, Taste.GroupFeatures(world.Items)),
        ["feature-ials"] = world => FeatureIals.Fit(
            world, Taste.NoFeatures(world.Users), Taste.GroupFeatures(world.Items), new(new(Dimensions: 6, Epochs: 6, Regularisation: .02))),
        ["weighted-ease"] = world => WeightedEase.Fit(world, new(Ridge: 5)),
        ["blend"] = world => new Blend(new(ItemKnn.Fit(world), 1), new(WeightedEase.Fit(world, new(Ridge: 5)), .5f), new(Popularity.Fit(world), .1f)),
    };

    [Theory]
    [MemberData(nameof(Personal))]
    public void Items_like_the_history_come_before_others(string kind)
    {
        var model = Kinds[kind](Taste.World());
        var scores = Scores(model, History(10, 11, 12));
        var like = Enumerable.Range(13, 7).Average(item => scores[item]);
        var unlike = Enumerable.Range(20, 20).Average(item => scores[item]);
        Assert.True(like > unlike, $"{like} for the own group, {unlike} for others");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Parts_and_rest_add_up_to_the_score(string kind)
    {
        var world = Taste.World();
        var model = Kinds[kind](world);
        for (var user = 0; user < 20; user++)
        {
            var scores = Scores(model, world.ByUser[user]);
            var parts = new float[world.ByUser.RowLength(user)];
            for (var item = 0; item < model.Items; item++)
                Assert.Equal(scores[item], model.Explain(world.ByUser[user], item, parts) + parts.Sum(), 1e-5);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Many_histories_at_once_score_like_each_alone(string kind)
    {
        var world = Taste.World();
        var model = Kinds[kind](world);
        var scores = new float[5 * model.Items];
        model.Score(world.ByUser, 7, 5, scores);
        for (var row = 0; row < 5; row++)
            Assert.Equal(Scores(model, world.ByUser[7 + row]), scores.AsSpan(row * model.Items, model.Items).ToArray(), new Close(1e-5f));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_empty_history_has_finite_scores(string kind) =>
        Assert.All(Scores(Kinds[kind](Taste.World()), History()), score => Assert.True(float.IsFinite(score)));

    [Theory]
    [MemberData(nameof(All))]
    public void Saved_and_loaded_a_model_answers_the_same(string kind)
    {
        var model = Kinds[kind](Taste.World());
        var loaded = CandidateModels.Load(Saved(model));
        Assert.IsType(model.GetType(), loaded);
        Assert.Equal(Scores(model, History(3, 25)), Scores(loaded, History(3, 25)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_data_gives_the_same_file(string kind)
    {
        var (first, second) = (Saved(Kinds[kind](Taste.World())), Saved(Kinds[kind](Taste.World())));
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_cut_off_anywhere_is_refused(string kind)
    {
        var whole = Saved(Kinds[kind](Taste.World())).ToArray();
        for (var length = 0; length < whole.Length; length += 1 + (whole.Length / 50))
            Assert.Throws<ModelFileException>(() => CandidateModels.Load(new MemoryStream(whole, 0, length)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_with_any_byte_changed_is_refused(string kind)
    {
        var whole = Saved(Kinds[kind](Taste.World())).ToArray();
        for (var at = 0; at < whole.Length; at += 1 + (whole.Length / 100))
        {
            whole[at] ^= 0x80;
            Assert.Throws<ModelFileException>(() => CandidateModels.Load(new MemoryStream(whole)));
            whole[at] ^= 0x80;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nobody_who_did_anything_is_data_too(string kind) =>
        Assert.All(Scores(Kinds[kind](Interactions.From(3, 5, [])), History()), score => Assert.Equal(0, score));

    [Theory]
    [MemberData(nameof(All))]
    public void Companies_that_are_all_alike_give_finite_scores(string kind)
    {
        var alike = Interactions.From(30, 6, Enumerable.Range(0, 30).SelectMany(user => new Interaction[] { new(user, 1), new(user, 3) }));
        Assert.All(Scores(Kinds[kind](alike), History(1)), score => Assert.True(float.IsFinite(score)));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_with_both_versions()
    {
        var file = Saved(Popularity.Fit(Taste.World())).ToArray();
        file[8 + 4 + "popularity".Length] = 9;
        var problem = Assert.Throws<ModelFileException>(() => CandidateModels.Load(new MemoryStream(file)));
        Assert.Contains("version 9", problem.Message, StringComparison.Ordinal);
        Assert.Contains("version 1", problem.Message, StringComparison.Ordinal);
    }

    private static float[] Scores(ICandidateModel model, SparseRow history)
    {
        var scores = new float[model.Items];
        scores.AsSpan().Fill(float.NaN);
        model.Score(history, scores);
        return scores;
    }

    private static SparseRow History(params int[] items) => new(items, Array.ConvertAll(items, _ => 1f));

    private static MemoryStream Saved(ICandidateModel model)
    {
        var stream = new MemoryStream();
        model.Save(stream);
        stream.Position = 0;
        return stream;
    }

    private sealed class Close(float tolerance) : IEqualityComparer<float>
    {
        public bool Equals(float x, float y) => Math.Abs(x - y) <= tolerance;

        public int GetHashCode(float value) => 0;
    }
}
