using System.Globalization;
using Matchmaking.Bench.Evaluate.Files;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>Researchers and the papers they keep, of which only a few per user are known: most papers have no user at all.</summary>
/// <param name="known">Papers per user to learn from, 1 or 10.</param>
internal sealed class CiteULike(int known) : BenchmarkSet
{
    private const int Users = 5551;
    private const int Items = 16980;
    private const int Tags = 46391;

    private static readonly DataFile ItemTags = new("item-tag.dat", "item-tag.dat of github.com/js05212/citeulike-a", 1423307);
    private static readonly DataFile TagNames = new("tags.dat", "tags.dat of github.com/js05212/citeulike-a", 628894);
    private static readonly DataFile Citations = new("citations.dat", "citations.dat of github.com/js05212/citeulike-a", 511127);

    private readonly DataFile train = Lists("train", known, known == 10 ? 283230 : 40052);
    private readonly DataFile test = Lists("test", known, known == 10 ? 826118 : 1065419);

    public override string Name => string.Create(CultureInfo.InvariantCulture, $"citeulike-p{known}");

    public override string Folder => "citeulike";

    public override string Protocol => string.Create(
        CultureInfo.InvariantCulture,
        $"citeulike-a with {known} known per user: all papers a user does not know are ranked, ties pessimistic, means over users. Tags and citations of the papers may be used.");

    public override string[] Measures { get; } = ["Recall@50", "Recall@100", "Recall@300"];

    public override Reference[] References => known == 10
        ?
        [
            new("CVAE (published)", .081, .157, .369),
            new("content kNN on text (published)", .2235, .3180, .4950),
            new("our bar", .247, .342, .505),
            new("our aim", .26, .36, .53),
        ]
        : [];

    public override Recipe[] Recipes { get; } =
    [
        Recipe.Of("popularity", split => Popularity.Fit(split.Train)),
        Recipe.Of("item-knn", new ItemKnnOptions(), (split, options) => ItemKnn.Fit(split.Train, options)),
        Recipe.Of("rp3-beta", new Rp3BetaOptions(), (split, options) => Rp3Beta.Fit(split.Train, options)),
        Recipe.Of("tags", new FeatureDiffusionOptions(0, 0), (split, options) => FeatureDiffusion.Fit(split.Train, split.ItemFeatures!, null, options)),
        Recipe.Of("feature-diffusion", new FeatureDiffusionOptions(), (split, options) => FeatureDiffusion.Fit(split.Train, split.ItemFeatures!, split.ItemGraph, options)),
    ];

    private static DataFile Lists(string side, int known, long bytes) => new(
        string.Create(CultureInfo.InvariantCulture, $"cf-{side}-{known}-users.dat"),
        string.Create(CultureInfo.InvariantCulture, $"data/citeulike-a/cf-{side}-{known}-users.dat of github.com/eelxpeng/CollaborativeVAE"),
        bytes);

    public override Split[] Load(string folder, int seed)
    {
        var paths = (Train: train.Find(folder), Test: test.Find(folder), Tags: ItemTags.Find(folder), Citations: Citations.Find(folder));
        if (File.ReadLines(TagNames.Find(folder)).Count() is var names && names != Tags)
            throw new DataFileException($"{TagNames.Name} names {names} tags, not {Tags}.");
        return
        [
            new Split(
                Counted(paths.Train, Users, Items, known == 10 ? 55510 : 5551),
                Counted(paths.Test, Users, Items, known == 10 ? 149476 : 199435).ByUser)
            {
                ItemFeatures = Counted(paths.Tags, Items, Tags, null).ByUser,
                ItemGraph = Symmetric(Counted(paths.Citations, Items, Items, null).ByUser),
            },
        ];
    }

    /// <summary>Lines of a count and that many numbers; the line's number is the row.</summary>
    private static Interactions Counted(string path, int rows, int columns, int? expected)
    {
        var lines = NumberLines.Read(path, ' ');
        if (lines.Length != rows || Array.Exists(lines, line => line.Length == 0 || line[0] != line.Length - 1))
            throw new DataFileException($"{path} does not hold {rows} lines of a count and that many numbers.");
        var pairs = lines.SelectMany((line, row) => line.Skip(1).Select(column => new Interaction(row, column))).Distinct().ToArray();
        return UserLists.Checked(path, rows, columns, expected ?? pairs.Length, pairs);
    }

    private static SparseMatrix Symmetric(SparseMatrix graph)
    {
        var edges = new List<Interaction>();
        for (var row = 0; row < graph.Rows; row++)
            foreach (var column in graph[row].Indices)
                if (row != column)
                    edges.AddRange([new Interaction(row, column), new Interaction(column, row)]);
        return Interactions.From(graph.Rows, graph.Rows, edges).ByUser;
    }

    /// <summary>The known papers are each user's first by number; the order itself is never used.</summary>
    public override Split Validation(Split split, int seed) =>
        HoldOut.Take(split, (_, row) => row.Indices[((row.Count + 1) / 2)..].ToArray());

    public override double[] Measure(RankingResult full, ICandidateModel model, Split split) =>
        [full.Recall(50).Average(), full.Recall(100).Average(), full.Recall(300).Average()];
}
