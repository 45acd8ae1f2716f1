namespace Matchmaking.Recommender.Signals;

/// <summary>What a company was shown on a day. Lists of firms that are not stored never become one of these.</summary>
/// <param name="Company">Id of the company.</param>
/// <param name="Day">Where the company is.</param>
/// <param name="Persona">Id of the persona that was asked for, or null.</param>
/// <param name="Model">Version of the model that ordered it.</param>
/// <param name="Practices">In the order shown, at most <see cref="Most"/>.</param>
public sealed record ShownList(string Company, DateOnly Day, string? Persona, string Model, IReadOnlyList<ShownPractice> Practices)
{
    /// <summary>Places that are worth knowing; what stands further down is hardly ever seen.</summary>
    public const int Most = 10;
}

/// <param name="Practice">Id of the practice.</param>
/// <param name="Score">As the model gave it, 0 to 1.</param>
/// <param name="Propensity">How likely it was to stand at this place, above 0, at most 1; 1 unless a place was open for trying out.</param>
/// <param name="Explore">Whether it stands there to be tried out.</param>
public readonly record struct ShownPractice(string Practice, double Score, double Propensity, bool Explore);
