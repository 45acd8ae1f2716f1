using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Partners;
using Orleans;

namespace Matchmaking.Api.Alliances;

/// <summary>What a coordinator wants to know first.</summary>
/// <param name="Alliance">The alliance.</param>
/// <param name="Partners">Whom it could win, the best first.</param>
/// <param name="Hosts">Willing members by their turn to host.</param>
/// <param name="Names">Names of members and of the next host, by their ids.</param>
public sealed record AllianceOverview(
    AllianceView Alliance,
    IReadOnlyList<SuggestedPartner> Partners,
    IReadOnlyList<HostTurn> Hosts,
    IReadOnlyDictionary<string, NamedCompany> Names)
{
    private const int Shown = 3;

    /// <summary>Larger alliances are asked for so many members' willingness; the page is not to wait for thousands.</summary>
    private const int MostAsked = 200;

    /// <summary>The overview, or null when nobody has described the alliance.</summary>
    public static async Task<AllianceOverview?> Load(AllianceId id, IGrainFactory grains)
    {
        if ((await grains.GetAlliance(id).Get()).Value is not { } alliance)
            return null;

        var today = alliance.Counts.On;
        var finding = grains.GetPartnerFinder().Partners(new FindPartners(id.Value, Shown, SkipTurns: FindPartners.NoTurns));
        var hosts = HostTurns.Of(await Willing(alliance, grains), alliance, today);
        var named = alliance.MembersOn(today).Append(HostTurns.Next(alliance, today)?.Company).OfType<string>().Distinct().ToList();
        var names = named.Count == 0 ? [] : await grains.GetPartnerFinder().Names(named);
        return new AllianceOverview(
            alliance, (await finding).Value?.Items ?? [], [.. hosts.Take(Shown)], names.ToDictionary(company => company.Id));
    }

    /// <summary>How many of the members are fictional examples.</summary>
    public int Examples => Alliance.MembersOn(Alliance.Counts.On).Count(member => Names.TryGetValue(member, out var named) && named.Example);

    /// <summary>The name, or the id of a company that nobody has described.</summary>
    public string NameOf(string company) => Names.TryGetValue(company, out var named) ? named.Name : company;

    private static async Task<IReadOnlyList<string>> Willing(AllianceView alliance, IGrainFactory grains)
    {
        var members = alliance.MembersOn(alliance.Counts.On).Take(MostAsked).Select(CompanyId.Parse).ToList();
        var asked = await Task.WhenAll(members.Select(member => grains.GetCompany(member).Get()));
        return [.. asked.Select(outcome => outcome.Value).OfType<CompanyView>().Where(company => company.Profile.WillingToHost).Select(company => company.Id)];
    }
}
