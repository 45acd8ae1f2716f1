using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Orleans;

namespace Matchmaking.Api.Personas;

/// <summary>An offer that runs at an alliance on the spot.</summary>
/// <param name="Practice">Id of the practice that it is.</param>
/// <param name="Title">As the alliance calls it; in both languages where that has been published.</param>
public sealed record LocalOffer(string Practice, LocalizedText Title);

/// <summary>What an alliance on the spot contributes already.</summary>
/// <param name="Alliance">Id of the alliance.</param>
/// <param name="Place">City or district, or else its name.</param>
/// <param name="Offers">What runs there today.</param>
public sealed record LocalAlliance(string Alliance, string Place, IReadOnlyList<LocalOffer> Offers)
{
    /// <summary>The alliance that this site is about, or null when nobody has described it.</summary>
    public static async Task<LocalAlliance?> Load(PracticeCatalogue catalogue, IGrainFactory grains)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        if (catalogue.Alliances.Count == 0)
            return null;
        var facts = catalogue.Alliances[0];
        return (await grains.GetAlliance(AllianceId.Parse(facts.Id)).Get()).Value is { } alliance
            ? new LocalAlliance(alliance.Id, alliance.Profile.City ?? alliance.Profile.Name, [.. Running(alliance, facts)])
            : null;
    }

    private static IEnumerable<LocalOffer> Running(AllianceView alliance, AllianceFacts facts) =>
        from offer in alliance.Offers
        where offer.Current.State == OfferState.Running && offer.Practice is not null
        let published = facts.Offers.FirstOrDefault(published => published.Id == offer.Offer && published.Name.De == offer.Title)
        select new LocalOffer(offer.Practice!, published?.Name ?? new LocalizedText(offer.Title, offer.Title));
}
