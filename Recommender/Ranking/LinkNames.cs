namespace Matchmaking.Recommender.Ranking;

/// <summary>Names of the links of the chain, as items carry them.</summary>
public static class LinkNames
{
    public const string Learned = "learned";
    public const string Content = "content";
    public const string Popular = "popular";
    public const string Newest = "newest";
}
