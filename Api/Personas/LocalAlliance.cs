using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Orleans;

namespace Matchmaking.Api.Personas;

/// <summary>An offer that runs at an alliance on the spot.</summary>
/// <param name="Offer">Its id at the alliance.</param>
/// <param name="Practice">Id of the practice that it is.</param>
/// <param name="Title">As the alliance calls it; in both languages where that has been published.</param>
public sealed record LocalOffer(string Offer, string Practice, LocalizedText Title);

/// <summary>What an alliance on the spot contributes already.</summary>
/// <param name="Alliance">Id of the alliance.</param>
/// <param name="Name">What it is called.</param>
/// <param name="City">City or district it works in, or null.</param>
/// <param name="Offers">What runs there today and is a practice of the catalogue.</param>
public sealed record LocalAlliance(string Alliance, string Name, string? City, IReadOnlyList<LocalOffer> Offers)
{
    /// <summary>An alliance with what runs there, or null when nobody has described it.</summary>
    public static async Task<LocalAlliance?> Load(string? id, PracticeCatalogue catalogue, IGrainFactory grains)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return AllianceId.TryParse(id, out var key) && (await grains.GetAlliance(key).Get()).Value is { } alliance
            ? new LocalAlliance(alliance.Id, alliance.Profile.Name, alliance.Profile.City, [.. Running(alliance, catalogue.Alliances.Find(alliance.Id))])
            : null;
    }

    /// <summary>Offers that do something for one of these needs, in the order in which they began.</summary>
    public IEnumerable<LocalOffer> Meeting(IEnumerable<string> needs, PracticeCatalogue catalogue) =>
        Offers.Where(offer => catalogue.Practices.Find(offer.Practice) is { } practice && needs.Any(practice.Needs.ContainsKey));

    private static IEnumerable<LocalOffer> Running(AllianceView alliance, AllianceFacts? facts) =>
        from offer in alliance.Offers
        where offer.Current.State == OfferState.Running && offer.Practice is not null
        let published = facts?.Offers.FirstOrDefault(published => published.Id == offer.Offer && published.Name.De == offer.Title)
        select new LocalOffer(offer.Offer, offer.Practice!, published?.Name ?? new LocalizedText(offer.Title, offer.Title));
}
