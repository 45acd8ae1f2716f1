namespace Matchmaking.Recommender.Tables;

/// <summary>
/// Plans tables so that guests meet as many new people as possible (the social golfer problem): by a rule of which it is
/// known that nobody meets twice where there is one, else by searching. Pure and without a clock: the same wish always gets
/// the same plan.
/// </summary>
public static class TablePlanner
{
    /// <summary>Pairs that a whole search looks at: about a quarter of a second.</summary>
    private const long Effort = 100_000_000;

    private const int Attempts = 3;

    /// <exception cref="ArgumentOutOfRangeException">The wish is outside <see cref="TableLimits"/> or names a guest that there is not.</exception>
    public static TableAnswer Plan(TableWish wish) => Plan(wish, Effort);

    internal static TableAnswer Plan(TableWish wish, long effort)
    {
        ArgumentNullException.ThrowIfNull(wish);
        wish.Check();
        var relations = new GuestRelations(wish);
        if (Contradictions.In(relations, wish.Tables) is { } conflict)
            return conflict;
        var tables = Packing.Fit([.. relations.Groups.Select(group => group.Length)], TableSizes.Of(wish.Guests, wish.Tables), out var isCertain);
        if (tables is null)
            return new TableConflict(isCertain ? TableConflictKind.GroupsDoNotFit : TableConflictKind.NoneFound, []);

        var least = RepeatBound.Of(relations, wish.Tables, wish.Rounds);
        var (best, isConstructed) = Best(wish, relations, tables, least.Count, effort / Attempts);
        return best.Broken > 0 ? new TableConflict(TableConflictKind.NoneFound, []) : Finished(wish, relations, best, least, isConstructed);
    }

    private static (Found Best, bool IsConstructed) Best(TableWish wish, GuestRelations relations, int[] tables, int least, long effort)
    {
        var draws = new SeededDraws(wish.Seed);
        Found? best = null;
        if (!relations.HasGroups)
        {
            var constructed = ConstructedPlan.Of(relations, wish.Tables, wish.Rounds, draws);
            // What the rule does not reach begins as the first rounds once more.
            var seating = new Seating(relations, wish.Tables, [.. Enumerable.Range(0, wish.Rounds).Select(round => constructed[round % constructed.Length])]);
            best = new Annealing(relations, draws).Improve(seating, constructed.Length, effort, least);
            if (best.IsPerfect(least))
                return (best, constructed.Length == wish.Rounds);
        }

        for (var attempt = 0; attempt < Attempts && best?.IsPerfect(least) != true; attempt++)
        {
            var seating = new Seating(relations, wish.Tables, [.. Enumerable.Range(0, wish.Rounds).Select(_ => AnyRound(wish, relations, tables, draws))]);
            var found = new Annealing(relations, draws).Improve(seating, 0, effort, least);
            best = best is null ? found : Found.Better(best, found);
        }

        return (best!, false);
    }

    /// <summary>Groups where they fit, by lot among those of a size.</summary>
    private static int[] AnyRound(TableWish wish, GuestRelations relations, int[] tables, SeededDraws draws)
    {
        var order = Enumerable.Range(0, tables.Length).ToArray();
        draws.Shuffle<int>(order);
        var bySize = order.GroupBy(group => relations.Groups[group].Length).ToDictionary(groups => groups.Key, groups => new Queue<int>(groups));
        return [.. Enumerable.Range(0, wish.Tables).SelectMany(table => Enumerable.Range(0, tables.Length)
            .Where(group => tables[group] == table)
            .SelectMany(group => relations.Groups[bySize[relations.Groups[group].Length].Dequeue()]))];
    }

    private static TablePlan Finished(TableWish wish, GuestRelations relations, Found best, LeastRepeats least, bool isConstructed)
    {
        var seating = new Seating(relations, wish.Tables, best.Rounds);
        var meetings = wish.Rounds * (TableSizes.Of(wish.Guests, wish.Tables).Sum(TableSizes.PairsOf) - relations.Groups.Sum(group => TableSizes.PairsOf(group.Length)));
        return new TablePlan
        {
            Rounds = [.. Enumerable.Range(0, wish.Rounds).Select(round => (IReadOnlyList<IReadOnlyList<int>>)
                [.. Enumerable.Range(0, wish.Tables).Select(table => (IReadOnlyList<int>)[.. seating.At(round, table).ToArray().Order().Select(guest => guest + 1)])])],
            NewContacts = meetings - seating.Repeats,
            Repeats = seating.Repeats,
            OfColleagues = seating.OfColleagues,
            Least = least,
            IsConstructed = isConstructed,
        };
    }
}
