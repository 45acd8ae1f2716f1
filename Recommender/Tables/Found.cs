namespace Matchmaking.Recommender.Tables;

/// <summary>A plan that a search came across. Broken wishes count first, then repeats, then how they spread.</summary>
internal sealed record Found(int[][] Rounds, int Broken, int Repeats, int Cost)
{
    public static Found Of(Seating seating) => new(seating.Copy(), seating.Broken, seating.Repeats, seating.Cost);

    public bool IsPerfect(int least) => Broken == 0 && Repeats == least;

    public bool IsWorseThan(Seating seating) => (seating.Broken, seating.Repeats, seating.Cost).CompareTo((Broken, Repeats, Cost)) < 0;

    public static Found Better(Found one, Found other) =>
        (other.Broken, other.Repeats, other.Cost).CompareTo((one.Broken, one.Repeats, one.Cost)) < 0 ? other : one;
}
