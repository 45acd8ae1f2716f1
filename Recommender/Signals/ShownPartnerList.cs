namespace Matchmaking.Recommender.Signals;

/// <summary>Companies that an alliance was shown on a day. Fictional alliances and companies never become part of one.</summary>
/// <param name="Alliance">Id of the alliance.</param>
/// <param name="Day">Where the alliance is.</param>
/// <param name="Model">Version of the learned model that took part, or null.</param>
/// <param name="Companies">At most one per place.</param>
public sealed record ShownPartnerList(string Alliance, DateOnly Day, string? Model, IReadOnlyList<ShownPartner> Companies)
{
    /// <summary>So many of the best, and as many of those in turn after them: what stands further down is hardly ever seen.</summary>
    public const int Most = 10;
}

/// <param name="Company">Id of the company.</param>
/// <param name="Position">Place in the list, from 1; those in turn come after the best.</param>
/// <param name="ForCompany">What the company would have gained by what was known that day, 0 to 1.</param>
/// <param name="ForAlliance">What the alliance would have gained, 0 to 1.</param>
public readonly record struct ShownPartner(string Company, int Position, double ForCompany, double ForAlliance);
