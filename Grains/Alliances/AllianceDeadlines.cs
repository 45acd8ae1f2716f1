using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>
/// Which dates an alliance waits for, and what happens when they have come. Each is noted once: what was noted stays
/// noted when a clock is set back, and what had passed already when it was recorded is no deadline. Pure.
/// </summary>
public static class AllianceDeadlines
{
    /// <summary>Takes up the dates that lie ahead and drops those that were called off; the very same alliance when it waits for them already.</summary>
    public static AllianceState Watch(AllianceState alliance, DateTimeOffset now)
    {
        var known = alliance.Deadlines ?? [];
        var present = Of(alliance).ToDictionary(deadline => deadline.Key);
        var kept = known.Where(deadline => deadline.At is not null || present.ContainsKey(deadline.Key)).ToList();
        var added = present.Values.Where(deadline => GermanCalendar.EndOf(deadline.On) > now)
            .ExceptBy(known.Select(deadline => deadline.Key), deadline => deadline.Key).ToList();
        return alliance.Deadlines is not null && added.Count == 0 && kept.Count == known.Count
            ? alliance
            : alliance with { Deadlines = [.. kept, .. added] };
    }

    /// <summary>Notes what has come and forgets conversations that are long past; the very same alliance when there is nothing.</summary>
    public static AllianceState Elapse(AllianceState alliance, Retention retention, DateTimeOffset now)
    {
        var (came, past) = (Ahead(alliance).Any(deadline => HasCome(deadline, now)), Forgettable(alliance, retention).Any(each => each.Until <= now));
        if (!came && !past)
            return alliance;
        return alliance with
        {
            Version = alliance.Version + 1,
            Deadlines = !came ? alliance.Deadlines : [.. alliance.Deadlines!.Select(each => HasCome(each, now) ? each with { At = now } : each)],
            Approaches = !past ? alliance.Approaches
                : [.. alliance.Approaches.Except(Forgettable(alliance, retention).Where(each => each.Until <= now).Select(each => each.Approach))],
        };
    }

    /// <summary>When there is something to do next, or null when nothing lies ahead.</summary>
    public static DateTimeOffset? Next(AllianceState alliance, Retention retention) =>
        Ahead(alliance).Select(deadline => (DateTimeOffset?)GermanCalendar.EndOf(deadline.On))
            .Concat(Forgettable(alliance, retention).Select(each => (DateTimeOffset?)each.Until))
            .Min();

    private static IEnumerable<StoredDeadline> Ahead(AllianceState alliance) =>
        (alliance.Deadlines ?? []).Where(deadline => deadline.At is null);

    private static bool HasCome(StoredDeadline deadline, DateTimeOffset now) =>
        deadline.At is null && GermanCalendar.EndOf(deadline.On) <= now;

    /// <summary>Conversations and the end of their time; a wish never to be asked again holds until it is taken back.</summary>
    private static IEnumerable<(StoredApproach Approach, DateTimeOffset Until)> Forgettable(AllianceState alliance, Retention retention)
    {
        var reopened = alliance.Approaches.Where(approach => approach.Outcome == ApproachOutcome.Reopened)
            .GroupBy(approach => approach.Company).ToDictionary(about => about.Key, about => about.Max(approach => approach.On));
        return alliance.Approaches
            .Where(approach => approach.Outcome != ApproachOutcome.NeverAgain || (reopened.TryGetValue(approach.Company, out var on) && on > approach.On))
            .Select(approach => (approach, GermanCalendar.EndOf(approach.On.AddMonths(retention.ConversationMonths))));
    }

    private static IEnumerable<StoredDeadline> Of(AllianceState alliance) => alliance.Seats
        .SelectMany(seat => seat.Terms.Select(term => (seat.Seat, term.Until)))
        .Where(term => term.Until is not null)
        .Select(term => Deadline(DeadlineKind.SeatTerm, term.Seat, term.Until!.Value))
        .Concat(alliance.Measures.Select(Of).OfType<StoredDeadline>())
        .DistinctBy(deadline => deadline.Key);

    private static StoredDeadline? Of(StoredAllianceMeasure measure) => measure switch
    {
        { Kind: AllianceMeasureKind.GuideTraining or AllianceMeasureKind.Breakfast, Figure: null } => Deadline(DeadlineKind.Event, measure.Measure, measure.On),
        { Kind: AllianceMeasureKind.Project, Until: { } end } => Deadline(DeadlineKind.Project, measure.Measure, end),
        { Kind: AllianceMeasureKind.Checklist, Until: { } end } => Deadline(DeadlineKind.Checklist, measure.Measure, end),
        { Kind: AllianceMeasureKind.CharterSignature, Until: { } end } => Deadline(DeadlineKind.Signature, measure.Measure, end),
        _ => null,
    };

    private static StoredDeadline Deadline(DeadlineKind kind, string subject, DateOnly on) => new() { Kind = kind, Subject = subject, On = on };
}
