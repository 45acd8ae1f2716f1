using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Interfaces.Partners;

/// <summary>
/// Brings organisations together: which companies an alliance could win, whom it lacks, which firms are alike, what
/// alliances can learn from each other. The organisation that asks is as it is now; the others are as they were a moment
/// ago, at most two seconds in a small installation.
/// </summary>
[Alias("matchmaking.partner-finder")]
public interface IPartnerFinderGrain : IGrainWithIntegerKey
{
    /// <summary>Companies that an alliance could win, the best for both sides first.</summary>
    [Alias("partners")]
    Task<Outcome<PartnerSuggestions, AllianceRefusal>> Partners(FindPartners request);

    /// <summary>Whom an alliance lacks, compared with the companies known where it works.</summary>
    [Alias("gaps")]
    Task<Outcome<AllianceGaps, AllianceRefusal>> Gaps(string alliance);

    /// <summary>Offers that run at alliances like this one and not here; only what those alliances publish.</summary>
    /// <param name="alliance">Id of the alliance that asks.</param>
    /// <param name="limit">1 to 200.</param>
    [Alias("know-how")]
    Task<Outcome<KnowHowList, AllianceRefusal>> KnowHow(string alliance, int limit);

    /// <summary>Firms like a company that agreed to be shown and live something it does not do yet.</summary>
    [Alias("peers")]
    Task<Outcome<PeerList, CompanyRefusal>> Peers(FindPeers request);

    /// <summary>Companies near a place that do a practice and agreed to be named in public; an unknown practice nobody does.</summary>
    [Alias("nearby")]
    Task<NearbyList> Nearby(FindNearby request);

    /// <summary>Names of companies, in the order asked for; those that nobody knows are left out.</summary>
    [Alias("names")]
    Task<IReadOnlyList<NamedCompany>> Names(IReadOnlyList<string> companies);
}
