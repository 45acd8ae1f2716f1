using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>How long "does not fit" counts.</summary>
public static class Dismissals
{
    /// <summary>A dismissal hides its practice for this long; the day of the month is kept where the month has it.</summary>
    public const int MonthsInForce = 12;

    public static DateTimeOffset RunsOut(DateTimeOffset at) => at.AddMonths(MonthsInForce);

    /// <summary>Whether something said at one time still counts at another.</summary>
    public static bool InForce(DateTimeOffset at, DateTimeOffset now) => now < RunsOut(at);

    /// <summary>The dismissals that still count, in the order in which they were made.</summary>
    public static IReadOnlyList<StoredDismissal> InForce(CompanyState company, DateTimeOffset now) =>
        company.Dismissals.All(dismissal => InForce(dismissal.At, now))
            ? company.Dismissals
            : [.. company.Dismissals.Where(dismissal => InForce(dismissal.At, now))];

    /// <summary>When, if nothing else happens, the next of them runs out; the end of time when none is in force.</summary>
    public static DateTimeOffset NextRunsOut(CompanyState company, DateTimeOffset now) => company.Dismissals
        .Select(dismissal => dismissal.At)
        .Concat(company.Measures.Where(measure => measure.Current.State == MeasureState.Stopped).Select(measure => measure.Current.At))
        .Where(at => InForce(at, now))
        .Select(RunsOut)
        .DefaultIfEmpty(DateTimeOffset.MaxValue)
        .Min();

    internal static CompanyState Add(CompanyState company, DismissPractice request, DateTimeOffset now) => company with
    {
        Dismissals =
        [
            .. Without(company, request.Practice, now),
            new StoredDismissal { Practice = request.Practice, Reason = request.Reason, At = now },
        ],
    };

    internal static CompanyState? Remove(CompanyState company, string practice, DateTimeOffset now) =>
        InForce(company, now).Any(dismissal => dismissal.Practice == practice)
            ? company with { Dismissals = [.. Without(company, practice, now)] }
            : null;

    /// <summary>Whether a firm that does this cannot at the same time say that the practice does not fit.</summary>
    internal static bool IsContradictedBy(StoredMeasure measure) =>
        measure.Current.State is MeasureState.Planned or MeasureState.Introduced or MeasureState.Lived;

    /// <summary>Without the dismissals of what the firm has decided to do; the very same company when there are none.</summary>
    internal static CompanyState Settle(CompanyState company)
    {
        var taken = company.Measures.Where(IsContradictedBy).Select(measure => measure.Practice).ToHashSet(StringComparer.Ordinal);
        return company.Dismissals.Any(dismissal => taken.Contains(dismissal.Practice))
            ? company with { Dismissals = [.. company.Dismissals.Where(dismissal => !taken.Contains(dismissal.Practice))] }
            : company;
    }

    /// <summary>Why dismissals from outside cannot be taken over, or null.</summary>
    internal static CompanyRefusal? Check(IReadOnlyList<DismissalView> told, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        if (!told.All(dismissal => catalogue.Practices.Contains(dismissal.Practice)))
            return CompanyRefusal.UnknownPractice;
        return told.DistinctBy(dismissal => dismissal.Practice).Count() == told.Count
            && told.All(dismissal => Dates.IsPlausible(dismissal.At, now) && Enum.IsDefined(dismissal.Reason))
                ? null
                : CompanyRefusal.InvalidDismissals;
    }

    /// <summary>Those in force with those from outside, oldest first; of two about one practice the later one counts.</summary>
    internal static IReadOnlyList<StoredDismissal> Merge(CompanyState company, IReadOnlyList<DismissalView> told, DateTimeOffset now) =>
    [
        .. told.Select(CompanyMapping.ToStored).Concat(company.Dismissals)
            .Where(dismissal => InForce(dismissal.At, now))
            .GroupBy(dismissal => dismissal.Practice)
            .Select(same => same.MaxBy(dismissal => dismissal.At)!)
            .OrderBy(dismissal => dismissal.At).ThenBy(dismissal => dismissal.Practice, StringComparer.Ordinal),
    ];

    private static IEnumerable<StoredDismissal> Without(CompanyState company, string practice, DateTimeOffset now) =>
        InForce(company, now).Where(dismissal => dismissal.Practice != practice);
}
