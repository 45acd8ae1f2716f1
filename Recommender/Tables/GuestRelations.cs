namespace Matchmaking.Recommender.Tables;

/// <summary>What guests are to each other. Guests count from 0 here.</summary>
internal sealed class GuestRelations
{
    private readonly Relation[] relations;
    private readonly int[] groupOf;

    public GuestRelations(TableWish wish)
    {
        Guests = wish.Guests;
        relations = new Relation[Guests * Guests];
        Groups = Merged(Guests, wish.Together);
        Organisations = [.. Merged(Guests, wish.Colleagues).Where(people => people.Length > 1)];
        groupOf = new int[Guests];
        for (var group = 0; group < Groups.Length; group++)
            foreach (var guest in Groups[group])
                groupOf[guest] = group;

        foreach (var people in Organisations)
            Relate(people, Relation.Colleagues);
        foreach (var people in wish.Apart)
            Relate([.. people.Select(guest => guest - 1)], Relation.Apart);
        TornPair = FindTornPair();
        foreach (var people in Groups)
            Relate(people, Relation.Together);
    }

    public int Guests { get; }

    /// <summary>Everybody, in groups that always sit together; most are of one.</summary>
    public int[][] Groups { get; }

    /// <summary>Guests of one organisation, where there are several.</summary>
    public int[][] Organisations { get; }

    /// <summary>Two guests who are to sit together and apart; null where there are none.</summary>
    public int[]? TornPair { get; }

    public Relation this[int one, int other] => relations[(one * Guests) + other];

    /// <summary>By guest and guest.</summary>
    public ReadOnlySpan<Relation> All => relations;

    public bool HasGroups => Groups.Length < Guests;

    public int[] GroupOf(int guest) => Groups[groupOf[guest]];

    /// <summary>Guests in sets that no relation of these kinds leads out of.</summary>
    public int[][] Related(params Relation[] kinds)
    {
        var pairs = from one in Enumerable.Range(0, Guests)
                    from other in Enumerable.Range(one + 1, Guests - one - 1)
                    where kinds.Contains(this[one, other])
                    select new[] { one + 1, other + 1 };
        return Merged(Guests, pairs);
    }

    private void Relate(int[] people, Relation relation)
    {
        foreach (var one in people)
            foreach (var other in people)
                if (one != other)
                    relations[(one * Guests) + other] = relation;
    }

    private int[]? FindTornPair()
    {
        foreach (var people in Groups)
            foreach (var one in people)
                foreach (var other in people)
                    if (this[one, other] == Relation.Apart)
                        return [one, other];
        return null;
    }

    /// <summary>Everybody, in one set with all to whom a chain of lists leads; in the order of the first guest of each.</summary>
    private static int[][] Merged(int guests, IEnumerable<IReadOnlyList<int>> lists)
    {
        var roots = Enumerable.Range(0, guests).ToArray();
        foreach (var list in lists)
            foreach (var guest in list)
            {
                var (one, other) = (Root(roots, list[0] - 1), Root(roots, guest - 1));
                roots[Math.Max(one, other)] = Math.Min(one, other);
            }

        return [.. Enumerable.Range(0, guests).GroupBy(guest => Root(roots, guest)).Select(people => people.ToArray())];
    }

    private static int Root(int[] roots, int guest)
    {
        while (roots[guest] != guest)
            guest = roots[guest];
        return guest;
    }
}

internal enum Relation : byte
{
    Strangers = 0,
    Colleagues = 1,
    Apart = 2,
    Together = 3,
}
