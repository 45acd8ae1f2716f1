using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Explanations;

/// <summary>
/// Which practices do much of the same for people in the same situation as another one; depends on the catalogue alone.
/// </summary>
internal sealed class Substitutes
{
    private const int Most = 6;

    /// <summary>What does less for a need than strength 2 of the catalogue stands in for nothing.</summary>
    private static readonly double Enough = NeedStrength.ShareOf(2);

    private readonly int[][] byPractice;

    public Substitutes(PracticeTable table)
    {
        Arguments = [.. table.Ids.Select(id => new[] { id })];
        byPractice = [.. Enumerable.Range(0, table.Count).Select(practice => Enumerable.Range(0, table.Count)
            .Where(other => other != practice && StandsIn(table, practice, other))
            .Select(other => (Other: other, Shared: SharedBy(table, practice, other)))
            .OrderByDescending(candidate => candidate.Shared)
            .Take(Most)
            .Select(candidate => candidate.Other)
            .ToArray())];
    }

    /// <summary>By practice: its id as the arguments of a sentence.</summary>
    public string[][] Arguments { get; }

    /// <summary>At most six practices, the one with most in common first.</summary>
    public ReadOnlySpan<int> Of(int practice) => byPractice[practice];

    private static bool StandsIn(PracticeTable table, int practice, int other)
    {
        if ((table.Topics[practice] & table.Topics[other]) == 0 || table.Needs[practice] is not [var strongest, ..])
            return false;
        foreach (var need in table.Needs[practice])
            if (need.Share == strongest.Share && need.Share >= Enough && ShareOf(table, other, need.Need) >= Enough)
                return true;
        return false;
    }

    private static double SharedBy(PracticeTable table, int practice, int other)
    {
        var shared = 0.0;
        foreach (var need in table.Needs[practice])
            shared += need.Share * ShareOf(table, other, need.Need);
        return shared;
    }

    private static double ShareOf(PracticeTable table, int practice, int need)
    {
        foreach (var met in table.Needs[practice])
            if (met.Need == need)
                return met.Share;
        return 0;
    }
}
