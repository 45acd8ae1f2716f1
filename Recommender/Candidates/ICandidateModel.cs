using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <summary>
/// A fitted source of suggestions. It keeps no users: whoever asks brings their history, so that a new company or a
/// changed history needs no new fit. Immutable and safe to share between threads.
/// </summary>
public interface ICandidateModel
{
    /// <summary>Number of items it was fitted with.</summary>
    int Items { get; }

    /// <summary>How much it would suggest every item to somebody with this history, the history's own items included.</summary>
    /// <param name="history">Items taken up so far, each with its confidence; may be empty.</param>
    /// <param name="scores">One per item, overwritten with finite numbers. Only their order means something across models.</param>
    void Score(SparseRow history, Span<float> scores);

    /// <summary>The same for several histories at once.</summary>
    /// <param name="histories">Users x items.</param>
    /// <param name="first">First row.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="scores">Row after row, <see cref="Items"/> scores each.</param>
    void Score(SparseMatrix histories, int first, int count, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(histories);
        for (var row = 0; row < count; row++)
            Score(histories[first + row], scores.Slice(row * Items, Items));
    }

    /// <summary>Splits one score into what each item of the history gave to it.</summary>
    /// <param name="history">As for the score.</param>
    /// <param name="item">The item in question.</param>
    /// <param name="parts">One per entry of the history, overwritten.</param>
    /// <returns>What does not come from the history; together with the parts it is the score, up to rounding.</returns>
    float Explain(SparseRow history, int item, Span<float> parts);

    /// <summary>Writes the model in its own versioned format.</summary>
    void Save(Stream stream);
}
