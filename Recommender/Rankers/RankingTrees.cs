using Matchmaking.Recommender.Candidates;

namespace Matchmaking.Recommender.Rankers;

/// <summary>
/// A sum of decision trees. A score is told as the walk from each root: every step gives its feature the change of the
/// mean that examples have before and after it (Saabas 2014), so the parts and the roots add up to the score. Trees can
/// be straightened when they are taken over: then no leaf for less of a feature is above one for more of it.
/// </summary>
public sealed class RankingTrees : IRanker
{
    internal const string Kind = "ranking-trees";
    private const int Version = 1;
    private const int Leaf = -1;

    private readonly int[] roots;
    private readonly int[] features;
    private readonly float[] thresholds;
    private readonly int[] left;
    private readonly int[] right;
    private readonly float[] values;

    private RankingTrees(IReadOnlyList<string> names, int[] roots, int[] features, float[] thresholds, int[] left, int[] right, float[] values)
    {
        Features = names;
        (this.roots, this.features, this.thresholds) = (roots, features, thresholds);
        (this.left, this.right, this.values) = (left, right, values);
    }

    public IReadOnlyList<string> Features { get; }

    /// <summary>Number of trees.</summary>
    public int Trees => roots.Length;

    public double Score(ReadOnlySpan<float> values)
    {
        var score = 0.0;
        foreach (var root in roots)
        {
            var node = root;
            while (features[node] != Leaf)
                node = Next(node, values);
            score += this.values[node];
        }

        return score;
    }

    public double Explain(ReadOnlySpan<float> values, Span<double> parts)
    {
        parts[..Features.Count].Clear();
        var rest = 0.0;
        foreach (var root in roots)
        {
            rest += this.values[root];
            for (var node = root; features[node] != Leaf;)
            {
                var next = Next(node, values);
                parts[features[node]] += (double)this.values[next] - this.values[node];
                node = next;
            }
        }

        return rest;
    }

    public void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, Version);
        writer.Write(Features);
        writer.Write(roots);
        writer.Write(features);
        writer.Write(thresholds);
        writer.Write(left);
        writer.Write(right);
        writer.Write(values);
        writer.Finish();
    }

    /// <summary>Puts trees together; how many examples pass a node decides its mean.</summary>
    /// <param name="trees">Their scores are summed.</param>
    /// <param name="examples">What the trees were grown on.</param>
    /// <param name="straighten">Whether more of a feature must never lower a score.</param>
    internal static RankingTrees From(IEnumerable<DecisionTree> trees, RankingExamples examples, bool straighten = false)
    {
        var forest = new ForestBuilder();
        foreach (var tree in trees)
            forest.Add(tree);
        var (roots, features, thresholds, left, right, values) = forest.Parts();
        var grown = new RankingTrees(examples.Features, roots, features, thresholds, left, right, values);
        var passed = grown.CountPassing(examples);
        grown.FillMeans(passed);
        if (straighten)
        {
            foreach (var root in roots)
                grown.Straighten(root, float.NegativeInfinity, float.PositiveInfinity);
            grown.FillMeans(passed);
        }

        return grown;
    }

    internal static RankingTrees Load(ModelReader reader)
    {
        reader.Expect(Kind, Version);
        var loaded = new RankingTrees(
            reader.ReadNames(), reader.ReadInts(), reader.ReadInts(), reader.ReadFloats(), reader.ReadInts(), reader.ReadInts(), reader.ReadFloats());
        reader.Finish();
        return loaded.IsSound() ? loaded : throw new ModelFileException("The model file has trees that are none.");
    }

    private int Next(int node, ReadOnlySpan<float> values) => values[features[node]] <= thresholds[node] ? left[node] : right[node];

    private int[] CountPassing(RankingExamples examples)
    {
        var passed = new int[features.Length];
        for (var row = 0; row < examples.Count; row++)
            foreach (var root in roots)
                for (var node = root; ; node = Next(node, examples.Values.Row(row)))
                {
                    passed[node]++;
                    if (features[node] == Leaf)
                        break;
                }

        return passed;
    }

    /// <summary>
    /// Leaves on the left of a node never exceed those on its right: more of a feature then never lowers the score. The
    /// bound between them lies half-way between the two means, as trainers with monotone constraints draw it.
    /// </summary>
    private void Straighten(int node, float low, float high)
    {
        if (features[node] == Leaf)
        {
            values[node] = Math.Clamp(values[node], low, high);
            return;
        }

        var middle = Math.Clamp((values[left[node]] / 2) + (values[right[node]] / 2), low, high);
        Straighten(left[node], low, middle);
        Straighten(right[node], middle, high);
    }

    private void FillMeans(int[] passed)
    {
        // Children come after their parents, so from the back every mean is there before it is needed.
        for (var node = features.Length - 1; node >= 0; node--)
            if (features[node] != Leaf)
                values[node] = Mean(passed[left[node]], values[left[node]], passed[right[node]], values[right[node]]);
    }

    /// <summary>A node that no example passes stands for both sides alike.</summary>
    private static float Mean(int countLeft, float onLeft, int countRight, float onRight) => countLeft + countRight == 0
        ? (onLeft + onRight) / 2
        : (float)((((double)countLeft * onLeft) + ((double)countRight * onRight)) / (countLeft + countRight));

    private bool IsSound()
    {
        var nodes = features.Length;
        if (Features.Count == 0 || thresholds.Length != nodes || left.Length != nodes || right.Length != nodes || values.Length != nodes)
            return false;
        if (Array.Exists(roots, root => root < 0 || root >= nodes))
            return false;
        for (var node = 0; node < nodes; node++)
            if (features[node] != Leaf && !IsSound(node))
                return false;
        return true;
    }

    /// <summary>Children after their parents: no walk can run in circles.</summary>
    private bool IsSound(int node) =>
        features[node] >= 0 && features[node] < Features.Count
        && left[node] > node && left[node] < features.Length
        && right[node] > node && right[node] < features.Length;

    private sealed class ForestBuilder
    {
        private readonly List<int> roots = [];
        private readonly List<int> features = [];
        private readonly List<float> thresholds = [];
        private readonly List<int> left = [];
        private readonly List<int> right = [];
        private readonly List<float> values = [];

        public void Add(DecisionTree tree) => roots.Add(Grow(tree, tree.Features.Length > 0 ? 0 : ~0));

        public (int[] Roots, int[] Features, float[] Thresholds, int[] Left, int[] Right, float[] Values) Parts() =>
            ([.. roots], [.. features], [.. thresholds], [.. left], [.. right], [.. values]);

        private int Grow(DecisionTree tree, int child)
        {
            var node = features.Count;
            var isLeaf = child < 0;
            features.Add(isLeaf ? Leaf : tree.Features[child]);
            thresholds.Add(isLeaf ? 0 : tree.Thresholds[child]);
            values.Add(isLeaf ? tree.Leaves[~child] : 0);
            left.Add(Leaf);
            right.Add(Leaf);
            if (!isLeaf)
            {
                left[node] = Grow(tree, tree.Left[child]);
                right[node] = Grow(tree, tree.Right[child]);
            }

            return node;
        }
    }
}
