using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <summary>
/// The ridge equations of one item and its neighbours: (G_SS + Λ) b = G_Sj. Co-occurrences are counted over the users of
/// the neighbours only. One instance per thread.
/// </summary>
internal sealed class LocalSystem
{
    private const int None = -1;

    private readonly Interactions interactions;
    private readonly float[] userWeights;
    private readonly LocalEaseOptions options;
    private readonly Matrix<float> matrix;

    /// <summary>Per user its entry seen last, and per entry the one before: what the neighbours have in common.</summary>
    private readonly int[] lastOfUser;
    private readonly List<(int Place, float Value, int Before)> entries = [];

    public LocalSystem(Interactions interactions, float[] userWeights, LocalEaseOptions options)
    {
        this.interactions = interactions;
        this.userWeights = userWeights;
        this.options = options;
        matrix = new Matrix<float>(options.Neighbours, options.Neighbours);
        lastOfUser = new int[interactions.Users];
        Array.Fill(lastOfUser, None);
    }

    /// <summary>Weights with which the neighbours speak for an item, popularity damping included.</summary>
    public float[] Solve(int item, ReadOnlySpan<int> neighbours)
    {
        for (var place = 0; place < neighbours.Length; place++)
        {
            matrix.Row(place).Clear();
            Collect(place, interactions.ByItem[neighbours[place]]);
            ref var own = ref matrix.Row(place)[place];
            own += (float)(options.Ridge + (options.FrequencyRidge * own));
        }

        var weights = new float[neighbours.Length];
        var occurrence = RightSide(interactions.ByItem[item], weights);
        Forget(neighbours);
        if (!Cholesky<float>.TryFactor(matrix, neighbours.Length))
            throw new ArithmeticException("The regularisation is too weak for this data: the equations cannot be solved.");
        Cholesky<float>.Solve(matrix, weights);
        if (occurrence > 0)
            TensorPrimitives.Multiply(weights, MathF.Pow(occurrence, -(float)options.PopularityDamping), weights);
        return weights;
    }

    /// <summary>Adds one neighbour: it meets those before it in the chain of every user they share.</summary>
    private void Collect(int place, SparseRow users)
    {
        for (var i = 0; i < users.Count; i++)
        {
            ref var last = ref lastOfUser[users.Indices[i]];
            var value = users.Values[i];
            var weight = userWeights[users.Indices[i]] * value;
            for (var at = last; at != None; at = entries[at].Before)
                matrix.Row(entries[at].Place)[place] += weight * entries[at].Value;
            matrix.Row(place)[place] += weight * value;
            entries.Add((place, value, last));
            last = entries.Count - 1;
        }
    }

    /// <summary>Co-occurrence of the item with its neighbours, and with itself as the result.</summary>
    private float RightSide(SparseRow users, float[] sums)
    {
        float own = 0;
        for (var i = 0; i < users.Count; i++)
        {
            var weight = userWeights[users.Indices[i]] * users.Values[i];
            own += weight * users.Values[i];
            for (var at = lastOfUser[users.Indices[i]]; at != None; at = entries[at].Before)
                sums[entries[at].Place] += weight * entries[at].Value;
        }

        return own;
    }

    private void Forget(ReadOnlySpan<int> neighbours)
    {
        foreach (var neighbour in neighbours)
            foreach (var user in interactions.ByItem[neighbour].Indices)
                lastOfUser[user] = None;
        entries.Clear();
    }
}
