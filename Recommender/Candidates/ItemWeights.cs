using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <summary>What all models share that are a sparse item x item matrix: a score is the sum of the history's rows.</summary>
public abstract class ItemWeights : ICandidateModel
{
    private readonly SparseMatrix weights;

    private protected ItemWeights(SparseMatrix weights)
    {
        if (weights.Rows != weights.Columns)
            throw new ArgumentException("Weights lead from items to items.", nameof(weights));
        this.weights = weights;
    }

    public int Items => weights.Rows;

    /// <summary>Weights from an item of the history (row) to a suggested one (column).</summary>
    public SparseMatrix Weights => weights;

    public virtual void Score(SparseRow history, Span<float> scores)
    {
        scores[..Items].Clear();
        for (var i = 0; i < history.Count; i++)
        {
            var row = weights[history.Indices[i]];
            var confidence = history.Values[i];
            for (var at = 0; at < row.Count; at++)
                scores[row.Indices[at]] += confidence * row.Values[at];
        }
    }

    public virtual float Explain(SparseRow history, int item, Span<float> parts)
    {
        for (var i = 0; i < history.Count; i++)
            parts[i] = history.Values[i] * weights[history.Indices[i]][item];
        return 0;
    }

    public abstract void Save(Stream stream);

    private protected void Save(Stream stream, string kind, int version)
    {
        using var writer = new ModelWriter(stream, kind, version);
        writer.Write(weights);
        writer.Finish();
    }

    private protected static SparseMatrix Load(ModelReader reader, string kind, int version)
    {
        reader.Expect(kind, version);
        var weights = reader.ReadSparse();
        reader.Finish();
        return weights.Rows == weights.Columns ? weights : throw new ModelFileException("The model file has weights that do not lead from items to items.");
    }
}
