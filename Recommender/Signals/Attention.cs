namespace Matchmaking.Recommender.Signals;

/// <summary>How much of the attention that the first place gets is left for places further down.</summary>
public static class Attention
{
    /// <summary>1 / log2(1 + position), the discount of NDCG: an assumption, as long as too little is tried out to measure it.</summary>
    /// <param name="position">From 1.</param>
    public static double At(int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        return 1 / Math.Log2(1 + position);
    }
}
