using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Explanations;

/// <summary>Which practices meet much of the same needs as another one; depends on the catalogue alone.</summary>
internal sealed class Substitutes
{
    private const int Most = 6;

    private readonly int[][] byPractice;

    public Substitutes(PracticeTable table)
    {
        Arguments = [.. table.Ids.Select(id => new[] { id })];
        byPractice = [.. Enumerable.Range(0, table.Count).Select(practice => Enumerable.Range(0, table.Count)
            .Where(other => other != practice)
            .Select(other => (Other: other, Shared: SharedBy(table, practice, other)))
            .Where(candidate => candidate.Shared > 0)
            .OrderByDescending(candidate => candidate.Shared)
            .Take(Most)
            .Select(candidate => candidate.Other)
            .ToArray())];
    }

    /// <summary>By practice: its id as the arguments of a sentence.</summary>
    public string[][] Arguments { get; }

    /// <summary>At most six practices, the one with most in common first.</summary>
    public ReadOnlySpan<int> Of(int practice) => byPractice[practice];

    /// <summary>What is met twice, more when both are made for the same situations.</summary>
    private static double SharedBy(PracticeTable table, int practice, int other)
    {
        var shared = 0.0;
        foreach (var need in table.Needs[practice])
            foreach (var met in table.Needs[other])
                shared += met.Need == need.Need ? met.Share * need.Share : 0;
        return (table.Topics[practice] & table.Topics[other]) == 0 ? shared / 2 : shared;
    }
}
