using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <summary>
/// One user's history, folded into <see cref="FeatureIals"/>. Its equations are factored once; then scores for any features,
/// and what each part gave to a score, are inner products. For one thread.
/// </summary>
internal sealed class FoldedHistory
{
    /// <summary>Whoever asks for more right sides than that will ask for many, and inverting pays.</summary>
    private const int FewSolutions = 2;

    private readonly int[] history;
    private readonly float[] confidences;
    private readonly Matrix<float> items;
    private readonly PackedFactor packed;
    private readonly FeaturePriors ofUsers;

    /// <summary>Null without history: then the features alone say all, and nothing has to be solved.</summary>
    private readonly FactorSolver? solver;

    /// <summary>What features count for beside this history.</summary>
    private readonly float trust = 1;

    /// <summary>What the history gives to the factors.</summary>
    private readonly float[] evidence;

    /// <summary>What one item asks for, with the equations solved.</summary>
    private readonly float[] asked;
    private int askedItem = -1;
    private int solutions;
    private Matrix<float>? inverse;

    /// <param name="history">Items ascending.</param>
    /// <param name="confidences">One per item of the history.</param>
    /// <param name="items">Factors of the items.</param>
    /// <param name="packed">The same, packed.</param>
    /// <param name="ofUsers">What features say.</param>
    /// <param name="equations">The equations of all users.</param>
    public FoldedHistory(int[] history, float[] confidences, Matrix<float> items, PackedFactor packed, FeaturePriors ofUsers, FactorEquations equations)
    {
        (this.history, this.confidences, this.items, this.packed, this.ofUsers) = (history, confidences, items, packed, ofUsers);
        (evidence, asked) = (new float[items.Columns], new float[items.Columns]);
        if (history.Length == 0)
            return;
        trust = equations.Ridge(history.Length);
        for (var i = 0; i < history.Length; i++)
            TensorPrimitives.MultiplyAdd(items.Row(history[i]), confidences[i], evidence, evidence);
        solver = new FactorSolver(equations);
        solver.SolveFor(new SparseRow(history, confidences), evidence);
    }

    /// <summary>As <see cref="FeatureIals.Score(SparseRow, SparseRow, Span{float})"/>.</summary>
    public void Score(SparseRow features, Span<float> scores)
    {
        // Not on the stack: how many there are stands in a file.
        var factors = new float[evidence.Length];
        ofUsers.Mean(features, factors);
        Trust(factors);
        TensorPrimitives.Add(factors, evidence, factors);
        packed.Multiply(factors, scores);
    }

    /// <summary>What each item of the history gave to the score of one item, whatever the features.</summary>
    public void Split(int item, Span<float> parts)
    {
        var solved = Solved(item);
        for (var i = 0; i < parts.Length; i++)
            parts[i] = confidences[i] * TensorPrimitives.Dot<float>(items.Row(history[i]), solved);
    }

    /// <summary>What one feature of value 1 gives to the score of one item beside this history.</summary>
    public float PartOf(int feature, int item) => trust * TensorPrimitives.Dot<float>(ofUsers.Map.Row(feature + 1), Solved(item));

    /// <summary>The equations are symmetric: solved once for an item, they tell what any part gave to it. Valid until the next item.</summary>
    private ReadOnlySpan<float> Solved(int item)
    {
        if (askedItem != item)
        {
            items.Row(item).CopyTo(asked);
            Solve(asked);
            askedItem = item;
        }

        return asked;
    }

    private void Trust(Span<float> prior)
    {
        TensorPrimitives.Multiply(prior, trust, prior);
        Solve(prior);
    }

    private void Solve(Span<float> b)
    {
        if (solver is null)
            return;
        if (++solutions <= FewSolutions)
        {
            solver.SolveAgain(b);
            return;
        }

        inverse ??= solver.Inverse();
        var right = b.ToArray();
        b.Clear();
        for (var i = 0; i < right.Length; i++)
            TensorPrimitives.MultiplyAdd(inverse.Row(i), right[i], b, b);
    }
}
