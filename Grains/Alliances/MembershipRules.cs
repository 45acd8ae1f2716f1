using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Alliances;

/// <summary>When companies are members. Answers the very same alliance when nothing is new.</summary>
internal static class MembershipRules
{
    /// <summary>A new membership, or the corrected first day of the one that lasts; one that was ended as of today lasts on.</summary>
    public static Outcome<AllianceState, AllianceRefusal> Admit(AllianceState alliance, AdmitMember request, DateOnly today, bool isKnown)
    {
        if (!CompanyId.TryParse(request.Company, out _))
            return AllianceRefusal.InvalidId;
        if (!AllianceDays.HasCome(request.Since, today))
            return AllianceRefusal.InvalidDate;
        if (!isKnown)
            return AllianceRefusal.UnknownCompany;

        var lasting = Lasting(alliance, request.Company, today);
        // What ends today and begins again today has never stopped.
        var since = lasting?.Until is not null && request.Since == today ? lasting.Since : request.Since;
        if (lasting is { Until: null } && lasting.Since == since)
            return alliance;
        var others = alliance.Memberships.Where(membership => membership != lasting).ToList();
        if (others.Exists(membership => membership.Company == request.Company && membership.Until >= since))
            return AllianceRefusal.Overlap;
        if (others.Count >= AllianceLimits.MaxMemberships)
            return AllianceRefusal.TooMany;
        return alliance with { Memberships = [.. others, new StoredMembership { Company = request.Company, Since = since }] };
    }

    public static Outcome<AllianceState, AllianceRefusal> End(AllianceState alliance, EndMembership request, DateOnly today)
    {
        if (Lasting(alliance, request.Company, today) is not { } lasting)
            return AllianceRefusal.NotMember;
        if (request.Until < lasting.Since || !AllianceDays.HasCome(request.Until, today))
            return AllianceRefusal.InvalidDate;
        if (lasting.Until == request.Until)
            return alliance;
        return alliance with
        {
            Memberships = [.. alliance.Memberships.Select(each => each == lasting ? lasting with { Until = request.Until } : each)],
        };
    }

    /// <summary>The membership that holds today, be it for the last day: whoever ended it by mistake can take that back.</summary>
    private static StoredMembership? Lasting(AllianceState alliance, string company, DateOnly today) =>
        alliance.Memberships.FirstOrDefault(membership => membership.Company == company && (membership.Until is null || membership.Until >= today));
}
