using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>What an offer may become. Answers the very same offer when nothing is new.</summary>
internal static class OfferRules
{
    /// <param name="offer">The offer so far, or null when it begins.</param>
    public static Outcome<StoredOffer, AllianceRefusal> Record(
        StoredOffer? offer, RecordOffer request, DateOnly today, PracticeCatalogue catalogue)
    {
        if (!Slug.IsValid(request.Offer))
            return AllianceRefusal.InvalidId;
        if (request.Practice is { Length: > 0 } practice && !catalogue.Practices.Contains(practice))
            return AllianceRefusal.UnknownPractice;

        var told = Tell(offer ?? new StoredOffer { Offer = request.Offer }, request);
        if (!IsTold(told))
            return AllianceRefusal.DetailsDoNotFit;
        if (!MayFollow(offer?.Current.State, request.State))
            return AllianceRefusal.IllegalTransition;
        return request.State == offer?.Current.State
            ? Stay(offer, told, request, today)
            : Move(offer, told, request, today);
    }

    /// <summary>Words that do not belong there give way to others, also in an earlier entry.</summary>
    public static Outcome<StoredOffer, AllianceRefusal> Reword(StoredOffer? offer, RewordReason request)
    {
        if (offer?.History.ElementAtOrDefault(request.Entry)?.Reason is not { } before)
            return AllianceRefusal.UnknownEntry;
        if (Text.OrNull(request.Reason) is not { } reason)
            return AllianceRefusal.ReasonRequired;
        if (reason.Length > AllianceLimits.MaxReason)
            return AllianceRefusal.DetailsDoNotFit;
        return reason == before
            ? offer
            : offer with { History = [.. offer.History.Select((entry, place) => place == request.Entry ? entry with { Reason = reason } : entry)] };
    }

    /// <summary>What is null in the request stays; what is empty goes.</summary>
    private static StoredOffer Tell(StoredOffer offer, RecordOffer request) => offer with
    {
        Title = request.Title?.Trim() ?? offer.Title,
        Practice = request.Practice is null ? offer.Practice : Text.OrNull(request.Practice),
        Published = request.Published ?? offer.Published,
        Beginning = request.Beginning is null ? offer.Beginning : Text.OrNull(request.Beginning),
        Outcome = request.Outcome is null ? offer.Outcome : Text.OrNull(request.Outcome),
    };

    private static bool IsTold(StoredOffer offer) =>
        Text.IsLine(offer.Title, AllianceLimits.MaxTitle)
        && !(offer.Beginning?.Length > AllianceLimits.MaxStory)
        && !(offer.Outcome?.Length > AllianceLimits.MaxStory);

    /// <summary>In the same state the texts change, and the day and reason of the last entry may be corrected.</summary>
    private static Outcome<StoredOffer, AllianceRefusal> Stay(StoredOffer offer, StoredOffer told, RecordOffer request, DateOnly today)
    {
        var last = offer.Current with { On = DayOf(request, offer.Current.On), Reason = Text.OrNull(request.Reason) ?? offer.Current.Reason };
        if (Check(last, offer.History.SkipLast(1).LastOrDefault(), today) is { } refusal)
            return refusal;
        var next = told with { History = [.. offer.History.SkipLast(1), last] };
        return StoredJson.Same(next, offer) ? offer : next;
    }

    private static Outcome<StoredOffer, AllianceRefusal> Move(StoredOffer? offer, StoredOffer told, RecordOffer request, DateOnly today)
    {
        var entry = new StoredOfferEntry { State = request.State, On = DayOf(request, today), Reason = Text.OrNull(request.Reason) };
        return Check(entry, offer?.Current, today) is { } refusal ? refusal : told with { History = [.. told.History, entry] };
    }

    private static DateOnly? DayOf(RecordOffer request, DateOnly? otherwise) => request.DayUnknown == true ? null : request.On ?? otherwise;

    private static AllianceRefusal? Check(StoredOfferEntry entry, StoredOfferEntry? before, DateOnly today)
    {
        if (entry.Reason is null && OfferTransitions.NeedsReason(entry.State))
            return AllianceRefusal.ReasonRequired;
        if (entry.Reason?.Length > AllianceLimits.MaxReason)
            return AllianceRefusal.DetailsDoNotFit;
        return (entry.On is not { } on || AllianceDays.HasCome(on, today)) && !(entry.On < before?.On) ? null : AllianceRefusal.InvalidDate;
    }

    private static bool MayFollow(OfferState? before, OfferState state) => before is { } from
        ? state == from || OfferTransitions.From(from).Contains(state)
        : OfferTransitions.First.Contains(state);
}
