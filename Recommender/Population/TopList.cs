namespace Matchmaking.Recommender.Population;

/// <summary>Keeps the companies with the highest scores; of equals those with the lower place.</summary>
internal sealed class TopList(int limit)
{
    // The worst of those kept is on top.
    private readonly PriorityQueue<int, (double Score, int Place)> kept = new();

    /// <summary>Whether nobody with a lower score would be kept; never while there is room.</summary>
    public bool IsAbove(double score) => kept.Count >= limit && kept.TryPeek(out _, out var least) && least.Score > score;

    public void Add(int company, double score)
    {
        if (kept.Count < limit)
            kept.Enqueue(company, (score, -company));
        else
            kept.EnqueueDequeue(company, (score, -company));
    }

    /// <summary>The best first. Empties the list.</summary>
    public IReadOnlyList<int> Descending()
    {
        var companies = new int[kept.Count];
        for (var place = companies.Length - 1; place >= 0; place--)
            companies[place] = kept.Dequeue();
        return companies;
    }
}
