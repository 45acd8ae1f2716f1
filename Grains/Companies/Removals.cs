using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>What leaves a company by the passing of time, and how it leaves as a whole. Pure.</summary>
public static class Removals
{
    /// <summary>Why there is no company to see, or null.</summary>
    public static CompanyRefusal? Absence(CompanyState company) =>
        company.Profile is null ? CompanyRefusal.NotFound
        : company.Removal is not null ? CompanyRefusal.Removed
        : null;

    /// <summary>When there is something to forget next, or null.</summary>
    public static DateTimeOffset? Next(CompanyState company) => company.Dismissals
        .Select(dismissal => (DateTimeOffset?)Dismissals.RunsOut(dismissal.At))
        .Append(company.Removal is { } removal ? GermanCalendar.EndOf(removal.RestorableUntil) : null)
        .Min();

    /// <summary>Whether the last day on which the company could be restored is over.</summary>
    public static bool IsFinal(CompanyState company, DateTimeOffset now) =>
        company.Removal is { } removal && GermanCalendar.EndOf(removal.RestorableUntil) <= now;

    /// <summary>Without dismissals that ran out, which nobody sees any more; the very same company when there are none.</summary>
    public static CompanyState Elapse(CompanyState company, DateTimeOffset now) =>
        Dismissals.InForce(company, now) is var left && left.Count == company.Dismissals.Count ? company : company with { Dismissals = left };

    /// <summary>The last German day on which a company can be restored that is removed, or would be now.</summary>
    public static DateOnly LastDay(CompanyState company, Retention retention, DateTimeOffset now) =>
        company.Removal?.RestorableUntil ?? GermanCalendar.DayOf(now).AddDays(retention.RemovedCompanyDays);

    internal static CompanyState Remove(CompanyState company, Retention retention, DateTimeOffset now) => company with
    {
        Removal = new StoredRemoval { At = now, RestorableUntil = LastDay(company, retention, now) },
    };
}
