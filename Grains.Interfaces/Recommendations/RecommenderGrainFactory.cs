namespace Matchmaking.Grains.Interfaces.Recommendations;

/// <summary>The only place that knows the key of the stateless recommender.</summary>
public static class RecommenderGrainFactory
{
    public static IRecommenderGrain GetRecommender(this IGrainFactory grains) => grains.GetGrain<IRecommenderGrain>(0);
}
