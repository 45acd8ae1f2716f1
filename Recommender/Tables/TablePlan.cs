namespace Matchmaking.Recommender.Tables;

/// <summary>Who sits where in each round, and how good that is.</summary>
public sealed record TablePlan
{
    /// <summary>By round, by table: the numbers of the guests, ascending. A table has as many seats in every round; the larger tables come first.</summary>
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Rounds { get; init; }

    /// <summary>Pairs of guests who meet and did not know each other. Those who are to sit together do not count.</summary>
    public required int NewContacts { get; init; }

    /// <summary>Meetings that are no new contact: of a pair that met in an earlier round, or of colleagues.</summary>
    public required int Repeats { get; init; }

    /// <summary>How many of the <see cref="Repeats"/> are meetings of colleagues.</summary>
    public required int OfColleagues { get; init; }

    /// <summary>No plan has fewer repeats than this. Where <see cref="Repeats"/> is as low, no plan is better.</summary>
    public required LeastRepeats Least { get; init; }

    /// <summary>Whether it was built by a rule of which it is known that nobody meets twice, or searched for.</summary>
    public required bool IsConstructed { get; init; }

    public bool IsProven => Repeats == Least.Count;
}

/// <param name="Count">At least 0.</param>
/// <param name="Reason">What makes it so many; none where it is 0.</param>
public readonly record struct LeastRepeats(int Count, RepeatReason Reason);

/// <summary>Why some pairs have to meet again.</summary>
public enum RepeatReason
{
    None = 0,

    /// <summary>Somebody sits with more people over all rounds than there are to meet.</summary>
    FewPeople = 1,

    /// <summary>A table has more people than there are tables to go to afterwards.</summary>
    FewTables = 2,

    /// <summary>An organisation sent more people than there are tables.</summary>
    ManyColleagues = 3,
}
