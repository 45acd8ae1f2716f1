namespace Matchmaking.Recommender.Tables;

/// <summary>
/// Who sits where in all rounds, who has met whom how often, and what that costs: kept up with every swap, never counted
/// anew. Locked groups are the caller's business; a swap moves what it is told to.
/// </summary>
internal sealed class Seating
{
    /// <summary>A repeat. A pair's third meeting costs one more than its second, the next two more: repeats spread over many pairs.</summary>
    public const int RepeatPrice = 4;

    /// <summary>Two who are to sit apart share a table.</summary>
    public const int ApartPrice = 60;

    private const int Kinds = 4;
    private const int MostMeetings = TableLimits.MaxRounds + 1;

    /// <summary>By relation and meetings so far: what one more costs.</summary>
    private static readonly int[] Prices = [.. Enumerable.Range(0, Kinds * MostMeetings).Select(at => Price((Relation)(at / MostMeetings), at % MostMeetings))];

    private readonly GuestRelations relations;
    private readonly int guests;
    private readonly int[] starts;
    private readonly int[] tableOfSeat;
    private readonly int[][] guestAt;
    private readonly int[][] seatOf;
    private readonly byte[] meetings;
    private readonly bool[] moving;

    /// <param name="relations">What guests are to each other.</param>
    /// <param name="tables">How many tables.</param>
    /// <param name="rounds">By round: the guests in the order of the seats, table by table.</param>
    public Seating(GuestRelations relations, int tables, IReadOnlyList<int[]> rounds)
    {
        this.relations = relations;
        guests = relations.Guests;
        var sizes = TableSizes.Of(guests, tables);
        starts = [.. Enumerable.Range(0, tables + 1).Select(table => sizes.Take(table).Sum())];
        tableOfSeat = [.. sizes.SelectMany((size, table) => Enumerable.Repeat(table, size))];
        guestAt = [.. rounds.Select(round => (int[])round.Clone())];
        seatOf = [.. guestAt.Select(_ => new int[guests])];
        meetings = new byte[guests * guests];
        moving = new bool[guests];
        foreach (var (at, seat) in guestAt.Zip(seatOf))
            for (var place = 0; place < guests; place++)
                seat[at[place]] = place;
        for (var round = 0; round < guestAt.Length; round++)
            for (var table = 0; table < tables; table++)
                foreach (var one in At(round, table))
                    foreach (var other in At(round, table))
                        if (one < other)
                            Meet(one, other);
    }

    public int Rounds => guestAt.Length;

    public int Tables => starts.Length - 1;

    /// <summary>What a search makes as small as it can.</summary>
    public int Cost { get; private set; }

    /// <summary>Meetings that are no new contact.</summary>
    public int Repeats { get; private set; }

    /// <summary>Meetings of those who are to sit apart.</summary>
    public int Broken { get; private set; }

    public int OfColleagues { get; private set; }

    public ReadOnlySpan<int> At(int round, int table) => guestAt[round].AsSpan(starts[table]..starts[table + 1]);

    public int TableOf(int round, int guest) => tableOfSeat[seatOf[round][guest]];

    /// <summary>A copy of the guests in the order of the seats, by round.</summary>
    public int[][] Copy() => [.. guestAt.Select(round => (int[])round.Clone())];

    /// <summary>By how much the cost would rise if these guests of one table changed places with as many of another.</summary>
    public int Delta(int round, ReadOnlySpan<int> some, ReadOnlySpan<int> others)
    {
        Mark(some, others, true);
        var here = At(round, TableOf(round, some[0]));
        var there = At(round, TableOf(round, others[0]));
        var delta = 0;
        foreach (var guest in some)
            delta += Gained(guest, there) - Lost(guest, here);
        foreach (var guest in others)
            delta += Gained(guest, here) - Lost(guest, there);
        Mark(some, others, false);
        return delta;
    }

    public void Swap(int round, ReadOnlySpan<int> some, ReadOnlySpan<int> others)
    {
        Mark(some, others, true);
        var here = At(round, TableOf(round, some[0]));
        var there = At(round, TableOf(round, others[0]));
        foreach (var guest in some)
            Move(guest, here, there);
        foreach (var guest in others)
            Move(guest, there, here);
        Mark(some, others, false);
        var (at, seats) = (guestAt[round], seatOf[round]);
        for (var pair = 0; pair < some.Length; pair++)
        {
            var (one, other) = (some[pair], others[pair]);
            (seats[one], seats[other]) = (seats[other], seats[one]);
            (at[seats[one]], at[seats[other]]) = (one, other);
        }
    }

    private void Mark(ReadOnlySpan<int> some, ReadOnlySpan<int> others, bool mark)
    {
        foreach (var guest in some)
            moving[guest] = mark;
        foreach (var guest in others)
            moving[guest] = mark;
    }

    private int Gained(int guest, ReadOnlySpan<int> table)
    {
        var (sum, row) = (0, guest * guests);
        var kinds = relations.All;
        foreach (var other in table)
            if (!moving[other])
                sum += Prices[((int)kinds[row + other] * MostMeetings) + meetings[row + other]];
        return sum;
    }

    private int Lost(int guest, ReadOnlySpan<int> table)
    {
        var (sum, row) = (0, guest * guests);
        var kinds = relations.All;
        foreach (var other in table)
            if (!moving[other])
                sum += Prices[((int)kinds[row + other] * MostMeetings) + meetings[row + other] - 1];
        return sum;
    }

    private void Move(int guest, ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        foreach (var other in from)
            if (!moving[other])
                Part(guest, other);
        foreach (var other in to)
            if (!moving[other])
                Meet(guest, other);
    }

    private void Meet(int one, int other)
    {
        Count(one, other, meetings[(one * guests) + other], 1);
        meetings[(one * guests) + other]++;
        meetings[(other * guests) + one]++;
    }

    private void Part(int one, int other)
    {
        meetings[(one * guests) + other]--;
        meetings[(other * guests) + one]--;
        Count(one, other, meetings[(one * guests) + other], -1);
    }

    private void Count(int one, int other, int before, int sign)
    {
        var relation = relations[one, other];
        Cost += sign * Prices[((int)relation * MostMeetings) + before];
        Repeats += relation == Relation.Colleagues || (relation == Relation.Strangers && before > 0) ? sign : 0;
        OfColleagues += relation == Relation.Colleagues ? sign : 0;
        Broken += relation == Relation.Apart ? sign : 0;
    }

    private static int Price(Relation relation, int before) => relation switch
    {
        Relation.Strangers => before == 0 ? 0 : RepeatPrice + before - 1,
        Relation.Colleagues => RepeatPrice + before,
        Relation.Apart => ApartPrice,
        _ => 0,
    };
}
