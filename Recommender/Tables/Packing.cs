namespace Matchmaking.Recommender.Tables;

/// <summary>Puts groups into places of limited room, whole.</summary>
internal static class Packing
{
    private const int MostSteps = 100_000;

    /// <summary>The place of each group; null where there is none, or none was found within a fixed effort.</summary>
    /// <param name="groups">Sizes, in any order.</param>
    /// <param name="rooms">How many each place holds.</param>
    /// <param name="isCertain">Whether null means that there is none.</param>
    public static int[]? Fit(int[] groups, int[] rooms, out bool isCertain)
    {
        var order = Enumerable.Range(0, groups.Length).OrderByDescending(group => groups[group]).ToArray();
        var (places, free, left) = (new int[groups.Length], (int[])rooms.Clone(), MostSteps);
        var fits = Place(0);
        isCertain = fits || left > 0;
        return fits ? places : null;

        bool Place(int at)
        {
            if (at == order.Length)
                return true;
            var size = groups[order[at]];
            for (var room = 0; room < free.Length && left-- > 0; room++)
            {
                if (free[room] < size || Array.IndexOf(free, free[room]) < room)
                    continue;
                (places[order[at]], free[room]) = (room, free[room] - size);
                if (Place(at + 1))
                    return true;
                free[room] += size;
                // Where those who come alone do not find a chair, no other order of groups helps.
                if (size == 1)
                    return false;
            }

            return false;
        }
    }
}
