namespace Matchmaking.Bench.Feedback;

/// <summary>
/// What companies make of what they see in one round. It knows what practices are truly worth to them and nothing of the
/// recommender. The chance behind each answer is drawn beforehand, so it is the same whatever else a list holds.
/// </summary>
internal sealed class Decisions
{
    /// <summary>A practice that is worth this much is taken up every second time it is seen.</summary>
    private const double EverySecond = 3;

    /// <summary>As steep as the invented companies choose when nobody suggests anything.</summary>
    private const double Steepness = 1.3;

    /// <summary>Days that a company takes to decide, at most.</summary>
    public const int MostDays = 60;

    private readonly int practices;
    private readonly (double Chance, int Days)[] draws;

    public Decisions(int companies, int practices, int seed, int round)
    {
        var random = new Random(unchecked((seed * 1_000_003) + round));
        this.practices = practices;
        draws = new (double, int)[companies * practices];
        for (var i = 0; i < draws.Length; i++)
            draws[i] = (random.NextDouble(), random.Next(1, MostDays + 1));
    }

    /// <summary>After how many days the company takes a practice up, or null.</summary>
    /// <param name="company">Its number.</param>
    /// <param name="practice">Place in the catalogue.</param>
    /// <param name="place">Where it stands in the list, from 1: further down it is seen less often.</param>
    /// <param name="worth">What it is truly worth to the company.</param>
    public int? DaysUntilTakeUp(int company, int practice, int place, double worth)
    {
        var (chance, days) = draws[(company * practices) + practice];
        return chance < Seen(place) * Wanted(worth) ? days : null;
    }

    private static double Seen(int place) => 1 / Math.Log2(1 + place);

    private static double Wanted(double worth) => 1 / (1 + Math.Exp(-Steepness * (worth - EverySecond)));
}
