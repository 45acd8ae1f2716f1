using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Alliances;

/// <summary>How much an alliance can hold, and how far from today its days may lie.</summary>
public static class AllianceLimits
{
    public const int MaxSeats = 50;
    public const int MaxTerms = 100;
    public const int MaxOffers = 200;
    public const int MaxMeasures = 5_000;
    public const int MaxMemberships = 5_000;
    public const int MaxApproaches = 5_000;

    public const int MaxTitle = 120;
    public const int MaxOrganisation = 200;
    public const int MaxReason = 500;
    public const int MaxStory = 1_000;
    public const int MaxFigure = 10_000;

    private const int YearsAhead = 5;

    private static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <summary>Whether something can have happened on this day.</summary>
    public static bool HasCome(DateOnly day, DateOnly today) => day >= Earliest && day <= today;

    /// <summary>Whether something can have happened or be planned for this day.</summary>
    public static bool InReach(DateOnly day, DateOnly today) => day >= Earliest && day <= today.AddYears(YearsAhead);

    internal static bool IsCompany(string? id) => CompanyId.TryParse(id, out _);
}
