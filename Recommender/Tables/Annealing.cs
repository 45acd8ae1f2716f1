namespace Matchmaking.Recommender.Tables;

/// <summary>
/// Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) over swaps of guests, or of whole groups, between two tables of a
/// round. Its effort is counted in pairs that are looked at, never in time: the same plan comes out on every machine.
/// </summary>
internal sealed class Annealing(GuestRelations relations, SeededDraws draws)
{
    /// <summary>How likely a swap is taken that costs one more, at the beginning and at the end; twice as much is taken with the square of it.</summary>
    private const double Hot = 0.51, Cold = 0.19;

    /// <summary>What choosing a swap takes, counted in pairs.</summary>
    private const int PairsPerLook = 24;

    private const int SwapsPerHeat = 256;

    private readonly int[] some = new int[relations.Guests];
    private readonly int[] others = new int[relations.Guests];

    /// <summary>Searches until the effort is used up or nothing is left to gain; the best that was seen.</summary>
    /// <param name="seating">Where to begin; left wherever the search ends.</param>
    /// <param name="fixedRounds">So many rounds at the beginning stay as they are.</param>
    /// <param name="pairs">The effort.</param>
    /// <param name="least">No plan has fewer repeats.</param>
    public Found Improve(Seating seating, int fixedRounds, long pairs, int least)
    {
        var best = Found.Of(seating);
        var (rounds, left) = (seating.Rounds - fixedRounds, pairs);
        if (rounds == 0 || seating.Tables == 1)
            return best;
        while (left > 0 && !best.IsPerfect(least))
        {
            var heat = Cold + ((Hot - Cold) * left / pairs);
            for (var swap = 0; swap < SwapsPerHeat && left > 0; swap++)
            {
                var round = fixedRounds + draws.Next(rounds);
                var moved = Choose(seating, round);
                left -= PairsPerLook + (4L * moved * seating.At(round, 0).Length);
                if (moved == 0)
                    continue;
                var delta = seating.Delta(round, some.AsSpan(0, moved), others.AsSpan(0, moved));
                if (!Accepts(delta, heat))
                    continue;
                // Copied only before it is left: on the way down each step is the best so far.
                if (delta > 0 && best.IsWorseThan(seating))
                    best = Found.Of(seating);
                seating.Swap(round, some.AsSpan(0, moved), others.AsSpan(0, moved));
            }

            if (best.IsWorseThan(seating))
                best = Found.Of(seating);
        }

        return best;
    }

    /// <summary>By multiplying alone, which gives the same on every machine; an exponential function does not.</summary>
    private bool Accepts(int delta, double heat)
    {
        var chance = 1.0;
        for (var one = 0; one < delta && chance > 1e-9; one++)
            chance *= heat;
        return delta <= 0 || draws.NextDouble() < chance;
    }

    /// <summary>Two groups of different tables; the smaller is filled up with others of its table until both are as many. 0 where that fails.</summary>
    private int Choose(Seating seating, int round)
    {
        var one = draws.Next(relations.Guests);
        var here = seating.TableOf(round, one);
        var there = draws.Next(seating.Tables - 1);
        there += there >= here ? 1 : 0;
        var table = seating.At(round, there);
        var (mine, theirs) = (Take(some, 0, relations.GroupOf(one)), Take(others, 0, relations.GroupOf(table[draws.Next(table.Length)])));
        if (mine < theirs)
            mine = Fill(some, mine, theirs, seating.At(round, here));
        else if (theirs < mine)
            theirs = Fill(others, theirs, mine, table);
        return mine == theirs ? mine : 0;
    }

    private int Fill(int[] chosen, int count, int wanted, ReadOnlySpan<int> table)
    {
        var from = draws.Next(table.Length);
        for (var at = 0; at < table.Length && count < wanted; at++)
        {
            var group = relations.GroupOf(table[(from + at) % table.Length]);
            if (count + group.Length <= wanted && Array.IndexOf(chosen, group[0], 0, count) < 0)
                count = Take(chosen, count, group);
        }

        return count;
    }

    private static int Take(int[] chosen, int count, int[] group)
    {
        foreach (var guest in group)
            chosen[count++] = guest;
        return count;
    }
}
