using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>Files in which something was changed and every checksum put right again.</summary>
public class ForgedModelFileTests
{
    private const int Cases = 2_500;
    private const int ChecksumLength = 32;

    private static readonly byte[] Magic = Encoding.ASCII.GetBytes(ModelWriter.Magic);
    private static readonly int[] Numbers =
        [int.MinValue, -1_000_000, -2, -1, 0, 1, 2, 3, 7, 16, 17, 64, 65, 101, 103, 255, 10_000, 70_000, 1 << 20, (1 << 22) + 1, 1 << 29, 0x7fffffc7, int.MaxValue];

    [Theory, MemberData(nameof(EveryKind.Kinds), MemberType = typeof(EveryKind))]
    public void A_forged_model_is_refused_as_a_model_file_or_answers_with_numbers(string kind)
    {
        var good = Saved(Trained.Of(kind).Model!);
        var random = new Random(20261122);
        var (refused, answered) = (0, 0);
        for (var i = 0; i < Cases; i++)
            _ = Answers(() => PracticeModel.Load(Forge(good, random)), model => Ask(model)) ? answered++ : refused++;
        Assert.True(refused > Cases / 10 && answered > Cases / 10, $"{refused} refused, {answered} answered");
    }

    [Fact]
    public void A_forged_model_of_any_other_kind_is_refused_as_a_model_file_or_answers_with_numbers()
    {
        var random = new Random(20261122);
        var refused = 0;
        foreach (var good in Candidates().Select(Saved))
            for (var i = 0; i < Cases / 10; i++)
                refused += Answers(() => CandidateModels.Load(Forge(good, random)), Ask) ? 0 : 1;
        Assert.True(refused > Cases / 10, $"{refused} refused");
    }

    [Fact]
    public void A_forged_ranker_is_refused_as_a_model_file_or_answers_with_numbers()
    {
        var random = new Random(20261122);
        var sum = new LinearRanker(["a", "b"], [1, 0.5f]);
        var examples = new RankingExamples(["a", "b"], new(4, 2), [0, 1, 0, 1], [0, 4]);
        var trees = RankingTrees.From([new DecisionTree([0, 1], [0.5f, 0.2f], [1, ~0], [~1, ~2], [-1, 0.5f, 1])], examples, straighten: true);
        foreach (var ranker in (IRanker[])[sum, trees, new BoostedRanker(sum, trees, 0.5f)])
        {
            var file = new MemoryStream();
            ranker.Save(file);
            for (var i = 0; i < Cases / 5; i++)
                _ = Answers(() => RankerFiles.Load(Forge(file.ToArray(), random)), read => Assert.True(double.IsFinite(read.Score(new float[read.Features.Count]))));
        }
    }

    [Fact]
    public void A_model_that_weighs_only_what_this_program_does_not_know_scores_everything_0()
    {
        var model = new PracticeModel(ModelKinds.Pairs, ["AZ-01"], [], new AdoptionWeights(1, [0]), new LinearRanker(["tomorrow"], [1]), null, AdoptionCurve.None);
        Assert.All(new PracticeRecommender(Shipped.Catalogue, model: model).Recommend(Firm, PrevalenceTable.Empty).Items, item => Assert.Equal(0, item.Score));
    }

    [Fact]
    public void A_matrix_without_columns_takes_no_memory_for_its_rows()
    {
        var file = new MemoryStream();
        using (var writer = new ModelWriter(file, "odd", 1))
        {
            writer.Write(int.MaxValue - 60);
            writer.Write(0);
            writer.Finish();
        }

        file.Position = 0;
        using var reader = new ModelReader(file);
        Assert.Throws<ModelFileException>(reader.ReadDense);
    }

    private static RecommendationQuery Firm => Shipped.Firm(60, 0.3, 0.2, "trade", topics: ["PFL", "ELT"]) with { Signals = [new("IK-04", 1), new("AZ-01", 0.5)], Taken = ["IK-04", "AZ-01"] };

