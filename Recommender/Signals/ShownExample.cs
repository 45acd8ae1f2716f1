namespace Matchmaking.Recommender.Signals;

/// <summary>One time that a company was shown a suggestion, and what it made of it.</summary>
/// <param name="Company">Id of the company.</param>
/// <param name="Practice">Id of the practice.</param>
/// <param name="Day">The first day of it.</param>
/// <param name="Position">The best place it had in that time, from 1.</param>
/// <param name="Score">As the model gave it there.</param>
/// <param name="Propensity">How likely it was to stand there; above 0, at most 1.</param>
/// <param name="Explore">Whether it stood there to be tried out.</param>
/// <param name="Response">What came of it.</param>
public sealed record ShownExample(
    string Company, string Practice, DateOnly Day, int Position, double Score, double Propensity, bool Explore, ShownResponse Response);

public enum ShownResponse
{
    /// <summary>Nothing yet, and there is still time.</summary>
    Open = 0,

    /// <summary>Planned, introduced or lived.</summary>
    TakenUp = 1,

    /// <summary>Said not to fit.</summary>
    Dismissed = 2,

    /// <summary>Nothing in the time there was. That says little: nobody may have read so far.</summary>
    Passed = 3,
}
