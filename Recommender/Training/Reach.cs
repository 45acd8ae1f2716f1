using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Training;

/// <summary>How many of the practices that anybody could be shown somebody is shown.</summary>
internal sealed class Reach
{
    /// <summary>More companies than this make measuring slower, not surer.</summary>
    private const int Most = 6000;

    private readonly bool[] possible;

    /// <param name="before">Who could be shown something.</param>
    /// <param name="recommender">Its rules say what.</param>
    /// <param name="practices">Number of practices.</param>
    public Reach(Snapshot before, PracticeRecommender recommender, int practices)
    {
        possible = new bool[practices];
        foreach (var query in before.Queries.Take(Most))
            foreach (var practice in recommender.Order(query with { Limit = int.MaxValue }, before.Prevalence))
                possible[practice] = true;
    }

    /// <summary>0 to 1; 0 where nobody can be shown anything.</summary>
    /// <param name="lists">Practices as places in the catalogue.</param>
    public double Of(int[][] lists) => Of(Exposure.Counts(lists, possible.Length));

    /// <summary>The same by how often each practice is shown.</summary>
    public double Of(int[] counts) => possible.Count(one => one) is > 0 and var all ? (double)counts.Count(count => count > 0) / all : 0;
}
