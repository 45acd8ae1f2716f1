using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>
/// What an export held takes the place of profile, measures and dismissals. Consents are only ever added: an old file
/// must not make a withdrawal disappear.
/// </summary>
internal static class CompanyImport
{
    public static Outcome<CompanyState, CompanyRefusal> Decide(
        CompanyState company, ImportCompany request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        if (ProfileRules.Accept(request.Profile, catalogue) is not { } profile)
            return CompanyRefusal.InvalidProfile;

        var measures = new List<StoredMeasure>(request.Measures.Count);
        foreach (var measure in request.Measures)
        {
            if (catalogue.Practices.Find(measure.Practice) is not { } practice)
                return CompanyRefusal.UnknownPractice;
            if (measures.Exists(other => other.Practice == measure.Practice))
                return CompanyRefusal.InvalidHistory;
            var restored = MeasureRules.Restore(measure, practice.Kind, now);
            if (restored.Value is null)
                return restored.Refusal!.Value;
            measures.Add(restored.Value);
        }

        if (Check(request, now, catalogue) is { } refusal)
            return refusal;

        return Replace(company, profile, measures, request, now);
    }

    private static CompanyRefusal? Check(ImportCompany request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        if (!request.Dismissals.All(dismissal => catalogue.Practices.Contains(dismissal.Practice)))
            return CompanyRefusal.UnknownPractice;
        var inTheFuture = request.Dismissals.Any(dismissal => dismissal.At > now) || request.Consents.Any(consent => consent.At > now);
        return inTheFuture || request.Dismissals.DistinctBy(dismissal => dismissal.Practice).Count() < request.Dismissals.Count
            ? CompanyRefusal.InvalidHistory
            : null;
    }

    private static CompanyState Replace(
        CompanyState company, StoredProfile profile, IReadOnlyList<StoredMeasure> measures, ImportCompany request, DateTimeOffset now)
    {
        // Orders that mean nothing are made the same on both sides, so that only differences in content count.
        var before = company with
        {
            Measures = [.. company.Measures.OrderBy(measure => measure.Practice, StringComparer.Ordinal)],
            Dismissals = InOrder(Dismissals.InForce(company, now)),
        };
        var next = before with
        {
            Profile = profile,
            Measures = [.. measures.OrderBy(measure => measure.Practice, StringComparer.Ordinal)],
            Dismissals = InOrder(request.Dismissals.Select(CompanyMapping.ToStored).Where(dismissal => Dismissals.InForce(dismissal.At, now))),
            Consents = [.. company.Consents.Union(request.Consents.Select(CompanyMapping.ToStored)).OrderBy(consent => consent.At)],
        };
        return StoredJson.Same(before, next) ? company : next;
    }

    private static StoredDismissal[] InOrder(IEnumerable<StoredDismissal> dismissals) =>
        [.. dismissals.OrderBy(dismissal => dismissal.At).ThenBy(dismissal => dismissal.Practice, StringComparer.Ordinal)];
}
