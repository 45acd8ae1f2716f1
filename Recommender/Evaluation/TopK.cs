namespace Matchmaking.Recommender.Evaluation;

/// <summary>Picks the best few without sorting all.</summary>
public static class TopK
{
    /// <summary>Items of the highest scores, best first; equal scores in ascending order of the item.</summary>
    /// <param name="scores">One per item; NaN and negative infinity are never picked.</param>
    /// <param name="k">How many at most, at least 0.</param>
    public static int[] Of(ReadOnlySpan<float> scores, int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        var heap = new PriorityQueue<int, (float Score, int Before)>(k);
        for (var item = 0; item < scores.Length; item++)
            Offer(heap, scores[item], item, k);
        var best = new int[heap.Count];
        for (var place = best.Length - 1; place >= 0; place--)
            best[place] = heap.Dequeue();
        return best;
    }

    private static void Offer(PriorityQueue<int, (float Score, int Before)> heap, float score, int item, int k)
    {
        if (!(score > float.NegativeInfinity))
            return;
        if (heap.Count < k)
            heap.Enqueue(item, (score, -item));
        else if (heap.TryPeek(out _, out var worst) && score > worst.Score)
            heap.DequeueEnqueue(item, (score, -item));
    }
}
