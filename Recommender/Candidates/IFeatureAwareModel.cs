using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <summary>A model that knows something about who asks beyond the history.</summary>
public interface IFeatureAwareModel : ICandidateModel
{
    /// <summary>How much it would suggest every item to somebody with this history and these features.</summary>
    /// <param name="history">Items taken up so far; may be empty.</param>
    /// <param name="features">Features of who asks; may be empty.</param>
    /// <param name="scores">One per item, overwritten with finite numbers.</param>
    void Score(SparseRow history, SparseRow features, Span<float> scores);
}
