using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// The measures of one firm as factors see them. The equations that they make are solved when they are first needed, and
/// then answer for whatever traits. For one thread.
/// </summary>
internal sealed class FirmMeasures
{
    private readonly ICandidateModel model;
    private readonly int[] items;
    private readonly float[] strengths;
    private FoldedHistory? folded;

    /// <param name="model">The factors.</param>
    /// <param name="places">By practice of the catalogue: its item, or -1.</param>
    /// <param name="history">The firm's measures.</param>
    public FirmMeasures(ICandidateModel model, int[] places, FirmHistory history)
    {
        this.model = model;
        var known = 0;
        foreach (var practice in history.Practices)
            known += places[practice] >= 0 ? 1 : 0;
        (items, Practices, strengths) = (new int[known], new int[known], new float[known]);
        var next = 0;
        for (var i = 0; i < history.Practices.Length; i++)
            if (places[history.Practices[i]] is >= 0 and var item)
                (items[next], Practices[next], strengths[next++]) = (item, history.Practices[i], history.Strengths[i]);
        // Practices come in the order of the catalogue; a model that was learned with another one may have its own.
        if (!IsAscending(items))
        {
            Array.Sort((int[])items.Clone(), strengths);
            Array.Sort(items, Practices);
        }
    }

    private FirmMeasures(ICandidateModel model, int[] items, int[] practices, float[] strengths) =>
        (this.model, this.items, Practices, this.strengths) = (model, items, practices, strengths);

    /// <summary>The practices that the factors know, in the order in which scores are split.</summary>
    public int[] Practices { get; }

    /// <exception cref="ArithmeticException">A broken file made equations that cannot be solved.</exception>
    private FoldedHistory? Folded => folded ??= (model as FeatureIals)?.Fold(items, strengths);

    /// <summary>By item of the model, not always finite.</summary>
    /// <param name="features">The firm's traits, for models that know any.</param>
    /// <param name="scores">Overwritten.</param>
    /// <exception cref="ArithmeticException">A broken file made equations that cannot be solved.</exception>
    public void Score(SparseRow features, Span<float> scores)
    {
        if (Folded is { } equations)
            equations.Score(features, scores);
        else
            model.Score(new SparseRow(items, strengths), scores);
    }

    /// <summary>What each of <see cref="Practices"/> gave to the score of one item.</summary>
    /// <exception cref="ArithmeticException">A broken file made equations that cannot be solved.</exception>
    public void Split(int item, Span<float> parts)
    {
        if (Folded is { } equations)
            equations.Split(item, parts);
        else
            model.Explain(new SparseRow(items, strengths), item, parts);
    }

    /// <summary>What one trait gives to the score of one item beside these measures; 0 for models that know no traits.</summary>
    /// <exception cref="ArithmeticException">A broken file made equations that cannot be solved.</exception>
    public float PartOf(int feature, int item) => Folded?.PartOf(feature, item) ?? 0;

    /// <summary>The same firm without one of <see cref="Practices"/>.</summary>
    public FirmMeasures Without(int entry) => new(model, Cut(items, entry), Cut(Practices, entry), Cut(strengths, entry));

    private static T[] Cut<T>(T[] values, int at) => [.. values.AsSpan(..at), .. values.AsSpan((at + 1)..)];

    private static bool IsAscending(int[] values)
    {
        for (var i = 1; i < values.Length; i++)
            if (values[i] < values[i - 1])
                return false;
        return true;
    }
}
