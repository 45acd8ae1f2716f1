using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Peers;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Partners;

/// <summary>What the finders found, as callers see it: with names beside ids.</summary>
internal static class PartnerMapping
{
    public static AllianceGaps ToView(GapReport report) => new()
    {
        Cells = [.. report.Cells.Select(cell => new MissingCell(cell.What.Sector, SizeOf(cell.What.Size), cell.What.Topic, cell.Known, cell.Wanted))],
        Sectors = [.. report.Sectors.Select(ToView)],
        Sizes = [.. report.Sizes.Select(size => new MissingSize(SizeOf(size.What), size.Known, size.Wanted))],
        Topics = [.. report.Topics.Select(ToView)],
        Districts = [.. report.Districts.Select(ToView)],
        Map = [.. report.Map.Select(cell => new GapMapCell(cell.Sector, SizeOf(cell.Size), cell.Known, cell.Members, cell.Missing, cell.Wanted))],
        BySector = [.. report.BySector.Select(total => new SectorTotal(total.What, total.Known, total.Members, total.Wanted))],
        BySize = [.. report.BySize.Select(total => new SizeTotal(SizeOf(total.What), total.Known, total.Members, total.Wanted))],
        CellsWithheld = report.CellsWithheld,
        Known = report.Known,
        Members = report.Members,
        TopicsWithheld = report.TopicsWithheld,
    };

    public static PeerList ToView(IReadOnlyList<Peer> peers, Population population) => new(
    [
        .. peers.Select(peer => new SimilarCompany
        {
            Company = population.Name(peer.Company),
            Score = peer.Score,
            Contributions = ToView(peer.Contributions),
            Reasons = [.. peer.Reasons.Select(ToView)],
            Practices = peer.Practices,
        }),
    ],
    peers.Count == 0 ? null : peers[0].Model);

    public static NearbyList ToView(IReadOnlyList<NearbyFirm> firms, Population population) => new(
    [
        .. firms.Select(firm => new NearbyCompany
        {
            Company = population.Name(firm.Company),
            State = firm.Lived ? MeasureState.Lived : MeasureState.Introduced,
            District = population.DistrictOf(firm.Company),
            AtPlace = firm.AtPlace,
        }),
    ]);

    public static KnowHowList ToView(IReadOnlyList<KnowHow> items, Population population) => new(
    [
        .. items.Select(item => new KnowHowItem
        {
            Practice = item.Practice,
            Score = item.Score,
            Here = (OfferState?)item.Here,
            Examples = [.. item.Examples.Select(example => ToView(example, population))],
        }),
    ]);

    public static PublishedOffer ToView(AllianceView alliance, OfferView offer) => new()
    {
        Alliance = alliance.Id,
        AllianceName = alliance.Profile.Name,
        Offer = offer.Offer,
        Title = offer.Title,
        Practice = offer.Practice,
        Since = offer.Current.On,
        Beginning = offer.Beginning,
        Outcome = offer.Outcome,
    };

    private static KnowHowExampleView ToView(KnowHowExample example, Population population)
    {
        var alliance = population.Alliance(example.Alliance)!;
        var offer = AllianceOutlines.PublishedOf(alliance, example.Offer)!;
        return new KnowHowExampleView(ToView(alliance, offer), example.Likeness, [.. example.Reasons.Select(ToView)]);
    }

    public static SuggestedPartner ToView(Partner partner, Population population, RunningOffers offers) => new()
    {
        Company = population.Name(partner.Company),
        Score = partner.Score,
        ForCompany = ToView(partner.ForCompany, offers),
        ForAlliance = ToView(partner.ForAlliance, offers),
        Argument = ToView(partner.Argument, population, offers),
        Invitation = partner.Invitation is { } invitation
            ? new PartnerInvitation(
                invitation.Offer, ToView(invitation.Because, offers), offers.TitleOf(invitation.Offer), offers.NextOf(invitation.Offer))
            : null,
    };

    private static PartnerSide ToView(Side side, RunningOffers offers) => new(
        side.Gain,
        ToView(side.Contributions),
        [.. side.Gains.Select(gain => new PartnerGain(
            gain.Value, new ReasonView { Code = gain.Code, Inputs = gain.Inputs, Arguments = offers.ArgumentsOf(gain.Code, gain.Arguments) }))]);

    private static PartnerArgument ToView(Argument argument, Population population, RunningOffers offers) => new()
    {
        Code = argument.Code,
        Strength = argument.Strength,
        Because = ToView(argument.Because, offers),
        Source = argument.Source,
        Example = argument.Example is { } example ? new LocalExampleView(population.Name(example.Company), example.Practice) : null,
    };

    private static ReasonView ToView(Reason reason, RunningOffers offers) =>
        new() { Code = reason.Code, Inputs = reason.Inputs, Arguments = offers.ArgumentsOf(reason.Code, reason.Arguments) };

    private static ContributionView[] ToView(IReadOnlyList<Contribution> contributions) =>
        [.. contributions.Select(contribution => new ContributionView(contribution.Feature, contribution.Value))];

    private static ReasonView ToView(Reason reason) => new() { Code = reason.Code, Inputs = reason.Inputs, Arguments = reason.Arguments };

    private static MissingPart ToView(Missing<string> missing) => new(missing.What, missing.Known, missing.Wanted);

    private static CompanySize SizeOf(SizeClass size) => (CompanySize)size;
}
