using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>What is due in an alliance, read from what it has recorded. Pure.</summary>
public static class AllianceAgenda
{
    /// <summary>How far ahead somebody on a part-time seat looks.</summary>
    public const int DaysAhead = 60;

    /// <summary>After this many days a plan deserves a question.</summary>
    public const int DaysOfPlanning = 90;

    /// <summary>Whoever came a year ago, nobody remembers how many it were.</summary>
    public const int DaysToRemember = 120;

    /// <summary>What is due on a day, the soonest first; what is overdue before it.</summary>
    public static IReadOnlyList<AgendaItem> Of(AllianceView alliance, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(alliance);
        return [.. alliance.Measures.SelectMany(measure => Of(measure, today))
            .Concat(alliance.Seats.SelectMany(seat => Of(seat, today)))
            .Concat(alliance.Offers.Where(offer => Waits(offer, today)).Select(offer => new AgendaItem(AgendaKind.OfferWaits, offer.Current.On!.Value, offer.Offer, offer.Title)))
            .OrderBy(item => item.On)];
    }

    private static IEnumerable<AgendaItem> Of(AllianceMeasure measure, DateOnly today)
    {
        var isDated = measure.Kind is AllianceMeasureKind.GuideTraining or AllianceMeasureKind.Breakfast;
        if ((isDated || measure.Kind == AllianceMeasureKind.Project) && measure.On > today && IsNear(measure.On, today))
            yield return new AgendaItem(AgendaKind.Begins, measure.On, measure.Id, measure.Title);
        if (isDated && measure is { Figure: null } && measure.On <= today && measure.On >= today.AddDays(-DaysToRemember))
            yield return new AgendaItem(AgendaKind.FigureMissing, measure.On, measure.Id, measure.Title);
        if (measure is { Kind: AllianceMeasureKind.Project, Until: { } end } && end >= today && IsNear(end, today))
            yield return new AgendaItem(AgendaKind.ProjectEnds, end, measure.Id, measure.Title);
    }

    private static IEnumerable<AgendaItem> Of(SeatView seat, DateOnly today)
    {
        var held = seat.HeldOn(today);
        var isFollowed = seat.Terms.Any(term => term.From > today);
        if (held is { Until: { } end } && IsNear(end, today) && !isFollowed)
            yield return new AgendaItem(AgendaKind.SeatEnds, end, seat.Seat, held.Organisation);
        if (held is null && !isFollowed)
            yield return new AgendaItem(AgendaKind.SeatEmpty, seat.Terms[^1].Until ?? today, seat.Seat, seat.Terms[^1].Organisation);
    }

    private static bool Waits(OfferView offer, DateOnly today) =>
        offer.Current.State == OfferState.Planned && offer.Current.On?.AddDays(DaysOfPlanning) <= today;

    private static bool IsNear(DateOnly day, DateOnly today) => day <= today.AddDays(DaysAhead);
}
