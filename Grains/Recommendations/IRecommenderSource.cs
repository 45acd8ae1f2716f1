using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Recommendations;

/// <summary>The recommender that answers at present.</summary>
public interface IRecommenderSource
{
    /// <summary>The same instance until another model goes live; whoever has taken it may use it to the end of the request.</summary>
    PracticeRecommender Current { get; }
}
