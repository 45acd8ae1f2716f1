using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Exploration;

/// <summary>Leave to try something out at one place of a list.</summary>
/// <param name="Draws">What is known of practices.</param>
/// <param name="Chance">Decides which draw counts.</param>
public readonly record struct Trial(TakeUpDraws Draws, ulong Chance)
{
    /// <summary>The same all week for a company: a list that changes with every look helps nobody.</summary>
    /// <param name="draws">What is known of practices.</param>
    /// <param name="company">Id of the company.</param>
    /// <param name="day">Any day of the week.</param>
    public static Trial Of(TakeUpDraws draws, string company, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(company);
        return new Trial(draws, StableHash.Mix(StableHash.Of(company), (ulong)MondayOf(day).DayNumber));
    }

    /// <summary>The first day of the week that this day is in.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
