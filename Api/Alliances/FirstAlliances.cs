using Matchmaking.Api.Companies.Import;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Alliances;

/// <summary>
/// Takes over the published alliances once per data folder, through the grains that everybody uses. Nothing is invented:
/// since when seats are held and offers run is not published, nor what an alliance looks for, so nobody says it.
/// </summary>
internal sealed partial class FirstAlliances(IGrainFactory grains, PracticeCatalogue catalogue, FirstStartMarker marker, ILogger<FirstAlliances> logger)
{
    private const string Marker = "alliances-described.txt";

    /// <summary>Before there was this marker the day of the relaunch stood where no source names one.</summary>
    private const string Undated = "alliances-undated.txt";

    /// <summary>Field of the practices that companies share with others; whoever runs one takes part in an alliance.</summary>
    private const string SharedField = "BU";

    public async Task Describe(CancellationToken cancellation)
    {
        if (marker.IsSet(Marker))
        {
            await TakeInventedDaysAway(cancellation);
            return;
        }

        foreach (var facts in catalogue.Alliances)
            await Describe(facts);
        await marker.Set(Undated, "never dated", cancellation);
        await marker.Set(Marker, $"{catalogue.Alliances.Count} alliances of catalogue {catalogue.Version}", cancellation);
    }

    /// <summary>
    /// Makes example companies members where their histories say that they take part: since they first ran something that
    /// only works with others.
    /// </summary>
    public async Task Admit(IEnumerable<string> examples)
    {
        foreach (var example in examples)
        {
            var company = (await grains.GetCompany(CompanyId.Parse(example)).Get()).Value;
            // Under the id of an example there may be a company of somebody's own.
            if (company is not { Profile.Example: true } || SinceOf(company) is not { } since)
                continue;
            foreach (var facts in catalogue.Alliances.Where(facts => IsIn(facts.Area, company.Profile.PostalCode)))
                Log(facts.Id, await grains.GetAlliance(AllianceId.Parse(facts.Id)).AdmitMember(new AdmitMember(example, since, $"examples/{example}")));
        }
    }

    private async Task Describe(AllianceFacts facts)
    {
        var alliance = grains.GetAlliance(AllianceId.Parse(facts.Id));
        var described = await alliance.Describe(new DescribeAlliance(ProfileOf(facts), "published/profile") { ExpectedVersion = 0 });
        // What somebody has described or changed under this id stays; only an attempt of ours that broke off goes on.
        if (described.Refusal == AllianceRefusal.AlreadyExists)
            return;
        Log(facts.Id, described);
        foreach (var (coordinator, place) in facts.Coordinators.Select((coordinator, place) => (coordinator, place)))
            Log(facts.Id, await alliance.FillSeat(new FillSeat
            {
                Seat = $"seat-{place + 1}",
                Kind = AllianceNames.Kinds.Parse(AllianceNames.Roles[coordinator.Role]),
                Organisation = coordinator.Name,
                From = null,
                OperationId = $"published/seat-{place + 1}",
            }));
        foreach (var offer in facts.Offers)
            Log(facts.Id, await alliance.RecordOffer(new RecordOffer
            {
                Offer = offer.Id,
                State = OfferState.Running,
                DayUnknown = true,
                Title = offer.Name.De,
                Practice = offer.Practice,
                Published = true,
                OperationId = $"published/offer-{offer.Id}",
            }));
    }

    /// <summary>Once: of what still stands as it was taken over, and of nothing that somebody has changed.</summary>
    private async Task TakeInventedDaysAway(CancellationToken cancellation)
    {
        if (marker.IsSet(Undated))
            return;
        foreach (var facts in catalogue.Alliances)
            if ((await grains.GetAlliance(AllianceId.Parse(facts.Id)).Get()).Value is { } alliance)
                await TakeInventedDaysAway(facts, alliance);
        await marker.Set(Undated, "invented days taken away", cancellation);
    }

    private async Task TakeInventedDaysAway(AllianceFacts facts, AllianceView view)
    {
        var (alliance, day) = (grains.GetAlliance(AllianceId.Parse(view.Id)), facts.Relaunched.Month);
        foreach (var seat in view.Seats)
            if (seat.Terms is [{ Until: null } only] && only.From == day && facts.Coordinators.Any(coordinator => coordinator.Name == only.Organisation))
                Log(view.Id, await alliance.FillSeat(new FillSeat
                {
                    Seat = seat.Seat, Kind = seat.Kind, Organisation = only.Organisation, From = null, OperationId = $"undated/{seat.Seat}",
                }));
        foreach (var offer in view.Offers)
            if (offer.History is [{ State: OfferState.Running } only] && only.On == day && facts.Offers.Any(published => published.Id == offer.Offer))
                Log(view.Id, await alliance.RecordOffer(new RecordOffer
                {
                    Offer = offer.Offer, State = OfferState.Running, DayUnknown = true, OperationId = $"undated/offer-{offer.Offer}",
                }));
    }

    private static AllianceProfile ProfileOf(AllianceFacts facts) => new()
    {
        Name = facts.Name,
        City = facts.City,
        Region = facts.Area.Region switch
        {
            AllianceRegion.City => RegionKind.City,
            AllianceRegion.Mixed => RegionKind.Mixed,
            _ => RegionKind.Rural,
        },
        PostalCodes = facts.Area.PostalCodes,
        Website = facts.Website,
        Founded = facts.Founded.Year,
    };

    /// <summary>Null for a company that runs nothing together with others at present.</summary>
    private DateOnly? SinceOf(CompanyView company)
    {
        var days = company.Measures
            .Where(measure => catalogue.Practices.Find(measure.Practice)?.Field == SharedField && Runs(measure.Current))
            .Select(measure => GermanCalendar.DayOf(measure.History.First(Runs).At))
            .ToList();
        return days.Count == 0 ? null : days.Min();
    }

    private static bool Runs(MeasureEntry entry) => entry.State.Runs();

    private static bool IsIn(AllianceArea area, string? postalCode) =>
        postalCode is not null && area.PostalCodes.Any(beginning => postalCode.StartsWith(beginning, StringComparison.Ordinal));

    private void Log(string alliance, Outcome<AllianceView, AllianceRefusal> outcome)
    {
        if (outcome.Refusal is { } refusal)
            LogRefused(alliance, refusal);
    }

    [LoggerMessage(1, LogLevel.Error, "Alliance {Alliance} refused a published fact or an example member: {Refusal}")]
    private partial void LogRefused(string alliance, AllianceRefusal refusal);
}
