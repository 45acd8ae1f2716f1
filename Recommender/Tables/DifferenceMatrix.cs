namespace Matchmaking.Recommender.Tables;

/// <summary>
/// A rule by which nobody meets twice. Each guest has a number and a row; in each round the number moves on by a step that
/// depends on the row, and names the table. Guests of one row never meet; two of different rows meet where their numbers
/// differ by the difference of the steps, so once at most as long as that difference is another one in every round.
/// </summary>
internal sealed class DifferenceMatrix
{
    /// <summary>Steps that are tried before the search settles for fewer rounds.</summary>
    private const int MostSteps = 200_000;

    private readonly Func<int, int, int> add;

    private DifferenceMatrix(int[][] steps, Func<int, int, int> add)
    {
        Steps = steps;
        this.add = add;
    }

    /// <summary>By round, by row.</summary>
    public int[][] Steps { get; }

    /// <summary>The table of a guest.</summary>
    public int Table(int round, int row, int number) => add(number, Steps[round][row]);

    /// <summary>As many of the rounds as a rule is found for; at least one.</summary>
    /// <param name="tables">At least 1.</param>
    /// <param name="rows">Seats at the largest table.</param>
    /// <param name="rounds">At least 1.</param>
    public static DifferenceMatrix Of(int tables, int rows, int rounds)
    {
        if (rows > tables)
            return new DifferenceMatrix([new int[rows]], (number, step) => (number + step) % tables);
        if (FiniteField.OfOrder(tables) is { } field)
            return new DifferenceMatrix(Products(field, rows, Math.Min(rounds, tables)), field.Add);
        return new DifferenceMatrix(Search(tables, rows, Math.Min(rounds, tables)), (number, step) => (number + step) % tables);
    }

    /// <summary>Lines of an affine plane with the slope of the round: exact, and as many rounds as there are tables.</summary>
    private static int[][] Products(FiniteField field, int rows, int rounds) =>
        [.. Enumerable.Range(0, rounds).Select(round => Enumerable.Range(0, rows).Select(row => field.Multiply(round, row)).ToArray())];

    /// <summary>Where there is no field: step by step, going back where nothing fits. The first round and the first row are zero, which costs nothing.</summary>
    private static int[][] Search(int tables, int rows, int rounds)
    {
        var steps = new int[rounds][];
        for (var round = 0; round < rounds; round++)
            steps[round] = new int[rows];
        var (left, best) = (MostSteps, new int[][] { new int[rows] });
        Fill(1, 1);
        return best;

        bool Fill(int round, int row)
        {
            if (round == rounds || row == rows)
            {
                var done = row == rows ? round + 1 : round;
                if (done > best.Length)
                    best = [.. steps.Take(done).Select(line => (int[])line.Clone())];
                return done == rounds || Fill(done, 1);
            }

            for (var step = 0; step < tables && left-- > 0; step++)
            {
                steps[round][row] = step;
                if (Fits(round, row) && Fill(round, row + 1))
                    return true;
            }

            return false;
        }

        bool Fits(int round, int row)
        {
            for (var before = 0; before < round; before++)
                for (var other = 0; other < row; other++)
                    if ((steps[round][row] - steps[before][row] - steps[round][other] + steps[before][other]) % tables == 0)
                        return false;
            return true;
        }
    }
}
