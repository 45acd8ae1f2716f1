namespace Matchmaking.Recommender.Tables;

/// <summary>Seats at each table: as even as possible, the larger tables first.</summary>
internal static class TableSizes
{
    public static int[] Of(int guests, int tables) => [.. Enumerable.Range(0, tables).Select(table => (guests / tables) + (table < guests % tables ? 1 : 0))];

    /// <summary>The fewest pairs that share a table when people spread over tables as evenly as possible.</summary>
    public static int PairsWhenSpread(int people, int tables) => Of(people, tables).Sum(PairsOf);

    public static int PairsOf(int people) => people * (people - 1) / 2;
}
