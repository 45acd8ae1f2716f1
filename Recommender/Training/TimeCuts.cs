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
        DateOnly[][] all = [.. companies.Select(FirstDays).Where(days => days.Length > 0)];
        if (all.Length == 0)
            return null;
        var most = (int)Math.Ceiling(FirmShare.Most(all.Select(days => (double)days.Length)));
        DateOnly[] days = [.. all.SelectMany(own => Spread(own, most)).Order()];
        var cuts = new TimeCuts(At(days, LearnShare), At(days, ChooseShare), all.Max(own => own[^1]));
        return cuts.Learn < cuts.Choose && cuts.Choose < cuts.End ? cuts : null;
    }

    /// <summary>When a company took up each of its practices.</summary>
    private static DateOnly[] FirstDays(TrainingCompany company) =>
        [.. company.Events.Where(one => one.Strength > 0).GroupBy(one => one.Practice, (_, events) => events.Min(one => one.Day)).Order()];

    /// <summary>So many of its days at most, evenly over all of them: one company alone must not move the cuts.</summary>
    private static IEnumerable<DateOnly> Spread(DateOnly[] days, int most) =>
        days.Length <= most ? days : Enumerable.Range(0, most).Select(place => days[place * days.Length / most]);

    private static DateOnly At(DateOnly[] days, double share) => days[(int)(share * (days.Length - 1))];
}
