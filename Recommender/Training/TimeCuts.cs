namespace Matchmaking.Recommender.Training;

/// <summary>Days that part what is learned from, what weights are chosen on, and what is held out for the gate.</summary>
/// <param name="Learn">Last day of the first part.</param>
/// <param name="Choose">Last day of the second part.</param>
/// <param name="End">Last day of all.</param>
internal readonly record struct TimeCuts(DateOnly Learn, DateOnly Choose, DateOnly End)
{
    private const double LearnShare = 0.64;
    private const double ChooseShare = 0.8;

    /// <summary>Cuts by number of first take-ups; null when they do not spread over enough days.</summary>
    public static TimeCuts? Of(IEnumerable<TrainingCompany> companies)
    {
        DateOnly[] days =
        [
            .. companies.SelectMany(company => company.Events.Where(one => one.Strength > 0).GroupBy(one => one.Practice, (_, events) => events.Min(one => one.Day))).Order(),
        ];
        if (days.Length == 0)
            return null;
        var cuts = new TimeCuts(At(days, LearnShare), At(days, ChooseShare), days[^1]);
        return cuts.Learn < cuts.Choose && cuts.Choose < cuts.End ? cuts : null;
    }

    private static DateOnly At(DateOnly[] days, double share) => days[(int)(share * (days.Length - 1))];
}
