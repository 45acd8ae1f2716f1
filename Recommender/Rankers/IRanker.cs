namespace Matchmaking.Recommender.Rankers;

/// <summary>
/// A learned order: a score for one company-practice pair from the values of named features. Immutable and safe to share
/// between threads.
/// </summary>
public interface IRanker
{
    /// <summary>Names of the features, in the order in which values are handed in.</summary>
    IReadOnlyList<string> Features { get; }

    /// <summary>Higher is better; only differences within one list mean something.</summary>
    /// <param name="values">One finite number per feature.</param>
    double Score(ReadOnlySpan<float> values);

    /// <summary>Splits a score into what each feature gave to it.</summary>
    /// <param name="values">As for the score.</param>
    /// <param name="parts">One per feature, overwritten.</param>
    /// <returns>What no feature gave; together with the parts it is the score, up to the last digits.</returns>
    double Explain(ReadOnlySpan<float> values, Span<double> parts);

    /// <summary>Writes the ranker in its own versioned format.</summary>
    void Save(Stream stream);
}