    private static void Ask(PracticeModel model)
    {
        var recommender = new PracticeRecommender(Shipped.Catalogue, model: model);
        Assert.All(recommender.Recommend(Firm, PrevalenceTable.Empty).Items, item => Assert.True(double.IsFinite(item.Score)));
    }

    private static void Ask(ICandidateModel model)
    {
        if (model.Items < 3)
            return;
        var scores = new float[model.Items];
        try
        {
            model.Score(new SparseRow([0, 2], [1, 0.5f]), scores);
        }
        catch (ArithmeticException)
        {
            // Equations that cannot be solved; who asks knows that this happens.
        }
    }

    /// <summary>False when the file was refused as it should be.</summary>
    private static bool Answers<TModel>(Func<TModel> load, Action<TModel> ask)
    {
        TModel model;
        try
        {
            model = load();
        }
        catch (ModelFileException)
        {
            return false;
        }

        ask(model);
        return true;
    }

    private static IEnumerable<ICandidateModel> Candidates()
    {
        var interactions = Interactions.From(6, 5, Enumerable.Range(0, 6).SelectMany(user => Enumerable.Range(0, 3).Select(step => new Interaction(user, (user + step) % 5))));
        var features = SparseMatrix.FromParts(2, [0, 1, 2, 3, 4, 5], [0, 1, 0, 1, 0], [1, 1, 1, 1, 1]);
        yield return Popularity.Fit(interactions);
        yield return ItemKnn.Fit(interactions);
        yield return Rp3Beta.Fit(interactions);
        yield return WeightedEase.Fit(interactions);
        yield return LocalEase.Fit(interactions);
        yield return FeatureDiffusion.Fit(interactions, features);
        yield return LowPass.Fit(interactions, new LowPassOptions(2));
        yield return GfCf.Fit(interactions, new GfCfOptions(1, new LowPassOptions(2)));
        yield return Ials.Fit(interactions, new IalsOptions(Dimensions: 3, Epochs: 2));
        yield return new Blend(new BlendPart(Popularity.Fit(interactions), 1), new BlendPart(ItemKnn.Fit(interactions), 0.5f));
    }

    private static byte[] Saved(PracticeModel model) => Saved(model.Save);

    private static byte[] Saved(ICandidateModel model) => Saved(model.Save);

    private static byte[] Saved(Action<Stream> save)
    {
        var file = new MemoryStream();
        save(file);
        return file.ToArray();
    }

    /// <summary>Changes one part, mostly near its beginning where lengths and names stand, and puts its checksum right.</summary>
    private static MemoryStream Forge(byte[] good, Random random)
    {
        var starts = new List<int>();
        for (var at = good.AsSpan().IndexOf(Magic); at >= 0; at = good.AsSpan(at + 1).IndexOf(Magic) is >= 0 and var next ? at + 1 + next : -1)
            starts.Add(at);
        starts.Add(good.Length);
        var chosen = random.Next(starts.Count - 1);
        var forged = new MemoryStream();
        for (var part = 0; part < starts.Count - 1; part++)
        {
            var content = good[starts[part]..(starts[part + 1] - ChecksumLength)];
            if (part == chosen)
                content = Change(content, random);
            forged.Write(content);
            forged.Write(SHA256.HashData(content));
        }

        forged.Position = 0;
        return forged;
    }

    private static byte[] Change(byte[] content, Random random)
    {
        var reach = random.Next(3) == 0 ? content.Length : Math.Min(content.Length, 120);
        var at = Math.Min(ModelWriter.Magic.Length + random.Next(reach), content.Length - sizeof(int));
        switch (random.Next(5))
        {
            case 0:
                content[at] ^= (byte)(1 << random.Next(8));
                return content;
            case 1:
                return [.. content[..at], .. content[Math.Min(content.Length, at + 1 + random.Next(8))..]];
            case 2:
                return [.. content[..at], .. new byte[1 + random.Next(8)], .. content[at..]];
            default:
                BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(at), Numbers[random.Next(Numbers.Length)]);
                return content;
        }
    }
}
