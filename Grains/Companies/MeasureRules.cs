using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>What one measure may become.</summary>
public static class MeasureRules
{
    public const int MaxReason = 500;

    /// <summary>The measure with its new entry, or the very same measure when the request says nothing new.</summary>
    /// <param name="measure">The measure so far, or null when the company has none for this practice.</param>
    public static Outcome<StoredMeasure, CompanyRefusal> Record(StoredMeasure? measure, RecordMeasure request, MeasureKind kind, DateTimeOffset now)
    {
        var before = measure?.Current;
        var entry = new StoredMeasureEntry
        {
            State = request.State,
            // A clock that was set back must not turn the history around.
            At = before is null || now > before.At ? now : before.At,
            TakeUp = request.TakeUp ?? before?.TakeUp,
            Reason = Text.OrNull(request.Reason),
            Details = request.Details is null ? before?.Details : CompanyMapping.ToStored(request.Details),
        };

        if (Check(before?.State, entry, request.Details, kind) is { } refusal)
            return refusal;
        if (before is not null && StoredJson.Same(entry with { At = before.At }, before))
            return measure!;
        return new StoredMeasure { Practice = request.Practice, History = [.. measure?.History ?? [], entry] };
    }

    /// <summary>Reads a whole history from outside.</summary>
    public static Outcome<StoredMeasure, CompanyRefusal> Restore(MeasureView measure, MeasureKind kind, DateTimeOffset now)
    {
        var entries = new StoredMeasureEntry[measure.History.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i] = CompanyMapping.ToStored(measure.History[i]);
            var before = i == 0 ? null : entries[i - 1];
            if (entry.At > now || entry.At < before?.At)
                return CompanyRefusal.InvalidHistory;
            if (Check(before?.State, entry, measure.History[i].Details, kind) is { } refusal)
                return refusal == CompanyRefusal.IllegalTransition ? CompanyRefusal.InvalidHistory : refusal;
        }

        if (entries.Length == 0)
            return CompanyRefusal.InvalidHistory;
        return new StoredMeasure { Practice = measure.Practice, History = entries };
    }

    private static CompanyRefusal? Check(MeasureState? before, StoredMeasureEntry entry, MeasureDetails? details, MeasureKind kind)
    {
        if (!MayFollow(before, entry.State))
            return CompanyRefusal.IllegalTransition;
        if (entry.Reason is null && MeasureTransitions.NeedsReason(entry.State))
            return CompanyRefusal.ReasonRequired;
        return entry.Reason?.Length > MaxReason || (details is not null && !MeasureDetailRules.Fit(kind, details))
            ? CompanyRefusal.DetailsDoNotFit
            : null;
    }

    private static bool MayFollow(MeasureState? before, MeasureState state) => before is { } from
        ? state == from || MeasureTransitions.From(from).Contains(state)
        : MeasureTransitions.First.Contains(state);
}
