namespace Matchmaking.Recommender.Signals;

/// <summary>One company that an alliance was shown on a day.</summary>
/// <param name="Alliance">Id of the alliance.</param>
/// <param name="Company">Id of the company.</param>
/// <param name="Day">Where the alliance is.</param>
/// <param name="Position">Place in the list, from 1.</param>
/// <param name="ForCompany">What the company would have gained by what was known that day, 0 to 1.</param>
/// <param name="ForAlliance">What the alliance would have gained, 0 to 1.</param>
public sealed record PartnerShowing(string Alliance, string Company, DateOnly Day, int Position, double ForCompany, double ForAlliance);

/// <summary>What became of it.</summary>
/// <param name="Showing">The best place it had until the alliance answered or its time was over, with the gains of that day.</param>
/// <param name="Response">What came of it.</param>
public sealed record PartnerExample(PartnerShowing Showing, PartnerResponse Response)
{
    /// <summary>Whether the alliance approached the company: its "yes".</summary>
    public bool IsApproached => Response is PartnerResponse.Agreed or PartnerResponse.Declined;
}

public enum PartnerResponse
{
    /// <summary>Nothing yet, and there is still time.</summary>
    Open = 0,

    /// <summary>The alliance did not approach the company in the time there was. It may not have read so far.</summary>
    Passed = 1,

    /// <summary>It did, and the two met, or the company joined.</summary>
    Agreed = 2,

    /// <summary>It did, and the company said no.</summary>
    Declined = 3,
}

/// <summary>How a company answered an alliance.</summary>
/// <param name="Alliance">Id of the alliance.</param>
/// <param name="Company">Id of the company.</param>
/// <param name="Day">The day.</param>
/// <param name="Agreed">Whether the two met or the company joined; else it said no.</param>
public readonly record struct PartnerAnswer(string Alliance, string Company, DateOnly Day, bool Agreed);
