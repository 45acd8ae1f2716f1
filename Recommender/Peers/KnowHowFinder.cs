namespace Matchmaking.Recommender.Peers;

/// <summary>What alliances can learn from each other: offers that run elsewhere and not here.</summary>
public static class KnowHowFinder
{
    /// <summary>An offer that has run for less tells little of what comes of it.</summary>
    public const int MonthsBeforeSpotlight = 6;

    private const int MostExamples = 3;

    /// <summary>What one example, even of a twin, can add.</summary>
    private const double PerExample = 0.6;

    /// <summary>How much less an example counts that does not tell what came of it.</summary>
    private const double Untold = 0.7;

    /// <summary>Offers published by others and not running here, the best first: who plans one, or has paused it, learns most from how others did.</summary>
    /// <param name="own">The alliance that asks.</param>
    /// <param name="others">All alliances; the one that asks may be among them.</param>
    /// <param name="limit">At least 1.</param>
    public static IReadOnlyList<KnowHow> Find(AllianceExperience own, IEnumerable<AllianceExperience> others, int limit)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var here = own.Offers.ToDictionary(offer => offer.Key, offer => offer.Standing);
        var examples =
            from other in others
            where other.Id != own.Id
            let likeness = AllianceLikeness.Of(own, other)
            where likeness > 0
            from offer in other.Offers
            where offer.Published && offer.Runs && here.GetValueOrDefault(offer.Key) != OfferStanding.Running
            select (Alliance: other, Likeness: likeness, Offer: offer);
        return
        [
            .. examples.GroupBy(example => example.Offer.Key)
                .Select(group => ToKnowHow(own, group, here.TryGetValue(group.Key, out var standing) ? standing : null))
                .OrderByDescending(knowHow => knowHow.Score)
                .ThenBy(knowHow => knowHow.Examples[0].Offer.Key, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    /// <summary>
    /// Offers worth presenting to all: published with what came of them, running for at least six months, the rarest
    /// first, one per alliance. An operator picks.
    /// </summary>
    /// <param name="alliances">All alliances.</param>
    /// <param name="presented">Ids of alliances that had their turn lately.</param>
    /// <param name="on">Today.</param>
    /// <param name="limit">At least 1.</param>
    public static IReadOnlyList<Spotlight> Spotlights(
        IReadOnlyCollection<AllianceExperience> alliances, IReadOnlyCollection<string> presented, DateOnly on, int limit)
    {
        ArgumentNullException.ThrowIfNull(alliances);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var runBy = alliances.SelectMany(alliance => alliance.Offers)
            .Where(offer => offer.Published && offer.Runs)
            .CountBy(offer => offer.Key)
            .ToDictionary();
        return
        [
            .. alliances.Where(alliance => !presented.Contains(alliance.Id))
                .SelectMany(alliance => alliance.Offers.Where(offer => HasProvenItself(offer, on)).Select(offer => new Spotlight(alliance.Id, offer, runBy[offer.Key])))
                .OrderBy(spotlight => spotlight.RunBy)
                .ThenBy(spotlight => spotlight.Offer.Since)
                .ThenBy(spotlight => spotlight.Alliance, StringComparer.Ordinal)
                .DistinctBy(spotlight => spotlight.Alliance)
                .Take(limit),
        ];
    }

    private static KnowHow ToKnowHow(
        AllianceExperience own, IEnumerable<(AllianceExperience Alliance, double Likeness, OfferStory Offer)> examples, OfferStanding? here)
    {
        var best = examples
            .OrderByDescending(example => example.Likeness * Told(example.Offer))
            .ThenBy(example => example.Alliance.Id, StringComparer.Ordinal)
            .Take(MostExamples)
            .ToList();
        var open = best.Aggregate(1.0, (open, example) => open * (1 - (PerExample * example.Likeness * Told(example.Offer))));
        return new KnowHow(
            best[0].Offer.Practice,
            1 - open,
            here,
            [.. best.Select(example => new KnowHowExample(
                example.Alliance.Id, example.Likeness, AllianceLikeness.Reasons(own, example.Alliance), example.Offer))]);
    }

    private static double Told(OfferStory offer) => offer.Outcome is null ? Untold : 1;

    private static bool HasProvenItself(OfferStory offer, DateOnly on) =>
        offer.Published && offer.Runs && offer.Outcome is not null && offer.Since?.AddMonths(MonthsBeforeSpotlight) <= on;
}
