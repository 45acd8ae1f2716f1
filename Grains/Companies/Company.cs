using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>
/// Decides what becomes of a company: each request is either refused or answered with the next state. When nothing has
/// to be stored, that is the very state which was handed in. Pure: no clock, no storage, no chance.
/// </summary>
public static class Company
{
    public static Outcome<CompanyState, CompanyRefusal> Decide(
        CompanyState company, DescribeCompany request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        return Once(company, request.OperationId, RequestDigest.Of(request), Describe);

        Outcome<CompanyState, CompanyRefusal> Describe()
        {
            if (company.Removal is not null)
                return CompanyRefusal.Removed;
            if (Mismatch(company, request.ExpectedVersion) is { } mismatch)
                return mismatch;
            if (ProfileRules.Accept(request.Profile, catalogue) is not { } profile)
                return CompanyRefusal.InvalidProfile;
            return StoredJson.Same(profile, company.Profile) ? company : company with { Profile = profile };
        }
    }

    public static Outcome<CompanyState, CompanyRefusal> Decide(
        CompanyState company, RecordMeasure request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        return Once(company, request.OperationId, RequestDigest.Of(request), Record);

        Outcome<CompanyState, CompanyRefusal> Record()
        {
            if (Unusable(company, request.ExpectedVersion) is { } unusable)
                return unusable;
            if (catalogue.Practices.Find(request.Practice) is not { } practice)
                return CompanyRefusal.UnknownPractice;

            var before = company.Measures.FirstOrDefault(measure => measure.Practice == practice.Id);
            if (request.OnlyNew && before is not null)
                return CompanyRefusal.AlreadyRecorded;
            return MeasureRules.Record(before, request, practice.Kind, now).Match<Outcome<CompanyState, CompanyRefusal>>(
                measure => ReferenceEquals(measure, before)
                    ? company
                    : WithRoom(Dismissals.Settle(company with { Measures = Replace(company.Measures, before, measure) })),
                refusal => refusal);
        }
    }

    public static Outcome<CompanyState, CompanyRefusal> Decide(
        CompanyState company, DismissPractice request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        return Once(company, request.OperationId, RequestDigest.Of(request), Dismiss);

        Outcome<CompanyState, CompanyRefusal> Dismiss()
        {
            if (Unusable(company, request.ExpectedVersion) is { } unusable)
                return unusable;
            if (!catalogue.Practices.Contains(request.Practice))
                return CompanyRefusal.UnknownPractice;
            if (!Enum.IsDefined(request.Reason))
                return CompanyRefusal.InvalidDismissals;
            return company.Measures.Any(measure => measure.Practice == request.Practice && Dismissals.IsContradictedBy(measure))
                ? CompanyRefusal.AlreadyRuns
                : Dismissals.Add(company, request, now);
        }
    }

    public static Outcome<CompanyState, CompanyRefusal> Decide(
        CompanyState company, UndoDismissal request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        return Once(company, request.OperationId, RequestDigest.Of(request), Undo);

        Outcome<CompanyState, CompanyRefusal> Undo()
        {
            if (Unusable(company, request.ExpectedVersion) is { } unusable)
                return unusable;
            // Asked first: a practice that has left the catalogue can still be taken back.
            if (Dismissals.Remove(company, request.Practice, now) is { } next)
                return next;
            return catalogue.Practices.Contains(request.Practice) ? CompanyRefusal.NotDismissed : CompanyRefusal.UnknownPractice;
        }
    }

    public static Outcome<CompanyState, CompanyRefusal> Decide(CompanyState company, SetConsent request, DateTimeOffset now)
    {
        return Once(company, request.OperationId, RequestDigest.Of(request), Set);

        Outcome<CompanyState, CompanyRefusal> Set()
        {
            if (Unusable(company, request.ExpectedVersion) is { } unusable)
                return unusable;
            return Consents.Set(company, request, now);
        }
    }

    public static Outcome<CompanyState, CompanyRefusal> Decide(
        CompanyState company, ImportCompany request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        // A dry run stores nothing, so its operation is not remembered; but it knows one that took place.
        return Once(company, request.OperationId, RequestDigest.Of(request), Import, remember: !request.DryRun);

        Outcome<CompanyState, CompanyRefusal> Import() =>
            company.Removal is not null ? CompanyRefusal.Removed
            : request.OnlyNew && company.Profile is not null
            ? CompanyRefusal.AlreadyExists
            : request.ExpectedVersion is { } expected && expected != company.Version
            ? CompanyRefusal.Overtaken
            : CompanyImport.Decide(company, request, now, catalogue);
    }

    public static Outcome<CompanyState, CompanyRefusal> Decide(CompanyState company, RemoveCompany request, Retention retention, DateTimeOffset now)
    {
        return Once(company, request.OperationId, RequestDigest.Of(request), Remove);

        Outcome<CompanyState, CompanyRefusal> Remove()
        {
            if (Unusable(company, request.ExpectedVersion) is { } unusable)
                return unusable;
            return Removals.Remove(company, retention, now);
        }
    }

    public static Outcome<CompanyState, CompanyRefusal> Decide(CompanyState company, RestoreCompany request, DateTimeOffset now)
    {
        return Once(company, request.OperationId, RequestDigest.Of(request), Restore);

        Outcome<CompanyState, CompanyRefusal> Restore() =>
            // After the last day some alliances may have forgotten it already.
            company.Profile is null || Removals.IsFinal(company, now) ? CompanyRefusal.NotFound
            : company.Removal is null ? company
            : company with { Removal = null };
    }

    /// <summary>Why nothing can be recorded about a company: it is not there, or the caller rests on another version.</summary>
    private static CompanyRefusal? Unusable(CompanyState company, long? expected) =>
        Removals.Absence(company) ?? Mismatch(company, expected);

    private static CompanyRefusal? Mismatch(CompanyState company, long? expected) =>
        expected is null || expected == company.Version ? null
        : expected == 0 ? CompanyRefusal.AlreadyExists
        : CompanyRefusal.Overtaken;

    private static Outcome<CompanyState, CompanyRefusal> Once(
        CompanyState company, string id, string digest, Func<Outcome<CompanyState, CompanyRefusal>> decide, bool remember = true) =>
        Operations.Once(company, id, digest, CompanyRefusal.OperationIdReused, CompanyRefusal.InvalidOperationId, decide, remember);

    private static Outcome<CompanyState, CompanyRefusal> WithRoom(CompanyState next) =>
        MeasureRules.Entries(next.Measures) > CompanyLimits.MaxEntries ? CompanyRefusal.HistoryFull : next;

    private static IReadOnlyList<StoredMeasure> Replace(IReadOnlyList<StoredMeasure> measures, StoredMeasure? before, StoredMeasure measure) =>
        before is null ? [.. measures, measure] : [.. measures.Select(each => ReferenceEquals(each, before) ? measure : each)];
}
