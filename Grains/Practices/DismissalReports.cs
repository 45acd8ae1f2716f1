using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Practices;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Grains.Practices;

/// <summary>Decides what may be told of how often a practice was dismissed.</summary>
public static class DismissalReports
{
    private static readonly int AllReasons = Enum.GetValues<DismissalReason>().Length;

    /// <summary>
    /// The report, or null while fewer than five companies stand behind it. As the sum is told, the rarest reasons stay
    /// untold together until none of their figures follows from it (complementary suppression).
    /// </summary>
    /// <param name="counts">Companies by reason; a company counts once.</param>
    public static DismissalReport? Of(IReadOnlyDictionary<DismissalReason, int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var companies = counts.Values.Sum();
        if (companies < SmallFigures.Fewest)
            return null;
        var told = counts
            .Where(count => count.Value >= SmallFigures.Fewest)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key)
            .Select(count => new DismissalsOfReason(count.Key, count.Value))
            .ToList();
        while (told.Count > 0 && IsTelling(companies - told.Sum(reason => reason.Companies), AllReasons - told.Count))
        {
            // Equals go together: which of them went would tell which of the others is small.
            var least = told[^1].Companies;
            told.RemoveAll(reason => reason.Companies == least);
        }

        return new DismissalReport { Companies = companies, Reasons = told, Untold = companies - told.Sum(reason => reason.Companies) };
    }

    /// <summary>Whether the sum of what stays untold is small itself, or only adds up when each of its figures is as large as a small one can be.</summary>
    private static bool IsTelling(int untold, int reasons) =>
        untold > 0 && (untold < SmallFigures.Fewest || untold == reasons * (SmallFigures.Fewest - 1));
}
