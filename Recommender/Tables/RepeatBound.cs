namespace Matchmaking.Recommender.Tables;

/// <summary>
/// How few repeats there can be: the largest of three counts, each of which holds for every plan. Often no plan reaches it;
/// where one does, it is proven to be the best.
/// </summary>
internal static class RepeatBound
{
    public static LeastRepeats Of(GuestRelations relations, int tables, int rounds)
    {
        var (people, repeated, colleagues) = (FewPeople(relations, tables, rounds), FewTables(relations, tables), ManyColleagues(relations, tables));
        LeastRepeats[] bounds =
        [
            new(rounds * colleagues, RepeatReason.ManyColleagues),
            new(colleagues + ((rounds - 1) * Math.Max(repeated, colleagues)), RepeatReason.FewTables),
            new(people, RepeatReason.FewPeople),
        ];
        var least = bounds.MaxBy(bound => bound.Count);
        return least.Count == 0 ? default : least;
    }

    /// <summary>Each guest sits with so many over all rounds, but there are only so many to meet. Each repeat is one too many for two guests.</summary>
    private static int FewPeople(GuestRelations relations, int tables, int rounds)
    {
        var sizes = TableSizes.Of(relations.Guests, tables);
        var seats = rounds * ((2 * sizes.Sum(TableSizes.PairsOf)) - relations.Groups.Sum(group => group.Length * (group.Length - 1)));
        var (tooMany, room) = (0, 0);
        for (var guest = 0; guest < relations.Guests; guest++)
        {
            var own = relations.GroupOf(guest).Length;
            var toMeet = ToMeet(relations, guest);
            var (fewest, most) = (rounds * Math.Max(0, sizes[^1] - own), rounds * (sizes[0] - own));
            tooMany += Math.Max(0, fewest - toMeet);
            room += Math.Max(0, Math.Min(most, toMeet) - fewest);
            seats -= fewest;
        }

        return (tooMany + Math.Max(0, seats - room) + 1) / 2;
    }

    private static int ToMeet(GuestRelations relations, int guest)
    {
        // Not oneself.
        var strangers = -1;
        for (var other = 0; other < relations.Guests; other++)
            strangers += relations[guest, other] == Relation.Strangers ? 1 : 0;
        return strangers;
    }

    /// <summary>Those who shared a table in the first round spread over the tables of any later one; of each group one guest is counted.</summary>
    private static int FewTables(GuestRelations relations, int tables) =>
        TableSizes.Of(relations.Groups.Length, tables).Sum(people => TableSizes.PairsWhenSpread(people, tables));

    /// <summary>In each round.</summary>
    private static int ManyColleagues(GuestRelations relations, int tables) => relations.Organisations.Sum(people =>
        TableSizes.PairsWhenSpread(people.DistinctBy(guest => relations.GroupOf(guest)[0]).Count(), tables));
}
