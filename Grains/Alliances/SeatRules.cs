using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>Who may hold a seat when. Answers the very same seat when nothing is new.</summary>
internal static class SeatRules
{
    /// <param name="seat">The seat so far, or null when it is new.</param>
    public static Outcome<StoredSeat, AllianceRefusal> Fill(StoredSeat? seat, FillSeat request, DateOnly today)
    {
        if (!Slug.IsValid(request.Seat))
            return AllianceRefusal.InvalidId;
        if (Text.OrNull(request.Organisation) is not { } organisation || !Text.IsLine(organisation, AllianceLimits.MaxOrganisation)
            || !Enum.IsDefined(request.Kind))
            return AllianceRefusal.DetailsDoNotFit;
        if (request.From is { } from && !AllianceDays.InReach(from, today))
            return AllianceRefusal.InvalidDate;

        var term = new StoredTerm { Organisation = organisation, From = request.From };
        if (seat is null)
            return new StoredSeat { Seat = request.Seat, Kind = request.Kind, Terms = [term] };
        return Succeed(seat with { Kind = request.Kind }, term) is { } next
            ? StoredJson.Same(next, seat) ? seat : next
            : AllianceRefusal.Overlap;
    }

    public static Outcome<StoredSeat, AllianceRefusal> Vacate(StoredSeat? seat, VacateSeat request, DateOnly today)
    {
        if (seat is null)
            return AllianceRefusal.SeatNotHeld;
        var last = seat.Terms[^1];
        if (request.Until < last.From || !AllianceDays.InReach(request.Until, today))
            return AllianceRefusal.InvalidDate;
        return last.Until == request.Until ? seat : seat with { Terms = [.. seat.Terms.SkipLast(1), last with { Until = request.Until }] };
    }

    /// <summary>A name that does not belong there gives way to another, also in a term that has ended.</summary>
    public static Outcome<StoredSeat, AllianceRefusal> Rename(StoredSeat? seat, RenameTerm request)
    {
        if (seat is null || request.Term < 0 || request.Term >= seat.Terms.Count)
            return AllianceRefusal.UnknownEntry;
        if (Text.OrNull(request.Organisation) is not { } organisation || !Text.IsLine(organisation, AllianceLimits.MaxOrganisation))
            return AllianceRefusal.DetailsDoNotFit;
        return seat.Terms[request.Term].Organisation == organisation
            ? seat
            : seat with { Terms = [.. seat.Terms.Select((term, place) => place == request.Term ? term with { Organisation = organisation } : term)] };
    }

    /// <summary>The seat with a further term, or null where it would begin before the last one has begun or ended.</summary>
    private static StoredSeat? Succeed(StoredSeat seat, StoredTerm term)
    {
        var last = seat.Terms[^1];
        // The same organisation again, while it holds the seat, is no change of hands but a corrected day; the same day
        // again with another name is a corrected name, of which nothing stays.
        var corrects = last.Until is null && (last.Organisation == term.Organisation || (term.From is not null && term.From == last.From));
        StoredTerm[] earlier = corrects ? [.. seat.Terms.SkipLast(1)] : Close(seat.Terms, term.From);
        // Without a first day nobody can say when the one before left.
        if ((!corrects && (term.From <= last.From || (term.From is null && last.Until is null))) || (earlier.Length > 0 && earlier[^1].Until >= term.From) || earlier.Length >= AllianceLimits.MaxTerms)
            return null;
        return seat with { Terms = [.. earlier, term] };
    }

    /// <summary>The terms, the last of them ended on the day before at the latest.</summary>
    private static StoredTerm[] Close(IReadOnlyList<StoredTerm> terms, DateOnly? before) =>
        [.. terms.SkipLast(1), terms[^1] with { Until = terms[^1].Until ?? before?.AddDays(-1) }];
}
