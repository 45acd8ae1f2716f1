namespace Matchmaking.Recommender.Tables;

/// <summary>Finds wishes that no plan can keep, as far as that can be seen without one.</summary>
internal static class Contradictions
{
    public static TableConflict? In(GuestRelations relations, int tables)
    {
        if (relations.TornPair is { } torn)
            return Of(TableConflictKind.TogetherAndApart, torn);
        var largest = TableSizes.Of(relations.Guests, tables)[0];
        if (relations.Groups.FirstOrDefault(group => group.Length > largest) is { } crowd)
            return Of(TableConflictKind.GroupTooLarge, crowd);
        return ManyApart(relations, tables) is { } apart ? Of(TableConflictKind.TooManyApart, apart) : null;
    }

    private static TableConflict Of(TableConflictKind kind, int[] guests) => new(kind, [.. guests.Select(guest => guest + 1).Order()]);

    /// <summary>More guests than there are tables, each to sit apart from all others: from every guest on, whoever fits next. May overlook some.</summary>
    private static int[]? ManyApart(GuestRelations relations, int tables)
    {
        for (var first = 0; first < relations.Guests; first++)
        {
            var found = new List<int> { first };
            for (var next = 0; next < relations.Guests; next++)
                if (found.TrueForAll(guest => relations[guest, next] == Relation.Apart))
                    found.Add(next);
            if (found.Count > tables)
                return [.. found];
        }

        return null;
    }
}
