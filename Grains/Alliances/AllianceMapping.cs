using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>The one place where stored records and the records that callers see meet.</summary>
public static class AllianceMapping
{
    /// <summary>The alliance as callers see it on a day.</summary>
    /// <exception cref="InvalidOperationException">The alliance has no profile yet: it cannot be seen.</exception>
    public static AllianceView ToView(string id, AllianceState alliance, DateOnly today) => new()
    {
        Id = id,
        Profile = ToView(alliance.Profile ?? throw new InvalidOperationException($"Alliance {id} has no profile.")),
        Seats = [.. alliance.Seats.Select(ToView)],
        Offers = [.. alliance.Offers.Select(ToView)],
        Measures = [.. alliance.Measures.OrderByDescending(measure => measure.On).ThenBy(measure => measure.Measure, StringComparer.Ordinal).Select(ToView)],
        Memberships = [.. alliance.Memberships.OrderBy(each => each.Company, StringComparer.Ordinal).ThenBy(each => each.Since).Select(ToView)],
        Approaches = [.. alliance.Approaches.OrderByDescending(approach => approach.On).Select(ToView)],
        Counts = AllianceCounting.On(alliance, today),
        Version = alliance.Version,
        Due =
        [
            .. (alliance.Deadlines ?? []).Where(deadline => deadline.At is not null).OrderByDescending(deadline => deadline.On)
                .Select(deadline => new ReachedDeadline(deadline.Kind, deadline.Subject, deadline.On, deadline.At!.Value)),
        ],
    };

    public static StoredAllianceProfile ToStored(AllianceProfile profile) => new()
    {
        Name = profile.Name,
        City = profile.City,
        Region = profile.Region,
        PostalCodes = profile.PostalCodes,
        Districts = profile.Districts,
        Website = profile.Website,
        Founded = profile.Founded,
        WantedTopics = profile.Needs.Topics,
        WantedSectors = profile.Needs.Sectors,
        WantedSizes = profile.Needs.Sizes,
        WantedDistricts = profile.Needs.Districts,
        Example = profile.Example,
    };

    public static StoredAllianceMeasure ToStored(AllianceMeasure measure) => new()
    {
        Measure = measure.Id,
        Kind = measure.Kind,
        On = measure.On,
        Until = measure.Until,
        Title = measure.Title,
        Company = measure.Company,
        Figure = measure.Figure,
        Topic = measure.Topic,
        Language = measure.Language,
        Charter = measure.Charter,
    };

    public static StoredApproach ToStored(Approach approach) =>
        new() { Company = approach.Company, Outcome = approach.Outcome, On = approach.On };

    private static AllianceProfile ToView(StoredAllianceProfile profile) => new()
    {
        Name = profile.Name,
        City = profile.City,
        Region = profile.Region,
        PostalCodes = profile.PostalCodes,
        Districts = profile.Districts,
        Website = profile.Website,
        Founded = profile.Founded,
        Needs = new AllianceNeeds
        {
            Topics = profile.WantedTopics,
            Sectors = profile.WantedSectors,
            Sizes = profile.WantedSizes,
            Districts = profile.WantedDistricts,
        },
        Example = profile.Example,
    };

    private static SeatView ToView(StoredSeat seat) => new()
    {
        Seat = seat.Seat,
        Kind = seat.Kind,
        Terms = [.. seat.Terms.Select(term => new SeatTerm(term.Organisation, term.From, term.Until))],
    };

    private static OfferView ToView(StoredOffer offer) => new()
    {
        Offer = offer.Offer,
        Title = offer.Title,
        Practice = offer.Practice,
        Published = offer.Published,
        Beginning = offer.Beginning,
        Outcome = offer.Outcome,
        History = [.. offer.History.Select(entry => new OfferEntry(entry.State, entry.On, entry.Reason))],
    };

    private static AllianceMeasure ToView(StoredAllianceMeasure measure) => new()
    {
        Id = measure.Measure,
        Kind = measure.Kind,
        On = measure.On,
        Until = measure.Until,
        Title = measure.Title,
        Company = measure.Company,
        Figure = measure.Figure,
        Topic = measure.Topic,
        Language = measure.Language,
        Charter = measure.Charter,
    };

    private static Membership ToView(StoredMembership membership) => new(membership.Company, membership.Since, membership.Until);

    private static Approach ToView(StoredApproach approach) => new(approach.Company, approach.Outcome, approach.On);
}
