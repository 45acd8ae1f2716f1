using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>What one measure may become.</summary>
public static class MeasureRules
{
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
            TakeUp = MeasureTransitions.HasTakeUp(request.State) ? request.TakeUp ?? before?.TakeUp : null,
            Reason = Text.OrNull(request.Reason),
            Details = request.Details is null ? before?.Details : CompanyMapping.ToStored(request.Details),
        };

        if (Check(before?.State, entry, request.Details, kind) is { } refusal)
            return refusal;
        if (request.TakeUp is not null && entry.TakeUp is null)
            return CompanyRefusal.DetailsDoNotFit;
        if (before is not null && StoredJson.Same(entry with { At = before.At }, before))
            return measure!;
        return new StoredMeasure { Practice = request.Practice, History = [.. measure?.History ?? [], entry] };
    }

    /// <summary>
    /// The measure with the entries that a table has beyond what is stored; the very same measure when it has none. A
    /// shorter history with the same beginning is merely an older one.
    /// </summary>
    public static Outcome<StoredMeasure, CompanyRefusal> Extend(StoredMeasure? measure, MeasureView told, MeasureKind kind, DateTimeOffset now)
    {
        var history = (measure?.History ?? []).ToList();
        var news = WithoutEchoes(told.History);
        var entries = news.Select(CompanyMapping.ToStored).ToList();
        if (entries.Count == 0)
            return CompanyRefusal.InvalidHistory;
        if (entries.Zip(history).Any(pair => !StoredJson.Same(pair.First, pair.Second)))
            return CompanyRefusal.HistoryContradicted;
        if (entries.Count <= history.Count)
            return measure!;

        for (var index = history.Count; index < entries.Count; index++)
        {
            if (CheckNext(history.LastOrDefault(), entries[index], news[index].Details, kind, now) is { } refusal)
                return refusal;
            history.Add(entries[index]);
        }

        return new StoredMeasure { Practice = told.Practice, History = history };
    }

    /// <summary>What a table adds has to be news, in the order of time.</summary>
    private static CompanyRefusal? CheckNext(
        StoredMeasureEntry? before, StoredMeasureEntry entry, MeasureDetails? details, MeasureKind kind, DateTimeOffset now)
    {
        if (!Dates.IsPlausible(entry.At, now))
            return CompanyRefusal.InvalidDate;
        if (before is not null && (entry.At < before.At || StoredJson.Same(entry with { At = before.At }, before)))
            return CompanyRefusal.InvalidHistory;
        var refusal = Check(before?.State, entry, details, kind);
        return refusal == CompanyRefusal.IllegalTransition ? CompanyRefusal.InvalidHistory : refusal;
    }

    /// <summary>Tables of earlier releases tell changes of a take-up also where there is none; without it they say nothing.</summary>
    private static IReadOnlyList<MeasureEntry> WithoutEchoes(IReadOnlyList<MeasureEntry> told) =>
    [
        .. told.Where((entry, index) => index == 0
            || entry.TakeUp == told[index - 1].TakeUp
            || !CompanyMapping.ToStored(entry).Echoes(CompanyMapping.ToStored(told[index - 1]))),
    ];

    /// <summary>How many entries the histories hold together.</summary>
    public static int Entries(IReadOnlyList<StoredMeasure> measures) => measures.Sum(measure => measure.History.Count);

    private static CompanyRefusal? Check(MeasureState? before, StoredMeasureEntry entry, MeasureDetails? details, MeasureKind kind)
    {
        if (!MayFollow(before, entry.State))
            return CompanyRefusal.IllegalTransition;
        if (entry.Reason is null && MeasureTransitions.NeedsReason(entry.State))
            return CompanyRefusal.ReasonRequired;
        if (entry.TakeUp is { } takeUp && !Enum.IsDefined(takeUp))
            return CompanyRefusal.DetailsDoNotFit;
        return entry.Reason?.Length > CompanyLimits.MaxReason || (details is not null && !MeasureDetailRules.Fit(kind, details))
            ? CompanyRefusal.DetailsDoNotFit
            : null;
    }

    private static bool MayFollow(MeasureState? before, MeasureState state) => before is { } from
        ? state == from || MeasureTransitions.From(from).Contains(state)
        : MeasureTransitions.First.Contains(state);
}
