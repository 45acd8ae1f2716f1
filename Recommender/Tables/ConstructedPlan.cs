namespace Matchmaking.Recommender.Tables;

/// <summary>Seats guests by a <see cref="DifferenceMatrix"/>, by lot where the rule leaves a choice.</summary>
internal static class ConstructedPlan
{
    /// <summary>As many rounds as the rule gives, each a list of guests in the order of the seats.</summary>
    public static int[][] Of(GuestRelations relations, int tables, int rounds, SeededDraws draws)
    {
        var guests = relations.Guests;
        var rows = TableSizes.Of(guests, tables)[0];
        var matrix = DifferenceMatrix.Of(tables, rows, rounds);
        // A last row that is not full takes at most one guest from each table.
        var lengths = Enumerable.Range(0, rows).Select(row => Math.Min(tables, guests - (row * tables))).ToArray();
        var people = Rows(relations, lengths, draws);
        var plan = matrix.Steps.Select((_, round) => Round(people, tables, (row, number) => matrix.Table(round, row, number), draws)).ToList();
        // As many rows as tables, and each row full or nearly: the rows are a round themselves, as all lines of an affine plane are.
        if (plan.Count == tables && plan.Count < rounds && rows == tables && guests >= (tables * tables) - 1)
            plan.Add(Round(people, tables, (row, _) => row, draws));
        return [.. plan];
    }

    /// <summary>Those who are to sit apart or know each other come into one row, where nobody meets; as far as there is room.</summary>
    private static int[][] Rows(GuestRelations relations, int[] lengths, SeededDraws draws)
    {
        var sets = relations.Related(Relation.Apart, Relation.Colleagues).SelectMany(set => set.Chunk(lengths[0])).ToArray();
        draws.Shuffle<int[]>(sets);
        var places = Packing.Fit([.. sets.Select(set => set.Length)], lengths, out _);
        if (places is null)
        {
            sets = [.. sets.SelectMany(set => set).Chunk(1)];
            places = Packing.Fit([.. sets.Select(set => set.Length)], lengths, out _)!;
        }

        var rows = lengths.Select((_, row) => Enumerable.Range(0, sets.Length).Where(set => places[set] == row).SelectMany(set => sets[set]).ToArray()).ToArray();
        foreach (var row in rows)
            draws.Shuffle<int>(row);
        return rows;
    }

    private static int[] Round(int[][] rows, int tables, Func<int, int, int> tableOf, SeededDraws draws)
    {
        var seated = Enumerable.Range(0, tables).Select(_ => new List<int>()).ToArray();
        for (var row = 0; row < rows.Length; row++)
            for (var number = 0; number < rows[row].Length; number++)
                seated[tableOf(row, number)].Add(rows[row][number]);
        draws.Shuffle<List<int>>(seated);
        return [.. seated.OrderByDescending(table => table.Count).SelectMany(table => table)];
    }
}
