namespace Matchmaking.Recommender.Partners;

/// <summary>
/// The partners of an alliance in order, each explained when a page first shows it. It holds for as long as the companies,
/// the alliance, the day and the model stay as they are. Safe to share between threads.
/// </summary>
public sealed class PartnerRanking
{
    private readonly int[] best;
    private readonly IReadOnlyList<int> inTurn;
    private readonly int candidates;
    private readonly string? model;
    private readonly bool byChances;
    private readonly Func<int, Partner> explain;
    private readonly Dictionary<int, Partner> explained = [];
    private readonly Lock gate = new();

    /// <param name="best">Places of the best, in order.</param>
    /// <param name="inTurn">Places of those whose turn it is.</param>
    /// <param name="candidates">How many were looked at.</param>
    /// <param name="model">Version of the learned model that took part, or null.</param>
    /// <param name="byChances">Whether they are ordered by the chance that both say yes.</param>
    /// <param name="explain">Says what both sides gain; for one thread at a time.</param>
    internal PartnerRanking(int[] best, IReadOnlyList<int> inTurn, int candidates, string? model, bool byChances, Func<int, Partner> explain)
    {
        (this.best, this.inTurn, this.candidates, this.model, this.byChances, this.explain) = (best, inTurn, candidates, model, byChances, explain);
    }

    /// <param name="limit">At least 1; together with what is skipped no more than were ranked.</param>
    /// <param name="skip">How many of the best are left out.</param>
    /// <param name="skipTurns">How many of those in turn are left out.</param>
    public PartnerList Page(int limit, int skip, int skipTurns)
    {
        int[] items = [.. best.Skip(skip).Take(limit)];
        var here = inTurn.Skip(skipTurns).Take(PartnerFinder.TurnsPerPage).Except(items);
        lock (gate)
            return new PartnerList(
                [.. items.Select(Explained)],
                [.. here.Select(Explained).OrderByDescending(partner => partner.Score)],
                inTurn.Count,
                candidates,
                model,
                byChances);
    }

    private Partner Explained(int company)
    {
        if (!explained.TryGetValue(company, out var partner))
            explained.Add(company, partner = explain(company));
        return partner;
    }
}
